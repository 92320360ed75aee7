const decoder = new TextDecoder('gb2312');

/** The 6,763 characters of GB 2312 in its order: the 3,755 common ones of its first level by sound, then the others. */
export function charactersOfGb2312(): readonly string[] {
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}
