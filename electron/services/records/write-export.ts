import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { Export } from './audit-export.ts';

export type WriteFailure = Failure<'full' | 'gone' | 'read-only' | 'fault'>;

export interface Written {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Writes an export into a folder: whole and on the disk, or not at all. It never takes the place of another file.
 * `isThere`: a stick that was pulled leaves behind an empty folder, which is none; and one made in its place would stand
 * in the way of the next.
 */
export async function writeExport(parts: {
  readonly folder: string;
  /** Without `.jsonl`. */
  readonly name: string;
  readonly content: Export;
  readonly isThere: () => boolean;
  /** Where there is none yet; not of a stick. */
  readonly makesFolder?: boolean;
  readonly onProgress: (rows: number) => void;
}): Promise<Result<Written, WriteFailure>> {
  const { folder, name, content, isThere, onProgress } = parts;
  const unfinished = join(folder, `.${name}.unfinished`);
  try {
    if (parts.makesFolder) await mkdir(folder, { recursive: true, mode: 0o700 });
    const bytes = await writeWhole(unfinished, content, onProgress);
    if (!isThere()) return await giveUp(unfinished, 'gone');
    const file = freeName(folder, name);
    await rename(unfinished, join(folder, file));
    await syncFolder(folder);
    return ok({ file, bytes });
  } catch (thrown) {
    return giveUp(unfinished, isThere() ? failureOf(thrown) : 'gone');
  }
}

async function writeWhole(
  path: string,
  content: Export,
  onProgress: (rows: number) => void,
): Promise<number> {
  // A link that somebody laid on the stick under this name must not be followed: it could be the kiosk's own database.
  await rm(path, { force: true });
  const handle = await open(path, 'wx', 0o600);
  try {
    const bytes = await writePieces(handle, content, onProgress);
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

/** Gives how many bytes there were. */
export async function writePieces(
  handle: FileHandle,
  content: Export,
  onProgress: (rows: number) => void,
): Promise<number> {
  let bytes = 0;
  for (const { text, rows } of content.pieces()) {
    const buffer = Buffer.from(text);
    await handle.writeFile(buffer);
    bytes += buffer.length;
    onProgress(rows);
  }
  return bytes;
}

async function giveUp(unfinished: string, code: WriteFailure['code']): Promise<Result<never, WriteFailure>> {
  // Of a stick that is gone nothing can be removed.
  await rm(unfinished, { force: true }).catch(() => {});
  return err(code);
}

function freeName(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? `${name}.jsonl` : `${name}-${number}.jsonl`;
    if (!existsSync(join(folder, file))) return file;
  }
}

/** Not every file system of a stick can do so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

export function failureOf(thrown: unknown): WriteFailure['code'] {
  switch ((thrown as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'full';
    case 'EIO':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENOENT':
    case 'ESTALE':
      return 'gone';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read-only';
    default:
      return 'fault';
  }
}
