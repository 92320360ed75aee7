import { inflateSync, unzlibSync } from 'fflate';

/** Two bytes of header before the stream, four of Adler-32 after it: RFC 1950. */
const [header, trailer] = [2, 4];

/** What zlib packed, of at most `most` bytes; undefined unless it is all there, unchanged, and nothing comes after it. */
export function unpackZlib(compressed: Uint8Array, most: number): Uint8Array | undefined {
  try {
    // zlib makes at most 1032 bytes of one (its technical details); what the buffer does not hold is thrown away.
    const room = Math.min(most, compressed.length * 1032);
    const unpacked = unzlibSync(compressed, { out: new Uint8Array(room + 1) }).slice();
    if (unpacked.length > room || endsEarly(compressed, unpacked.length)) return undefined;
    // The library does not look at the checksum.
    return checksumIn(compressed) === adler32(unpacked) ? unpacked : undefined;
  } catch {
    // How the library says that bytes are not zlib.
    return undefined;
  }
}

/** Whether something stands between the stream and its checksum: then it can do without the last byte. */
function endsEarly(compressed: Uint8Array, size: number): boolean {
  try {
    inflateSync(compressed.subarray(header, -trailer - 1), { out: new Uint8Array(size) });
    return true;
  } catch {
    return false;
  }
}

function checksumIn(compressed: Uint8Array): number {
  return new DataView(compressed.buffer, compressed.byteOffset).getUint32(compressed.length - trailer);
}

function adler32(bytes: Uint8Array): number {
  const base = 65_521;
  let sum = 1;
  let sumOfSums = 0;
  for (const byte of bytes) {
    sum = (sum + byte) % base;
    sumOfSums = (sumOfSums + sum) % base;
  }
  return sumOfSums * 65_536 + sum;
}
