import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Guide } from '../../catalogue/guide.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import { asFile } from './own-guides.ts';

/**
 * Writes guides to `exports/` in the data folder, as a file for `catalogue-check` and for other kiosks, and gives its name
 * within the data folder. Throws where nothing can be written.
 */
export function exportGuides(guides: readonly Guide[], dataFolder: string, now: number): string {
  const file = join('exports', `own-guides-${calendarDateInShanghai(now)}.json`);
  mkdirSync(join(dataFolder, 'exports'), { recursive: true });
  writeGuides(guides, join(dataFolder, file));
  return file;
}

/** As a whole or not at all, also where the power fails. */
export function writeGuides(guides: readonly Guide[], path: string): void {
  const text = `${JSON.stringify(asFile(guides), undefined, 2)}\n`;
  writeFileSync(`${path}.part`, text, { flush: true });
  renameSync(`${path}.part`, path);
}
