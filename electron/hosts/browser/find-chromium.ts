import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { err, ok, type Result } from '../../foundation/result.ts';

export interface ChromiumNotFound {
  readonly code: 'chromium-not-found';
  readonly detail?: string | undefined;
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

/**
 * The Chromium to use: CHANGMING_CHROMIUM if it is set (then only that one will do), else the first that the usual
 * folders or PATH hold.
 */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>>,
): Result<string, ChromiumNotFound> {
  const chosen = environment.CHANGMING_CHROMIUM;
  if (chosen) {
    return isExecutable(chosen)
      ? ok(chosen)
      : err('chromium-not-found', `CHANGMING_CHROMIUM names ${chosen}, which cannot be run`);
  }
  const searched = [...folders, ...(environment.PATH ?? '').split(delimiter).filter(Boolean)];
  for (const name of names) {
    const found = searched.map((folder) => join(folder, name)).find(isExecutable);
    if (found) return ok(found);
  }
  return err('chromium-not-found', `no ${names.join(', ')} in ${[...new Set(searched)].join(', ')}`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
