import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { recordsAtKiosk } from '../../../tests/support/records-at-kiosk.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { findSticks } from './sticks.ts';
import { failureOf, writeExport, writePieces } from './write-export.ts';

const nothing = { isThere: () => true, onProgress: () => {} };

test('an export is written whole, says how far it is, and takes the place of no other file', async () => {
  const folder = join(temporaryFolder(), 'exports');
  const content = recordsAtKiosk(1_200).exported();
  const progress: number[] = [];
  const parts = {
    ...nothing,
    folder,
    name: 'log',
    content,
    makesFolder: true,
    onProgress: (rows: number) => progress.push(rows),
  };
  const first = await writeExport(parts);
  const second = await writeExport(parts);
  expect(first).toMatchObject({ value: { file: 'log.jsonl' } });
  expect(second).toMatchObject({ value: { file: 'log-2.jsonl' } });
  expect(readdirSync(folder)).toEqual(['log-2.jsonl', 'log.jsonl']);
  const written = readFileSync(join(folder, 'log.jsonl'), 'utf8');
  expect(written.trimEnd().split('\n')).toEqual(content.lines);
  expect(first).toMatchObject({ value: { bytes: Buffer.byteLength(written) } });
  expect(progress.slice(0, 4)).toEqual([0, 500, 1_000, 1_200]);
});

test('a stick that is pulled meanwhile leaves no half file, and nothing in the folder where it was', async () => {
  const stick = temporaryFolder();
  const { exported } = recordsAtKiosk(1_200);
  let isThere = true;
  const pulled = await writeExport({
    ...{ folder: stick, name: 'log', content: exported(), isThere: () => isThere },
    onProgress: (rows) => {
      if (rows === 500) isThere = false;
    },
  });
  expect(pulled).toMatchObject({ error: { code: 'gone' } });
  expect(readdirSync(stick)).toEqual([]);
});

test('where a stick was, no folder is made: it would stand in the way of the next', async () => {
  const media = temporaryFolder();
  const content = recordsAtKiosk(3).exported();
  const written = await writeExport({ ...nothing, folder: join(media, 'KINGSTON'), name: 'log', content });
  expect(written).toMatchObject({ error: { code: 'gone' } });
  expect(readdirSync(media)).toEqual([]);
});

test('links that somebody prepared on a stick are not followed, and what an export left half is made anew', async () => {
  const stick = temporaryFolder();
  const database = join(temporaryFolder(), 'kiosk.sqlite');
  writeFileSync(database, 'precious');
  symlinkSync(database, join(stick, '.log.unfinished'));
  symlinkSync(database, join(stick, 'log.jsonl'));
  writeFileSync(join(stick, '.other.unfinished'), 'half');
  const content = recordsAtKiosk(3).exported();
  const written = await writeExport({ ...nothing, folder: stick, name: 'log', content });
  await writeExport({ ...nothing, folder: stick, name: 'other', content: recordsAtKiosk(2).exported() });
  expect(written).toMatchObject({ value: { file: 'log-2.jsonl' } });
  expect(readFileSync(database, 'utf8')).toBe('precious');
  expect(readFileSync(join(stick, 'log-2.jsonl'), 'utf8').trimEnd().split('\n')).toEqual(content.lines);
  expect(readdirSync(stick).sort()).toEqual(['log-2.jsonl', 'log.jsonl', 'other.jsonl']);
});

test('a full stick is said to be full', async () => {
  const handle = await open('/dev/full', 'w');
  const written = writePieces(handle, recordsAtKiosk().exported(), () => {});
  const thrown = await written.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  await handle.close();
  expect(failureOf(thrown)).toBe('full');
});

test('a folder that cannot be one is no place to write to', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const written = await writeExport({
    ...{ ...nothing, folder: join(file, 'exports'), name: 'log', makesFolder: true },
    content: recordsAtKiosk().exported(),
  });
  expect(written.ok).toBe(false);
});

test('sticks are what is mounted from a device below the usual folders, with the names that people see', () => {
  const folder = temporaryFolder();
  const mounts = join(folder, 'mounts');
  mkdirSync(join(folder, 'media'));
  writeFileSync(
    mounts,
    [
      'proc /proc proc rw 0 0',
      '/dev/sda1 / ext4 rw 0 0',
      `/dev/sdb1 ${folder}/media/办公室\\040U\\040盘 vfat rw 0 0`,
      `tmpfs ${folder}/media/no-stick tmpfs rw 0 0`,
      `/dev/sdc1 ${folder}/media-of-another-kind vfat rw 0 0`,
      '',
    ].join('\n'),
  );
  expect(findSticks(mounts, [`${folder}/media`], folder)).toEqual([
    { folder: `${folder}/media/办公室 U 盘`, name: '办公室 U 盘' },
  ]);
  rmSync(mounts);
  expect(existsSync(mounts)).toBe(false);
  expect(findSticks(mounts)).toEqual([]);
});

test('a disk of the machine itself is no stick, wherever it is mounted', () => {
  const folder = temporaryFolder();
  const disk = (path: string, removable: 0 | 1) => {
    const partition = join(folder, 'devices', path, `${basename(path)}1`);
    mkdirSync(partition, { recursive: true });
    writeFileSync(join(partition, 'partition'), '1\n');
    writeFileSync(join(partition, '..', 'removable'), `${removable}\n`);
    symlinkSync(partition, join(folder, basename(partition)));
  };
  disk('pci0/ata1/block/sda', 0);
  disk('pci0/usb2/2-1/block/sdb', 0);
  disk('pci0/slot/block/sdc', 1);
  const mounts = join(folder, 'mounts');
  const names = ['sda', 'sdb', 'sdc', 'sdd'];
  writeFileSync(mounts, names.map((name) => `/dev/${name}1 /mnt/${name} ext4 rw 0 0\n`).join(''));
  // Of the last the system says nothing.
  expect(findSticks(mounts, ['/mnt'], folder).map(({ name }) => name)).toEqual(['sdb', 'sdc', 'sdd']);
});
