/** What a printer understands of what it hears, in the order of the bytes. */
export type Heard =
  /** DLE EOT n. In the middle of a picture it is answered too, and stays a part of the picture. */
  | { readonly kind: 'status'; readonly question: number; readonly inPicture: boolean }
  /** DLE DC4 8. */
  | { readonly kind: 'clear'; readonly inPicture: boolean }
  | { readonly kind: 'initialise' }
  | { readonly kind: 'picture'; readonly widthBytes: number; readonly dots: Uint8Array }
  | { readonly kind: 'feed'; readonly rows: number }
  | { readonly kind: 'cut'; readonly feedRows: number }
  /** GS r 1. */
  | { readonly kind: 'say-done' }
  /** No command: a real printer prints letters or nonsense. */
  | { readonly kind: 'noise' };

interface Picture {
  readonly widthBytes: number;
  readonly wanted: number;
  readonly dots: number[];
}

const clear = [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];

/** Commands of any length that arrive in pieces of any length. What broke off goes on with the next byte that comes. */
export function createEscPosListener(): (bytes: Uint8Array) => readonly Heard[] {
  let pending: number[] = [];
  let picture: Picture | undefined;
  /** The last bytes of a picture, in which a real-time command may begin. */
  let tail: number[] = [];

  const inPicture = (byte: number, current: Picture): readonly Heard[] => {
    current.dots.push(byte);
    tail = [...tail, byte].slice(-clear.length);
    const heard: Heard[] = [];
    const [dle, eot, question = 0] = tail.slice(-3);
    if (dle === 0x10 && eot === 0x04 && question >= 1 && question <= 4)
      heard.push({ kind: 'status', question, inPicture: true });
    if (tail.join() === clear.join()) heard.push({ kind: 'clear', inPicture: true });
    if (current.dots.length === current.wanted) {
      picture = undefined;
      tail = [];
      heard.push({ kind: 'picture', widthBytes: current.widthBytes, dots: Uint8Array.from(current.dots) });
    }
    return heard;
  };
  const outside = (byte: number): readonly Heard[] => {
    pending.push(byte);
    const read = readCommand(pending);
    if (read === 'more') return [];
    pending = [];
    if (read === 'nothing') return [];
    if (read.kind !== 'begin-picture') return [read];
    const wanted = read.widthBytes * read.rows;
    if (wanted > 0) picture = { widthBytes: read.widthBytes, wanted, dots: [] };
    return [];
  };
  return (bytes) => [...bytes].flatMap((byte) => (picture ? inPicture(byte, picture) : outside(byte)));
}

type Command = Heard | { readonly kind: 'begin-picture'; readonly widthBytes: number; readonly rows: number };

/** `more`: it is not whole yet. `nothing`: whole, and nothing to do. */
function readCommand(bytes: readonly number[]): Command | 'more' | 'nothing' {
  const [first, second, third = 0, fourth = 0] = bytes;
  if (first === 0x00) return 'nothing';
  if (first === 0x0a) return { kind: 'feed', rows: 30 };
  if (first !== 0x10 && first !== 0x1b && first !== 0x1d) return { kind: 'noise' };
  if (second === undefined) return 'more';
  switch ((first << 8) | second) {
    case 0x1004:
      return bytes.length < 3 ? 'more' : { kind: 'status', question: third, inPicture: false };
    case 0x1014:
      if (bytes.length < clear.length) return 'more';
      return bytes.join() === clear.join() ? { kind: 'clear', inPicture: false } : { kind: 'noise' };
    case 0x1b40:
      return { kind: 'initialise' };
    case 0x1b64:
    case 0x1b4a:
      return bytes.length < 3 ? 'more' : { kind: 'feed', rows: second === 0x64 ? third * 30 : third };
    case 0x1d56: {
      if (bytes.length < 3) return 'more';
      const feeds = third === 65 || third === 66;
      return feeds && bytes.length < 4 ? 'more' : { kind: 'cut', feedRows: feeds ? fourth : 0 };
    }
    case 0x1d72:
      return bytes.length < 3 ? 'more' : { kind: 'say-done' };
    case 0x1d76: {
      if (bytes.length < 8) return 'more';
      const [xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = bytes.slice(4);
      return { kind: 'begin-picture', widthBytes: xLow | (xHigh << 8), rows: yLow | (yHigh << 8) };
    }
    default:
      return { kind: 'noise' };
  }
}
