/**
 * What stands at the beginning of these bytes. `none`: no frame begins here. `begun`: one may, and more bytes will tell.
 * `damaged`: it began like one and is none.
 */
export type FrameSight<Message> =
  | 'none'
  | 'begun'
  | 'damaged'
  | { readonly length: number; readonly message: Message };

/** Finds frames in a stream with noise, in whatever chunks it comes. */
export interface FrameDecoder<Message> {
  /** Takes the next bytes and gives what they complete. Never throws. */
  push(chunk: Uint8Array): readonly Message[];
  /** Nothing more comes for now: gives what can be told from the bytes that are there. */
  pause(): readonly Message[];
}

/**
 * After a false beginning it looks again from the byte after it, so no whole frame is lost behind one. `look` answers
 * `begun` only of fewer bytes than the longest frame has: no more than that is kept. With `quiet` it answers of what is there.
 */
export function frameDecoder<Message>(
  look: (bytes: Uint8Array, quiet: boolean) => FrameSight<Message>,
  damaged: Message,
): FrameDecoder<Message> {
  let held: Uint8Array = new Uint8Array();
  const find = (bytes: Uint8Array, quiet: boolean): readonly Message[] => {
    const messages: Message[] = [];
    /** Where the first frame begins of which more may come. */
    let kept: number | undefined;
    let at = 0;
    while (at < bytes.length) {
      const sight = look(bytes.subarray(at), quiet);
      if (sight === 'begun') {
        kept ??= at;
        if (!quiet) break;
      }
      if (typeof sight === 'object') {
        messages.push(sight.message);
        at += sight.length;
        kept = undefined;
        continue;
      }
      if (sight === 'damaged') messages.push(damaged);
      at += 1;
    }
    held = kept === undefined ? new Uint8Array() : bytes.slice(kept);
    return messages;
  };
  return {
    push: (chunk) => find(join(held, chunk), false),
    pause: () => find(held, true),
  };
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** True where the bytes, as far as there are any, are these; undefined stands for any byte. */
export function beginsLike(bytes: Uint8Array, pattern: readonly (number | undefined)[]): boolean {
  return pattern.every((byte, at) => byte === undefined || at >= bytes.length || bytes[at] === byte);
}
