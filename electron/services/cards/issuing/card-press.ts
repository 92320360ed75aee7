import type { CardPrinter, PrinterReason } from '../../../devices/card-printer/card-printer.ts';
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
  readonly onProgress: (progress: {
    stage: 'sending' | 'printing';
    heldUpBy: readonly PrinterReason[];
  }) => void;
}

export interface CardPress {
  /**
   * Prints the job's PDF once: intent, `sending`, the bytes, then what the printer says, each committed before the
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
}

export function createCardPress(parts: {
  readonly jobs: Jobs;
  readonly audit: AuditLog;
  readonly printer: CardPrinter;
}): CardPress {
  const { jobs, audit, printer } = parts;

  const confirm: CardPress['confirm'] = (job, by) => {
    jobs.advance(job.key, 'confirm');
    audit.record('print-confirmed', { job: job.key, copy: job.copy, by });
  };
  const fail: CardPress['fail'] = (job, reasons, by) => {
    jobs.advance(job.key, 'fail', { reasons });
    audit.record('print-failed', { job: job.key, copy: job.copy, reasons: reasons.join(' '), by });
  };
  const doubt: CardPress['doubt'] = (job, reasons) => {
    jobs.advance(job.key, 'doubt', { reasons });
    audit.record('print-uncertain', { job: job.key, copy: job.copy, reasons: reasons.join(' ') });
  };

  async function follow(
    job: Job,
    printerJobId: number,
    onProgress: (heldUpBy: readonly PrinterReason[]) => void,
  ): Promise<PressOutcome> {
    const outcome = await printer.follow({ printerJobId }, (progress) =>
      onProgress(progress.kind === 'stopped' ? progress.reasons : []),
    );
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
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => {});
    return turn;
  }

  return {
    print: (order) => inTurn(() => printNow(order)),
    confirm,
    fail,
    doubt,
    begunBefore: () =>
      (['intended', 'sending', 'accepted'] as const).some((state) => jobs.inState(state).length > 0),
    recover: () => inTurn(recoverNow),
  };

  async function printNow({ key, issue, copy, pdf, onProgress }: PrintOrder): Promise<PressOutcome> {
    const intended = jobs.intend({ key, subject: issue, copy });
    audit.record('print-intended', { job: key, copy, issue });
    onProgress({ stage: 'sending', heldUpBy: [] });
    const job = jobs.advance(intended.key, 'send');
    audit.record('print-sent', { job: key, copy });
    const accepted = await printer.print({ jobKey: key, pdf });
    if (!accepted.ok) {
      if (accepted.error.code === 'not-accepted') {
        fail(job, accepted.error.reasons, 'printer');
        return { kind: 'not-printed', reasons: accepted.error.reasons };
      }
      return afterSilence(job, onProgress);
    }
    return accept(job, accepted.value.printerJobId, onProgress);
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
    for (const job of jobs.inState('uncertain')) await askPrinter(job);
  }

  async function accept(
    job: Job,
    printerJobId: number,
    onProgress: PrintOrder['onProgress'],
  ): Promise<PressOutcome> {
    jobs.advance(job.key, 'accept', { deviceReference: printerJobId });
    audit.record('print-accepted', { job: job.key, copy: job.copy, printerJob: printerJobId });
    onProgress({ stage: 'printing', heldUpBy: [] });
    return follow(job, printerJobId, (heldUpBy) => onProgress({ stage: 'printing', heldUpBy }));
  }

  /** The line broke while the job was sent: the printer is asked whether it has it. Never sent again. */
  async function afterSilence(job: Job, onProgress: PrintOrder['onProgress']): Promise<PressOutcome> {
    const found = await printer.find(job.key);
    if (found.ok && found.value) return accept(job, found.value.printerJobId, onProgress);
    doubt(job, ['offline']);
    return { kind: 'uncertain', reasons: ['offline'] };
  }

  /** Settles an uncertain job where the printer still knows it for certain; otherwise it waits for a person. */
  async function askPrinter(job: Job): Promise<void> {
    const found = await printer.find(job.key);
    if (!found.ok || !found.value) return;
    const outcome = await printer.follow(found.value, () => {});
    // Its holder, or staff, may have said meanwhile what came of it.
    if (jobs.find(job.key)?.state !== 'uncertain') return;
    if (outcome.kind === 'not-printed') fail(job, outcome.reasons, 'printer');
    if (outcome.kind === 'printed' && outcome.evidence) confirm(job, 'printer');
  }
}
