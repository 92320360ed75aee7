/** Where each line of a text begins as it is drawn, in UTF-16 units: where a character stands no farther to the right. */
export function lineStartsOf(text: Text): readonly number[] {
  const range = document.createRange();
  const starts = [0];
  let left = Number.NEGATIVE_INFINITY;
  let offset = 0;
  for (const character of text.data) {
    range.setStart(text, offset);
    range.setEnd(text, offset + character.length);
    const box = range.getClientRects()[0];
    if (box && box.width > 0) {
      if (box.left <= left) starts.push(offset);
      left = box.left;
    }
    offset += character.length;
  }
  return starts;
}
