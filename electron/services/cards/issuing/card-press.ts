import type { HoldUp } from '../../../contract/session-view.ts';
import type { CardPrinter, PrinterReason } from '../../../devices/card-printer/card-printer.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { Log } from '../../../foundation/log.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { Job, Jobs } from '../../../store/jobs/jobs.ts';

/** How a print ended, as far as it can be told. */
export type PressOutcome =
  | { readonly kind: 'came'; readonly evidence: boolean }
  | { readonly kind: 'not-printed'; readonly reasons: readonly PrinterReason[] }
  | { readonly kind: 'uncertain'; readonly reasons: readonly PrinterReason[] };

export interface PrintOrder {
  readonly key: string;
  readonly issue: string;
  readonly copy: number;
  readonly pdf: Uint8Array;
  readonly onProgress: (progress: { stage: 'sending' | 'printing'; heldUpBy: readonly HoldUp[] }) => void;
  /** Nobody waits for the card any more: what can still be cancelled is. */
  readonly abandoned: AbortSignal;
}

export interface CardPress {
  /**
   * Prints the job's PDF once, after the job before has ended: intent, `sending`, the bytes, then what the printer says, each committed before the
   * next. A job whose card came out stays `accepted` until the resident (or silence) settles it.
   */
  print(order: PrintOrder): Promise<PressOutcome>;
  /** Whether a print was under way when the kiosk last stopped. Asked before `recover`. */
  begunBefore(): boolean;
  /** After a restart: nothing is repeated; what was under way is asked of the printer, or left for a person. */
  recover(): Promise<void>;
  confirm(job: Job, by: 'printer' | 'resident' | 'staff' | 'silence'): void;
  fail(job: Job, reasons: readonly string[], by: 'printer' | 'staff'): void;
  doubt(job: Job, reasons: readonly string[]): void;
  /** From now on nothing more is written: what is under way is settled after the next start. */
  close(): void;
}

/** How often a printer that did not answer is asked again about jobs from before a restart (ms). */
const askAgainAfter = 10_000;

/** The resident's word against the printer's count: only a person can settle it. */
export const residentSaysNo = 'resident-says-no';

export function createCardPress(parts: {
  readonly jobs: Jobs;
  readonly audit: AuditLog;
  readonly printer: CardPrinter;
  readonly clock: Clock;
  readonly log: Log;
  /** A job from before a restart was settled by the printer. */
  readonly onRecovered: () => void;
}): CardPress {
  const { jobs, audit, printer, clock, log } = parts;
  let closed = false;
  let cancelAskingAgain = () => {};

  const confirm: CardPress['confirm'] = (job, by) => {
    jobs.advance(job.key, 'confirm');
    log.info('print-confirmed', { job: job.key, by });
    audit.record('print-confirmed', { job: job.key, copy: job.copy, by });
  };
  const fail: CardPress['fail'] = (job, reasons, by) => {
    jobs.advance(job.key, 'fail', { reasons });
    log.warn('print-failed', { job: job.key, reasons: reasons.join(' ') });
    audit.record('print-failed', { job: job.key, copy: job.copy, reasons: reasons.join(' '), by });
  };
  const doubt: CardPress['doubt'] = (job, reasons) => {
    jobs.advance(job.key, 'doubt', { reasons });
    log.warn('print-uncertain', { job: job.key, reasons: reasons.join(' ') });
    audit.record('print-uncertain', { job: job.key, copy: job.copy, reasons: reasons.join(' ') });
  };

  async function follow(job: Job, printerJobId: number, order: PrintOrder): Promise<PressOutcome> {
    const outcome = await printer.follow(
      { printerJobId },
      (progress) => {
        const heldUpBy = progress.kind === 'stopped' ? progress.reasons : [];
        log.info('print-progress', { job: job.key, progress: progress.kind, reasons: heldUpBy.join(' ') });
        order.onProgress({ stage: 'printing', heldUpBy });
      },
      order.abandoned,
    );
    if (closed) return { kind: 'uncertain', reasons: [] };
    switch (outcome.kind) {
      case 'printed':
        return { kind: 'came', evidence: outcome.evidence };
      case 'not-printed':
        fail(job, outcome.reasons, 'printer');
        return outcome;
      case 'unknown':
        doubt(job, outcome.reasons);
        return { kind: 'uncertain', reasons: outcome.reasons };
    }
  }

  /** One job after the other: whoever waits must not be handed the card of the job before. */
  let lastTurn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    waiting += 1;
    const turn = lastTurn.then(work).finally(() => {
      waiting -= 1;
    });
    lastTurn = turn.catch(() => {});
    return turn;
  }

  return {
    print: (order) => {
      if (waiting > 0) order.onProgress({ stage: 'sending', heldUpBy: ['busy'] });
      return inTurn(() => printNow(order));
    },
    confirm,
    fail,
    doubt,
    begunBefore: () =>
      (['intended', 'sending', 'accepted'] as const).some((state) => jobs.inState(state).length > 0),
    recover: () => inTurn(recoverNow),
    close: () => {
      closed = true;
      cancelAskingAgain();
    },
  };

  async function printNow(order: PrintOrder): Promise<PressOutcome> {
    const { key, issue, copy, pdf, onProgress } = order;
    // Whoever left while waiting for their turn had nothing sent.
    if (order.abandoned.aborted || closed) return { kind: 'not-printed', reasons: [] };
    const intended = jobs.intend({ key, subject: issue, copy });
    audit.record('print-intended', { job: key, copy, issue });
    onProgress({ stage: 'sending', heldUpBy: [] });
    const job = jobs.advance(intended.key, 'send');
    audit.record('print-sent', { job: key, copy });
    const accepted = await printer.print({ jobKey: key, pdf });
    if (closed) return { kind: 'uncertain', reasons: [] };
    if (!accepted.ok) {
      if (accepted.error.code === 'not-accepted') {
        fail(job, accepted.error.reasons, 'printer');
        return { kind: 'not-printed', reasons: accepted.error.reasons };
      }
      return afterSilence(job, order);
    }
    return accept(job, accepted.value.printerJobId, order);
  }

  async function recoverNow(): Promise<void> {
    for (const job of jobs.inState('intended')) {
      jobs.advance(job.key, 'restart');
      audit.record('print-expired', { job: job.key, copy: job.copy });
    }
    for (const job of [...jobs.inState('sending'), ...jobs.inState('accepted')]) {
      jobs.advance(job.key, 'restart', { reasons: ['restart'] });
      audit.record('print-uncertain', { job: job.key, copy: job.copy, reasons: 'restart' });
    }
    await askAboutUncertain();
  }

  async function askAboutUncertain(): Promise<void> {
    let silent = false;
    for (const job of jobs.inState('uncertain')) {
      if (!closed && !job.reasons.includes(residentSaysNo)) silent = !(await askPrinter(job)) || silent;
    }
    if (closed) return;
    parts.onRecovered();
    // A printer may take longer to start than the kiosk.
    if (silent) cancelAskingAgain = clock.after(askAgainAfter, () => void inTurn(askAboutUncertain));
  }

  async function accept(job: Job, printerJobId: number, order: PrintOrder): Promise<PressOutcome> {
    jobs.advance(job.key, 'accept', { deviceReference: printerJobId });
    audit.record('print-accepted', { job: job.key, copy: job.copy, printerJob: printerJobId });
    order.onProgress({ stage: 'printing', heldUpBy: [] });
    return follow(job, printerJobId, order);
  }

  /** The line broke while the job was sent: the printer is asked whether it has it. Never sent again. */
  async function afterSilence(job: Job, order: PrintOrder): Promise<PressOutcome> {
    const found = await printer.find(job.key);
    if (closed) return { kind: 'uncertain', reasons: [] };
    if (found.ok && found.value) return accept(job, found.value.printerJobId, order);
    doubt(job, ['offline']);
    return { kind: 'uncertain', reasons: ['offline'] };
  }

  /**
   * Settles an uncertain job where the printer still knows it for certain; otherwise it waits for a person. False when
   * the printer did not answer.
   */
  async function askPrinter(job: Job): Promise<boolean> {
    const found = await printer.find(job.key);
    if (!found.ok) return false;
    if (!found.value) return true;
    const outcome = await printer.follow(found.value, () => {});
    // Its holder, or staff, may have said meanwhile what came of it.
    if (closed || jobs.find(job.key)?.state !== 'uncertain') return true;
    if (outcome.kind === 'not-printed') fail(job, outcome.reasons, 'printer');
    if (outcome.kind === 'printed' && outcome.evidence) confirm(job, 'printer');
    return true;
  }
}
