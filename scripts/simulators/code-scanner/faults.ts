/** What may be wrong with the scanner, to be switched at any time. */
export const scannerFaults = ['none', 'fragmented', 'garbage', 'unplugged'] as const;
export type ScannerFault = (typeof scannerFaults)[number];

/** What leaves the scanner instead of the code. */
export function applyToCode(
  fault: ScannerFault,
  code: Uint8Array,
): { readonly bytes: Uint8Array; readonly pieceBytes?: number } {
  switch (fault) {
    case 'unplugged':
      return { bytes: new Uint8Array() };
    case 'fragmented':
      return { bytes: code, pieceBytes: 3 };
    case 'garbage':
      // A wrong baud rate shows like this: the right number of bytes, none of them right.
      return { bytes: code.map((byte) => (byte === 0x0d || byte === 0x0a ? byte : byte | 0x80)) };
    case 'none':
      return { bytes: code };
  }
}
