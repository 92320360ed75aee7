/**
 * What a receiver set to `heard` baud makes of bytes sent at `sent` baud, 8N1: it waits for a start bit and looks at the
 * line in the middle of each of its own bits.
 */
export function atAnotherSpeed(bytes: Uint8Array, sent: number, heard: number): Uint8Array {
  const wire = [...bytes].flatMap((byte) => [
    0,
    ...Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1),
    1,
  ]);
  /** Time is counted in bits of the sender; a quiet line is 1. */
  const level = (time: number) => wire[Math.floor(time)] ?? 1;
  const step = sent / heard;
  const received: number[] = [];
  let time = 0;
  while (time < wire.length) {
    if (level(time) === 1) {
      time += step / 16;
      continue;
    }
    let byte = 0;
    for (let bit = 0; bit < 8; bit++) byte |= level(time + (bit + 1.5) * step) << bit;
    received.push(byte);
    time += 9.5 * step;
  }
  return Uint8Array.from(received);
}
