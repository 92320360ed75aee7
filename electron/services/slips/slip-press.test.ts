import { expect, test } from 'vitest';
import { keepLog } from '../../../tests/support/keep-log.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import type { SlipFailure, SlipPrinter } from '../../devices/slip-printer/slip-printer.ts';
import { ok, type Result } from '../../foundation/result.ts';
import { firstBrokenRow, openAuditLog } from '../../store/audit/audit-log.ts';
import { openJobs } from '../../store/jobs/jobs.ts';
import { createSlipPress } from './slip-press.ts';
import { keepSlipRecord } from './slip-record.ts';

type Printed = Result<undefined, SlipFailure>;

const failing = (code: 'not-printed' | 'cut-short' | 'unknown'): Printed => ({
  ok: false,
  error: { code, reason: 'paper-out' },
});

/** A press whose printer says what the test wants of each picture, and keeps what it was sent. */
function pressWith(print: (picture: number) => Printed | Promise<Printed> = () => ok()) {
  const { database } = temporaryStore();
  const clock = manualClock();
  const jobs = openJobs({ database, clock, kind: 'print-slip' });
  const record = keepSlipRecord({ jobs, audit: openAuditLog(database, clock), database });
  const sent: number[] = [];
  const statesWhenSent: (string | undefined)[] = [];
  const printer: SlipPrinter = {
    paper: { widthMillimetres: 72, dotsPerMillimetre: 8 },
    status: async () => 'ready',
    print: async ([picture = 0]) => {
      sent.push(picture);
      statesWhenSent.push(jobs.find('job-1')?.state);
      return print(picture);
    },
    close: async () => {},
  };
  const { log, entries } = keepLog();
  const press = createSlipPress({ record, printer, log });
  return {
    ...{ press, record, jobs, sent, statesWhenSent, log: entries },
    print: (pictures: readonly number[] = [1], key = 'job-1') =>
      press.print({
        key,
        slip: 'what-to-bring',
        pictures: pictures.map((picture) => Uint8Array.of(picture)),
        millimetres: 60,
        onSending: () => {},
      }),
    audited: () => {
      expect(firstBrokenRow(database)).toBeUndefined();
      return database
        .prepare<[], { kind: string; details: string }>(
          'SELECT kind, details FROM audit_event ORDER BY number',
        )
        .all()
        .map(({ kind, details }) => ({ kind, ...JSON.parse(details) }));
    },
  };
}

test('the job is on disk as "sending" before the first byte leaves, and confirmed on the printer’s word', async () => {
  const { print, statesWhenSent, jobs, audited } = pressWith();
  expect(await print()).toEqual({ kind: 'printed' });
  expect(statesWhenSent).toEqual(['sending']);
  expect(jobs.find('job-1')?.state).toBe('confirmed');
  expect(audited().map(({ kind }) => kind)).toEqual(['slip-intended', 'slip-sent', 'slip-printed']);
});

test.each([
  ['not-printed', 'failed', ['paper-out'], 'slip-not-printed'],
  ['cut-short', 'failed', ['cut-short', 'paper-out'], 'slip-cut-short'],
  ['unknown', 'uncertain', ['paper-out'], 'slip-uncertain'],
] as const)('a slip that was %s leaves its job %s, and is sent once', async (code, state, reasons, kind) => {
  const { print, jobs, sent, audited } = pressWith(() => failing(code));
  expect(await print()).toEqual({ kind: code, trouble: 'paper-out' });
  expect(jobs.find('job-1')).toMatchObject({ state, reasons });
  expect(sent).toHaveLength(1);
  expect(audited().at(-1)).toEqual({ kind, job: 'job-1', slip: 'what-to-bring', trouble: 'paper-out' });
});

test('a picture that no printer takes was not printed', async () => {
  const { print, jobs } = pressWith(() => ({ ok: false, error: { code: 'picture-unprintable' } }));
  expect(await print()).toEqual({ kind: 'not-printed', trouble: 'not-drawn' });
  expect(jobs.find('job-1')?.state).toBe('failed');
});

test('a slip of several parts ends with the first that did not come out, and is cut short', async () => {
  const { print, sent } = pressWith((picture) => (picture === 2 ? failing('not-printed') : ok()));
  expect(await print([1, 2, 3])).toEqual({ kind: 'cut-short', trouble: 'paper-out' });
  expect(sent).toEqual([1, 2]);
});

test('a slip waits until the one before has ended', async () => {
  let end: (printed: Printed) => void = () => {};
  const { print, sent, jobs } = pressWith(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  const first = print([1, 2], 'job-1');
  const second = print([3], 'job-2');
  await expect.poll(() => sent).toEqual([1]);
  end(ok());
  await expect.poll(() => sent).toEqual([1, 2]);
  expect(jobs.find('job-2')).toBeUndefined();
  end(ok());
  await first;
  await expect.poll(() => sent).toEqual([1, 2, 3]);
  end(ok());
  expect(await second).toEqual({ kind: 'printed' });
});

test('once closed nothing more is written or sent, and the next start settles it', async () => {
  let end: (printed: Printed) => void = () => {};
  const { press, print, sent, jobs, record } = pressWith(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  const first = print([1, 2], 'job-1');
  const second = print([3], 'job-2');
  await expect.poll(() => sent).toEqual([1]);
  press.close();
  end(ok());
  expect(await first).toEqual({ kind: 'unknown', trouble: 'offline' });
  expect(await second).toEqual({ kind: 'not-printed', trouble: 'offline' });
  expect(sent).toEqual([1]);
  expect(jobs.find('job-1')?.state).toBe('sending');
  expect(jobs.find('job-2')).toBeUndefined();
  record.recover();
  expect(jobs.find('job-1')?.state).toBe('uncertain');
});

test.each([
  ['intended', [], 'expired', 'slip-expired'],
  ['sending', ['send'], 'uncertain', 'slip-uncertain'],
  ['accepted', ['send', 'accept'], 'uncertain', 'slip-uncertain'],
] as const)('after a restart a slip that was %s is closed once, unsent', (_, events, state, kind) => {
  const { jobs, record, sent, audited } = pressWith();
  jobs.intend({ key: 'job-1', subject: 'question-left', copy: 1 });
  for (const event of events) jobs.advance('job-1', event);
  record.recover();
  record.recover();
  expect(jobs.find('job-1')?.state).toBe(state);
  expect(audited()).toMatchObject([{ kind, job: 'job-1', slip: 'question-left' }]);
  expect(sent).toEqual([]);
});

test('a slip whose end is known stays as it ended over a restart', async () => {
  const { print, jobs, record } = pressWith((picture) => (picture === 1 ? ok() : failing('unknown')));
  await print([1], 'job-1');
  await print([2], 'job-2');
  record.recover();
  expect(jobs.find('job-1')?.state).toBe('confirmed');
  expect(jobs.find('job-2')).toMatchObject({ state: 'uncertain', reasons: ['paper-out'] });
});
