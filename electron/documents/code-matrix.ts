import { encode } from 'uqr';
import { codeSpaceDots, codeSpaceOffsetDots } from './card-geometry.ts';

/** A QR code as it will be printed: rows of dark and light modules without a quiet zone. */
export interface CodeMatrix {
  readonly modules: readonly (readonly boolean[])[];
  readonly errorCorrection: 'Q' | 'M' | 'L';
  /** Edge of one module in whole printer dots. */
  readonly moduleDots: number;
}

/** ISO/IEC 18004 asks for four light modules on every side. */
export const quietModules = 4;

// The best error correction whose modules are still big enough for worn cards and old scanners: 0.42 mm with Q (25 %
// may be lost), then with M (15 %), 0.34 mm with L as the last resort.
const choices = [
  { errorCorrection: 'Q', smallestModuleDots: 5 },
  { errorCorrection: 'M', smallestModuleDots: 5 },
  { errorCorrection: 'L', smallestModuleDots: 4 },
] as const;

/** The code that carries exactly these bytes, undefined when they do not fit on a card (none, or over 2,068). */
export function codeMatrix(payload: Uint8Array): CodeMatrix | undefined {
  if (payload.length === 0) return undefined;
  const content = contentOf(payload);
  for (const { errorCorrection, smallestModuleDots } of choices) {
    const largestSize = Math.floor(codeSpaceDots / smallestModuleDots) - 2 * quietModules;
    const maxVersion = Math.min(40, Math.floor((largestSize - 17) / 4));
    const modules = tryToEncode(content, errorCorrection, maxVersion);
    if (!modules) continue;
    const moduleDots = Math.floor(codeSpaceDots / (modules.length + 2 * quietModules));
    return { modules, errorCorrection, moduleDots };
  }
  return undefined;
}

/** Where its first module begins, from the left and from the upper edge of the card, in dots. */
export function codeStartDots({ modules, moduleDots }: CodeMatrix): number {
  const side = (modules.length + 2 * quietModules) * moduleDots;
  return codeSpaceOffsetDots + Math.floor((codeSpaceDots - side) / 2) + quietModules * moduleDots;
}

/** Text of the QR alphabet (base45, digits) is handed over as text, which packs it denser; all else goes byte by byte. */
function contentOf(payload: Uint8Array): string | number[] {
  const text = String.fromCharCode(...payload.subarray(0, 4096));
  return payload.length <= 4096 && /^[0-9A-Z $%*+./:-]+$/.test(text) ? text : [...payload];
}

function tryToEncode(content: string | number[], ecc: CodeMatrix['errorCorrection'], maxVersion: number) {
  try {
    return encode(content, { ecc, maxVersion, border: 0 }).data;
  } catch (thrown) {
    // How uqr says "too long"; there is no way to ask beforehand.
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
