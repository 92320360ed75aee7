import { expect, test } from 'vitest';
import { manualClock } from '../../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../../tests/support/temporary-store.ts';
import type { CardPrinter, PrintFailure, PrintOutcome } from '../../../devices/card-printer/card-printer.ts';
import { silentLog } from '../../../foundation/log.ts';
import { ok, type Result } from '../../../foundation/result.ts';
import { openAuditLog } from '../../../store/audit/audit-log.ts';
import { openJobs } from '../../../store/jobs/jobs.ts';
import { createCardPress } from './card-press.ts';

type Found = Awaited<ReturnType<CardPrinter['find']>>;

/** A press whose printer says what the test wants, and counts what it was sent. */
function pressWith(printer: {
  print?: Result<{ printerJobId: number }, PrintFailure>;
  outcome?: PrintOutcome;
  follow?: () => Promise<PrintOutcome>;
  find?: Found;
}) {
  const store = temporaryStore();
  const clock = manualClock();
  const jobs = openJobs({ ...store, clock, kind: 'print-card' });
  const sent: string[] = [];
  const stateWhenSent: (string | undefined)[] = [];
  const press = createCardPress({
    jobs,
    audit: openAuditLog(store.database, clock),
    clock,
    log: silentLog,
    onRecovered: () => {},
    printer: {
      status: async () => ({ ready: true, reasons: [], warnings: [] }),
      describe: async () => undefined,
      print: async ({ jobKey }) => {
        sent.push(jobKey);
        stateWhenSent.push(jobs.find(jobKey)?.state);
        return printer.print ?? ok({ printerJobId: 7 });
      },
      follow: printer.follow ?? (async () => printer.outcome ?? { kind: 'printed', evidence: true }),
      find: async () => printer.find ?? ok(undefined),
      retract: undefined,
      sensesOutlet: false,
    },
  });
  const order = {
    key: 'job-1',
    issue: 'issue-1',
    copy: 1,
    pdf: new Uint8Array(8),
    onProgress: () => {},
    abandoned: new AbortController().signal,
  };
  return { press, jobs, sent, stateWhenSent, print: () => press.print(order) };
}

test('the job is on disk as "sending" before the first byte leaves', async () => {
  const { print, stateWhenSent, jobs } = pressWith({});
  expect(await print()).toEqual({ kind: 'came', evidence: true });
  expect(stateWhenSent).toEqual(['sending']);
  expect(jobs.find('job-1')).toMatchObject({ state: 'accepted', deviceReference: 7 });
});

test('a job that was certainly not accepted has failed', async () => {
  const refused: Result<never, PrintFailure> = {
    ok: false,
    error: { code: 'not-accepted', reasons: ['offline'] },
  };
  const { print, jobs } = pressWith({ print: refused });
  expect(await print()).toEqual({ kind: 'not-printed', reasons: ['offline'] });
  expect(jobs.find('job-1')?.state).toBe('failed');
});

const broken: Result<never, PrintFailure> = { ok: false, error: { code: 'acceptance-unknown' } };

test('when the line breaks while it is sent, the printer is asked and the job goes on there', async () => {
  const { print, sent } = pressWith({ print: broken, find: ok({ printerJobId: 9 }) });
  expect(await print()).toEqual({ kind: 'came', evidence: true });
  expect(sent).toHaveLength(1);
});

test('when the printer does not know it, the job is uncertain and is not sent again', async () => {
  const { print, sent, jobs } = pressWith({ print: broken });
  expect(await print()).toEqual({ kind: 'uncertain', reasons: ['offline'] });
  expect(jobs.find('job-1')?.state).toBe('uncertain');
  expect(sent).toHaveLength(1);
});

test.each([
  ['intended', [], 'expired'],
  ['sending', ['send'], 'uncertain'],
  ['accepted', ['send', 'accept'], 'uncertain'],
] as const)('after a restart a job that was %s is settled without being sent', async (_, events, state) => {
  const { press, jobs, sent } = pressWith({});
  jobs.intend({ key: 'job-1', subject: 'issue-1', copy: 1 });
  for (const event of events) jobs.advance('job-1', event);
  expect(press.begunBefore()).toBe(true);
  await press.recover();
  expect(jobs.find('job-1')?.state).toBe(state);
  expect(sent).toEqual([]);
});

test.each([
  [{ kind: 'printed', evidence: true }, 'confirmed'],
  [{ kind: 'printed', evidence: false }, 'uncertain'],
  [{ kind: 'not-printed', reasons: ['paused'] }, 'failed'],
  [{ kind: 'unknown', reasons: ['offline'] }, 'uncertain'],
] as const)('after a restart the printer’s word %o makes it %s', async (outcome, state) => {
  const { press, jobs } = pressWith({ outcome, find: ok({ printerJobId: 7 }) });
  jobs.intend({ key: 'job-1', subject: 'issue-1', copy: 1 });
  jobs.advance('job-1', 'send');
  await press.recover();
  expect(jobs.find('job-1')?.state).toBe(state);
});

test('a job waits until the one before has ended, so that nobody is handed a stranger’s card', async () => {
  let end: (outcome: PrintOutcome) => void = () => {};
  const { press, sent } = pressWith({
    follow: () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  });
  const order = {
    issue: 'issue-1',
    copy: 1,
    pdf: new Uint8Array(8),
    onProgress: () => {},
    abandoned: new AbortController().signal,
  };
  const first = press.print({ ...order, key: 'job-1' });
  const second = press.print({ ...order, key: 'job-2' });
  await expect.poll(() => sent).toEqual(['job-1']);
  end({ kind: 'printed', evidence: true });
  await first;
  await expect.poll(() => sent).toEqual(['job-1', 'job-2']);
  end({ kind: 'printed', evidence: true });
  await second;
});

test('what a person said while the printer was asked after a restart stands', async () => {
  let end: (outcome: PrintOutcome) => void = () => {};
  const { press, jobs } = pressWith({
    find: ok({ printerJobId: 7 }),
    follow: () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  });
  jobs.intend({ key: 'job-1', subject: 'issue-1', copy: 1 });
  jobs.advance('job-1', 'send');
  const recovering = press.recover();
  await expect.poll(() => jobs.find('job-1')?.state).toBe('uncertain');
  const job = jobs.find('job-1');
  if (job) press.confirm(job, 'resident');
  end({ kind: 'not-printed', reasons: [] });
  await recovering;
  expect(jobs.find('job-1')?.state).toBe('confirmed');
});
