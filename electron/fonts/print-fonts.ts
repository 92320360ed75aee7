import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  embeddedFonts,
  type FontFiles,
  type FontLibrary,
  systemFontsOnly,
} from '../documents/embedded-fonts.ts';
import { describeThrown, type Log, silentLog } from '../foundation/log.ts';

/**
 * The installed Noto Sans SC, ready to be embedded in documents; the system's fonts where the package is missing.
 * A room of its own, because it reads files and the documents' room, which the page shares, must not know Node.
 */
export function openPrintFonts(log: Log = silentLog): FontLibrary {
  try {
    return embeddedFonts(notoSansSc());
  } catch (thrown) {
    log.error('print-fonts-missing', describeThrown(thrown));
    return systemFontsOnly;
  }
}

function notoSansSc(): FontFiles {
  const path = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css');
  return {
    stylesheet: readFileSync(path, 'utf8'),
    base64: (file) => readFileSync(join(dirname(path), file), 'base64'),
  };
}
