/** What a printer says. */
export type EscPosAnswer =
  /** To DLE EOT n; the byte does not tell to which n. */
  | { readonly kind: 'status'; readonly byte: number }
  /** To GS r 1: all that was sent before it was carried out. */
  | { readonly kind: 'done' }
  /** To DLE DC4 8. */
  | { readonly kind: 'cleared' }
  /** Automatic status back (GS a), which a printer's switches may have turned on. */
  | { readonly kind: 'automatic'; readonly bytes: readonly [number, number, number, number] }
  /** Something else, or part of it. */
  | { readonly kind: 'noise' };

/** Answers beyond this length are none, in bytes. */
const longestBlock = 80;
const xon = 0x11;
const xoff = 0x13;

/**
 * Tells the answers apart by the bits that are fixed in each, as Epson's reference does ("status transmitted from the
 * printer"): DLE EOT 0xx1xx10, GS a begins with 0xx1xx00 and goes on with three of 0xx0xxxx, GS r 0xx0xxxx; answers
 * of several bytes begin with 37 and end with 00.
 */
export function createAnswerParser(): {
  push(bytes: Uint8Array): readonly EscPosAnswer[];
  /** Forgets what began and did not end. */
  reset(): void;
} {
  let automatic: number[] = [];
  let block: number[] = [];

  const inAutomatic = (byte: number): EscPosAnswer | undefined => {
    automatic.push(byte);
    const [first, second, third, fourth] = automatic;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined)
      return undefined;
    automatic = [];
    return { kind: 'automatic', bytes: [first, second, third, fourth] };
  };
  const inBlock = (byte: number): EscPosAnswer | undefined => {
    block.push(byte);
    if (byte !== 0 && block.length < longestBlock) return undefined;
    const isClear = block.length === 3 && block[1] === 0x25;
    block = [];
    return { kind: isClear ? 'cleared' : 'noise' };
  };
  const read = (byte: number): EscPosAnswer | undefined => {
    if (block.length > 0) return inBlock(byte);
    if (automatic.length > 0 && (byte & 0x90) === 0) return inAutomatic(byte);
    // A status that breaks off, and the byte that shows it.
    automatic = [];
    if (byte === xon || byte === xoff) return undefined;
    if (byte === 0x37) return inBlock(byte);
    if ((byte & 0x93) === 0x12) return { kind: 'status', byte };
    if ((byte & 0x93) === 0x10) return inAutomatic(byte);
    if (isPaperSensor(byte)) return { kind: 'done' };
    return { kind: 'noise' };
  };
  return {
    push: (bytes) => [...bytes].map(read).filter((answer) => answer !== undefined),
    reset: () => {
      automatic = [];
      block = [];
    },
  };
}

/** GS r 1: bits 0 and 1 near end, 2 and 3 end; each pair is set together. */
function isPaperSensor(byte: number): boolean {
  return [0x00, 0x03, 0x0c, 0x0f].includes(byte & 0x9f);
}
