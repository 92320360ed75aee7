import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../electron/foundation/clock.ts';
import { keepSlipRecord } from '../../electron/services/slips/slip-record.ts';
import { firstBrokenRow, openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { openJobs } from '../../electron/store/jobs/jobs.ts';
import { slipPicture } from '../support/slip-picture.ts';
import { slipPrinterOverTcp } from '../support/slip-printer-at-simulator.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const program = join(import.meta.dirname, '../support/slip-press-process.ts');

/** A kiosk's press in a process of its own, printing one slip at this printer. */
function pressAt(address: string) {
  const folder = temporaryFolder();
  const file = join(folder, 'slip.png');
  writeFileSync(file, slipPicture('KILLED', 12).png);
  const child = spawn(process.execPath, [program, folder, address, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => {
    said += piece;
  });
  return { folder, child, ended, said: () => said.trim() };
}

function recordIn(folder: string) {
  const { database } = temporaryStore(folder);
  const jobs = openJobs({ database, clock: systemClock, kind: 'print-slip' });
  const record = keepSlipRecord({ jobs, audit: openAuditLog(database, systemClock), database });
  const kinds = () =>
    database
      .prepare<[], { kind: string }>('SELECT kind FROM audit_event ORDER BY number')
      .all()
      .map(({ kind }) => kind);
  return { database, jobs, record, kinds };
}

test('a kiosk that is killed in the middle of a slip prints it no more, and closes it at the next start', async () => {
  const { simulator, printer, state } = await slipPrinterOverTcp({ rowsPerSecond: 300 });
  await printer.close();
  const { folder, child, ended } = pressAt(simulator.address);
  await expect.poll(() => state().hangingRows).toBeGreaterThan(50);
  child.kill('SIGKILL');
  await ended;

  const { database, jobs, record, kinds } = recordIn(folder);
  expect(jobs.find('job-1')?.state).toBe('sending');
  record.recover();
  expect(jobs.find('job-1')).toMatchObject({ state: 'uncertain', reasons: ['restart'] });
  expect(kinds()).toEqual(['slip-intended', 'slip-sent', 'slip-uncertain']);
  expect(firstBrokenRow(database)).toBeUndefined();
  expect(state().slips).toEqual([]);
});

test('a slip that the kiosk heard was printed stays so', async () => {
  const { simulator, printer, state } = await slipPrinterOverTcp();
  await printer.close();
  const { folder, ended, said } = pressAt(simulator.address);
  await ended;
  expect(said()).toBe('printed');
  const { jobs, record, kinds } = recordIn(folder);
  record.recover();
  expect(jobs.find('job-1')?.state).toBe('confirmed');
  expect(kinds()).toEqual(['slip-intended', 'slip-sent', 'slip-printed']);
  expect(state().slips).toHaveLength(1);
});
