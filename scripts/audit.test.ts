import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { recordsAtKiosk } from '../tests/support/records-at-kiosk.ts';

const script = join(import.meta.dirname, 'audit.ts');

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args])) };
  } catch (thrown) {
    return thrown as { code: number; stdout: string; stderr: string };
  }
}

test('a whole log ends with 0 and tells its end; a changed row ends with 1 and its number', async () => {
  const { folder, reader, tamper } = recordsAtKiosk();
  const { hash } = reader.last() ?? {};
  const whole = await run('--data', folder, '--verify');
  expect(whole).toMatchObject({ code: 0, stdout: `whole: 5 rows, the last hash ${hash}\n` });
  tamper(`UPDATE audit_event SET details = '{"version":"9"}' WHERE number = 3`);
  expect(await run('--data', folder, '--verify')).toMatchObject({ code: 1, stdout: 'broken at row 3\n' });
});

test('rows that were cut off the end are missed with the number and hash that were told before', async () => {
  const { folder, reader, tamper } = recordsAtKiosk();
  const known = `5:${reader.last()?.hash}`;
  expect(await run('--data', folder, '--verify', '--known', known)).toMatchObject({ code: 0 });
  tamper('DELETE FROM audit_event WHERE number > 3');
  expect(await run('--data', folder, '--verify')).toMatchObject({ code: 0 });
  expect(await run('--data', folder, '--verify', '--known', known)).toMatchObject({
    ...{ code: 1, stdout: expect.stringContaining('row 5 is not there') },
  });
});

test('an export is never written over another file, and is checked without the database', async () => {
  const { folder } = recordsAtKiosk();
  const file = join(folder, 'log.jsonl');
  expect(await run('--data', folder, '--export', file)).toMatchObject({ code: 0 });
  expect(await run('--data', folder, '--export', file)).toMatchObject({ code: 2 });
  expect(await run('--file', file)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('whole: 5 rows'),
  });
  writeFileSync(file, readFileSync(file, 'utf8').replace('\\"version\\":\\"4\\"', '\\"version\\":\\"9\\"'));
  expect(await run('--file', file)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('broken at row 4'),
  });
});

test('the rows are listed by kind and day', async () => {
  const { folder, audit } = recordsAtKiosk(1);
  audit.record('staff-signed-in', { by: 7, with: 'number' });
  const listed = await run('--data', folder, '--kind', 'staff-signed-in', '--from', '2026-11-21');
  expect(listed.stdout).toMatch(/^2 {2}2026-11-20T18:14:01\.000Z {2}staff-signed-in {2}\{"by":7,/);
  expect((await run('--data', folder, '--to', '2026-11-21')).stdout).toBe('');
});

test.each([
  [[], '--data DIR is needed'],
  [['--data', '/nowhere'], 'is no data folder'],
  [['--file', '/nowhere'], 'there is no file'],
  [['--file', script], 'is no export'],
  [['--data', '.', '--from', 'yesterday'], '--from takes'],
  [['--data', '.', '--verify', '--known', '5'], '--known takes'],
  [['--what'], 'see --help'],
])('%j is wrong use', async (args, reason) => {
  const { code, stderr } = await run(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(reason);
});
