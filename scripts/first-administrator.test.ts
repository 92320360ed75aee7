import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { systemClock } from '../electron/foundation/clock.ts';
import { openStaffBook } from '../electron/services/staff/staff-book.ts';
import { openAuditLog } from '../electron/store/audit/audit-log.ts';
import { makeStaff } from '../tests/support/staff.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { temporaryStore } from '../tests/support/temporary-store.ts';

const script = join(import.meta.dirname, 'first-administrator.ts');

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args])) };
  } catch (thrown) {
    return thrown as { code: number; stdout: string; stderr: string };
  }
}

test('the next start awaits another administrator, once that is wanted for sure; the audit log knows of it', async () => {
  const folder = temporaryFolder();
  const store = temporaryStore(folder);
  await makeStaff(store);
  const audit = openAuditLog(store.database, systemClock);
  const awaitsFirst = () => openStaffBook({ store, audit, clock: systemClock }).awaitsFirst();
  expect(await run('--data', folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') });
  expect(awaitsFirst()).toBe(false);

  expect(await run('--data', folder, '--yes')).toMatchObject({ code: 0 });
  expect(awaitsFirst()).toBe(true);
  const last = store.database
    .prepare<[], { kind: string }>('SELECT kind FROM audit_event ORDER BY number DESC LIMIT 1')
    .get();
  expect(last?.kind).toBe('administrator-asked-for');
});
