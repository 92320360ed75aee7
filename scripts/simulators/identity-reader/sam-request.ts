const preamble = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69);
/** No request is longer; more is noise. */
const longestRequest = 64;

/** What a module makes of the bytes it hears. */
export type HeardRequest =
  | {
      readonly kind: 'request';
      readonly command: number;
      readonly parameter: number;
      readonly frameBytes: number;
    }
  | { readonly kind: 'bad-checksum' }
  | { readonly kind: 'bad-length' };

/** Collects bytes into requests; returns those that the chunk completed. */
export function createRequestListener(): (chunk: Uint8Array) => readonly HeardRequest[] {
  let held = Buffer.alloc(0);
  return (chunk) => {
    held = Buffer.concat([held, chunk]);
    const heard: HeardRequest[] = [];
    for (;;) {
      const start = held.indexOf(preamble);
      if (start < 0) {
        held = held.subarray(Math.max(0, held.length - preamble.length + 1));
        return heard;
      }
      held = held.subarray(start);
      if (held.length < 7) return heard;
      const length = held.readUInt16BE(5);
      if (length < 3 || length > longestRequest) {
        heard.push({ kind: 'bad-length' });
        held = held.subarray(preamble.length);
        continue;
      }
      if (held.length < 7 + length) return heard;
      const checked = held.subarray(5, 7 + length);
      const right = checked.reduce((result, byte) => result ^ byte, 0) === 0;
      const [command = 0, parameter = 0] = held.subarray(7);
      heard.push(
        right ? { kind: 'request', command, parameter, frameBytes: 7 + length } : { kind: 'bad-checksum' },
      );
      held = held.subarray(7 + length);
    }
  };
}

/** A module's answer as it goes over the wire; SW1 and SW2 are zero. */
export function encodeAnswer(status: number, data: Uint8Array = new Uint8Array()): Uint8Array {
  const length = data.length + 4;
  const checked = Buffer.from([length >> 8, length & 0xff, 0, 0, status, ...data]);
  return Buffer.concat([
    preamble,
    checked,
    Buffer.from([checked.reduce((result, byte) => result ^ byte, 0)]),
  ]);
}
