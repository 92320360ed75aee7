/**
 * Frames of a SAM-V module (GA 467). Request: preamble, length, command, parameter, data, check; answer: preamble,
 * length, SW1 SW2 SW3, data, check. The length is two bytes, big-endian, of what follows it; the check is the XOR of
 * all from the length to the last byte before it.
 */
export const preamble = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69);
const headerLength = preamble.length + 2;
/** Three status bytes and the check. */
const shortestAnswer = 4;
/** Text, photo and two fingerprints, the longest answer there is. */
const longestAnswer = 0x90a;

/** An answer of the module. `status` is SW3, the module's own word; SW1 and SW2 are the card's. */
export interface SamAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly data: Uint8Array;
}

/** Something that began like an answer and was none: damaged on the way, or a false preamble in noise. */
export interface DamagedFrame {
  readonly kind: 'damaged';
  readonly damage: 'checksum' | 'length';
}

export type SamFrame = SamAnswer | DamagedFrame;

export interface FrameParser {
  /** Takes the next bytes of the line, in whatever chunks they come, and gives the frames that they complete. */
  push(chunk: Uint8Array): readonly SamFrame[];
  /** Forgets a frame that has begun: before a new request, since what comes then answers that one. */
  reset(): void;
}

export function encodeRequest(command: number, parameter: number, data: readonly number[] = []): Uint8Array {
  const length = data.length + 3;
  const checked = [length >> 8, length & 0xff, command, parameter, ...data];
  return Uint8Array.from([...preamble, ...checked, exclusiveOr(checked)]);
}

/**
 * A parser that finds answers in a stream with noise. After a false start it looks again from the byte after it, so
 * that no whole answer is lost behind one. It keeps at most one longest answer between two pushes.
 */
export function createFrameParser(): FrameParser {
  let held: Uint8Array = new Uint8Array();
  return {
    push: (chunk) => {
      const bytes = join(held, chunk);
      const frames: SamFrame[] = [];
      let at = 0;
      for (;;) {
        at = findPreamble(bytes, at);
        if (bytes.length - at < headerLength) break;
        const length = 256 * (bytes[at + 5] ?? 0) + (bytes[at + 6] ?? 0);
        if (length < shortestAnswer || length > longestAnswer) {
          frames.push({ kind: 'damaged', damage: 'length' });
          at += 1;
          continue;
        }
        const end = at + headerLength + length;
        if (bytes.length < end) break;
        if (exclusiveOr(bytes.subarray(at + preamble.length, end)) !== 0) {
          frames.push({ kind: 'damaged', damage: 'checksum' });
          at += 1;
          continue;
        }
        const body = bytes.slice(at + headerLength, end - 1);
        frames.push({ kind: 'answer', status: body[2] ?? 0, data: body.subarray(3) });
        at = end;
      }
      held = bytes.slice(at);
      return frames;
    },
    reset: () => {
      held = new Uint8Array();
    },
  };
}

/** Where the next preamble begins, or as much of one as there is at the end; the end where there is none. */
function findPreamble(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (preamble.every((byte, index) => at + index >= bytes.length || bytes[at + index] === byte)) return at;
  }
  return bytes.length;
}

function exclusiveOr(bytes: Iterable<number>): number {
  let result = 0;
  for (const byte of bytes) result ^= byte;
  return result;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
