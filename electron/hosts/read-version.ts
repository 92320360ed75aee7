import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in the package.json above a program's folder; Electron has `app.getVersion()` instead. */
export function readVersion(folder: string): string {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    return dirname(folder) === folder ? 'unknown' : readVersion(dirname(folder));
  }
}
