/** Takes one's own request out of what comes back, on a line that hears what it says. */
export interface EchoFilter {
  /** Gives on what is no echo; holds back what may still become one. */
  push(chunk: Uint8Array): Uint8Array;
  /** What came began with the request, or is still its beginning. */
  readonly sawEcho: boolean;
  /** What was held back, since no more comes. Nothing where it was an echo. */
  rest(): Uint8Array;
}

export function echoFilter(request: Uint8Array): EchoFilter {
  let held: number[] = [];
  let found: 'no' | 'yes' | 'perhaps' = 'perhaps';
  return {
    push: (chunk) => {
      if (found !== 'perhaps') return chunk;
      for (const [at, byte] of chunk.entries()) {
        held.push(byte);
        if (byte !== request[held.length - 1]) {
          found = 'no';
          return Uint8Array.from([...held, ...chunk.subarray(at + 1)]);
        }
        if (held.length === request.length) {
          found = 'yes';
          return chunk.subarray(at + 1);
        }
      }
      return new Uint8Array();
    },
    get sawEcho() {
      return found === 'yes';
    },
    rest: () => {
      const bytes = found === 'perhaps' ? Uint8Array.from(held) : new Uint8Array();
      held = [];
      return bytes;
    },
  };
}
