import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { systemClock } from '../electron/foundation/clock.ts';
import { openAuditLog } from '../electron/store/audit/audit-log.ts';
import { openJobs } from '../electron/store/jobs/jobs.ts';
import { openOutbox } from '../electron/store/outbox.ts';
import { manualClock } from '../tests/support/manual-clock.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { temporaryStore } from '../tests/support/temporary-store.ts';

const script = join(import.meta.dirname, 'uncertain-prints.ts');

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args])) };
  } catch (thrown) {
    return thrown as { code: number; stdout: string; stderr: string };
  }
}

test('staff see what is uncertain and settle it while the kiosk has the database open', async () => {
  const folder = temporaryFolder();
  const { database } = temporaryStore(folder);
  const jobs = openJobs({ database, clock: manualClock(), kind: 'print-card' });
  jobs.intend({ key: 'job-1', subject: 'issue-1', copy: 1 });
  jobs.advance('job-1', 'send');
  jobs.advance('job-1', 'doubt', { reasons: ['card-jam'] });

  expect((await run('--data', folder)).stdout).toMatch(/job-1 {2}print 1 {2}card-jam/);
  expect(await run('--data', folder, '--not-printed', 'job-1')).toMatchObject({ code: 0 });
  expect(jobs.find('job-1')?.state).toBe('failed');
  expect((await run('--data', folder)).stdout).toBe('Nothing is uncertain.\n');
  expect(await run('--data', folder, '--printed', 'job-1')).toMatchObject({ code: 2 });
});

test('staff are not asked what came of a slip of paper', async () => {
  const folder = temporaryFolder();
  const { database } = temporaryStore(folder);
  const slips = openJobs({ database, clock: manualClock(), kind: 'print-slip' });
  slips.intend({ key: 'slip-1', subject: 'what-to-bring', copy: 1 });
  slips.advance('slip-1', 'send');
  slips.advance('slip-1', 'doubt', { reasons: ['offline'] });
  expect((await run('--data', folder)).stdout).toBe('Nothing is uncertain.\n');
  expect(await run('--data', folder, '--printed', 'slip-1')).toMatchObject({ code: 2 });
  expect(slips.find('slip-1')?.state).toBe('uncertain');
});

test('staff see the cards that nobody said they took', async () => {
  const folder = temporaryFolder();
  const { database } = temporaryStore(folder);
  const audit = openAuditLog(database, systemClock);
  audit.record('card-not-taken', { issue: 'issue-7', liesThere: true, retracted: false });
  const { stdout } = await run('--data', folder);
  expect(stdout).toMatch(/issue-7: left in the outlet, its code is suspended/);
});

test('staff see the reports that the platform did not take', async () => {
  const folder = temporaryFolder();
  const outbox = openOutbox(temporaryStore(folder), systemClock);
  outbox.add({ id: 'issue-9/offline-issue', kind: 'offline-issue', body: {}, personal: { name: '王春英' } });
  outbox.settle('issue-9/offline-issue', 'refused');
  const { stdout } = await run('--data', folder);
  expect(stdout).toContain('offline-issue issue-9/offline-issue: not taken by the platform');
  expect(stdout).not.toContain('王');
});

test('a wrong command line is told with what is right', async () => {
  for (const args of [[], ['--data', '/nowhere'], ['--dta', 'x']]) {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^uncertain-prints: .+/);
  }
  expect((await run('--help')).stdout).toContain('--not-printed');
});
