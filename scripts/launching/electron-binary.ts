import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Electron binary, where one is present; undefined elsewhere. Looks only: importing the package `electron` would
 * start a download.
 */
export function findElectron(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const packageFolder = join(root, 'node_modules/electron');
  const pathFile = join(packageFolder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : undefined;
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH ?? (name && join(packageFolder, 'dist'));
  if (folder === undefined || folder === '') return undefined;
  const binary = join(folder, name ?? 'electron');
  return existsSync(binary) ? binary : undefined;
}
