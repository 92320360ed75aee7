import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** What is installed, built or made by running; see .gitignore. */
const notOurs = new Set(['node_modules', 'dist', 'data', 'screenshots', '.git']);

/** Paths from the root of all files that belong to the project beneath `folder` (`''`: everywhere). */
export function projectFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (folder === '' && notOurs.has(entry.name)) return [];
    if (entry.isDirectory()) return projectFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
