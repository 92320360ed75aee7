import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'changming-documents-';

/** A new folder for all that one Chromium writes, named for the process it belongs to. */
export function makeProfileFolder(): string {
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

export function removeProfileFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  } catch {
    // A child of a killed Chromium may still be writing; the next kiosk's start takes the rest.
  }
}

/** Removes what kiosks left behind that were killed before they could clear up. */
export function removeOrphanedProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner && !existsSync(`/proc/${owner}`)) removeProfileFolder(join(tmpdir(), name));
  }
}
