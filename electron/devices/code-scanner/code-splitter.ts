/** Longest text of one code, in bytes: more than any QR code holds. */
export const longestCode = 4096;

/** A code that was scanned, or why what came was none. What came is not told. */
export type Scanned =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: 'too-long' | 'control-characters' | 'not-utf-8' };

/** Cuts what a scanner sends into codes. */
export interface CodeSplitter {
  /** Takes the next bytes, in whatever chunks they come; a code ends with CR, LF or both. */
  push(chunk: Uint8Array): readonly Scanned[];
  /** The line has been quiet: what came so far is a code, for scanners that send no end. */
  quiet(): readonly Scanned[];
  /** Forgets a code that has begun. */
  reset(): void;
  /** Whether a code has begun and not ended. */
  readonly pending: boolean;
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** Keeps at most one longest code. */
export function createCodeSplitter(): CodeSplitter {
  let held: number[] = [];
  let tooLong = false;
  const reset = (): void => {
    held = [];
    tooLong = false;
  };
  const end = (): readonly Scanned[] => {
    const scanned: readonly Scanned[] = tooLong
      ? [{ kind: 'refused', reason: 'too-long' }]
      : held.length > 0
        ? [judge(Uint8Array.from(held))]
        : [];
    reset();
    return scanned;
  };
  return {
    push: (chunk) => {
      const scanned: Scanned[] = [];
      for (const byte of chunk) {
        // Between CR and LF, and between codes, there is nothing, which is no code.
        if (byte === carriageReturn || byte === lineFeed) scanned.push(...end());
        else if (held.length < longestCode) held.push(byte);
        else tooLong = true;
      }
      return scanned;
    },
    quiet: end,
    reset,
    get pending() {
      return held.length > 0;
    },
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function judge(bytes: Uint8Array): Scanned {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { kind: 'refused', reason: 'not-utf-8' };
  }
  if (/\p{Cc}/u.test(text)) return { kind: 'refused', reason: 'control-characters' };
  return { kind: 'code', text };
}
