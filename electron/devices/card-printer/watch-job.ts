import type { PrinterReason, PrintOutcome, PrintProgress } from './card-printer.ts';
import { outcomeOf } from './job-outcome.ts';
import type { JobSighting, SeenJob } from './job-sighting.ts';

export interface WatchRules {
  /** How long a job may wait, stand still or be out of sight. */
  readonly patienceMilliseconds: number;
  /** `job-media-sheets-completed` counts cards that left the printer. */
  readonly countsCardsThatLeft: boolean;
}

/** A printer at work with a reason against it, and nothing new for so long, stands still. */
export const stallMilliseconds = 5_000;
/** No card takes this long: what still "prints" then will be cancelled. */
export const longestPrintMilliseconds = 300_000;
/** How long a cancelled job may take to end; a card under way is finished first. */
export const longestCancelMilliseconds = 30_000;

/** Between two looks further apart than this a card can be drawn in and spoilt unseen. */
export const longestBlinkMilliseconds = 5_000;

/** What is known of a job after all looks at it so far. */
export interface Watch {
  /** A card was seen in work: then only a completed job is a known end. */
  readonly sawWork: boolean;
  /** The printer was out of sight for a while (or before this watch began) and may have worked unseen. */
  readonly missedSome: boolean;
  readonly lookedAt: number;
  readonly progress: PrintProgress | undefined;
  /** Since when the job has not been printing. */
  readonly heldSince: number | undefined;
  /** When the printer last said something new of this job, and what. */
  readonly newsAt: number;
  readonly news: string;
  readonly cancelledAt: number | undefined;
  /** The last reasons there were for standing still. */
  readonly reasons: readonly PrinterReason[];
}

export type Verdict =
  | { readonly kind: 'watch' }
  /** Tell the printer to cancel the job, and go on watching. */
  | { readonly kind: 'cancel' }
  | { readonly kind: 'ended'; readonly outcome: PrintOutcome };

/** `sentAt`: when the job was sent, undefined when that is not known and much may have been missed. */
export function startWatch(sentAt: number | undefined, now: number): Watch {
  return {
    sawWork: false,
    missedSome: sentAt === undefined,
    lookedAt: sentAt ?? now,
    progress: undefined,
    heldSince: undefined,
    newsAt: now,
    news: '',
    cancelledAt: undefined,
    reasons: [],
  };
}

/**
 * What one more look at the job means. Leans to `unknown`: a job is called not printed only when the printer says that
 * it ended without a card, since one that waits in a queue prints as soon as somebody fills in cards. An `abandoned`
 * job is cancelled without patience, as soon as the printer can be told.
 */
export function lookAtJob(
  before: Watch,
  sighting: JobSighting,
  now: number,
  rules: WatchRules,
  abandoned = false,
): { readonly watch: Watch; readonly verdict: Verdict } {
  if (sighting.kind === 'gone')
    return { watch: before, verdict: ended({ kind: 'unknown', reasons: before.reasons }) };
  const watch = advance(before, sighting, now);
  if (sighting.kind === 'seen' && !sighting.windingDown) {
    const outcome = outcomeOf(sighting, watch, rules.countsCardsThatLeft);
    if (outcome) return { watch, verdict: ended(outcome) };
  }
  if (watch.cancelledAt !== undefined) {
    if (now - watch.cancelledAt >= longestCancelMilliseconds)
      return { watch, verdict: ended({ kind: 'unknown', reasons: watch.reasons }) };
    // Once more, in case the printer never heard it; cancelling twice does no harm.
    const again = sighting.kind === 'seen' && !sighting.windingDown;
    return { watch, verdict: { kind: again ? 'cancel' : 'watch' } };
  }
  const overdue = isOverdue(watch, now, rules);
  if (!overdue && !(abandoned && sighting.kind === 'seen')) return { watch, verdict: { kind: 'watch' } };
  // A printer that is gone cannot be told to cancel, and will print the job when it comes back.
  if (sighting.kind === 'unanswered')
    return { watch, verdict: ended({ kind: 'unknown', reasons: watch.reasons }) };
  return { watch: { ...watch, cancelledAt: now }, verdict: { kind: 'cancel' } };
}

function ended(outcome: PrintOutcome): Verdict {
  return { kind: 'ended', outcome };
}

function isOverdue(watch: Watch, now: number, rules: WatchRules): boolean {
  if (watch.heldSince !== undefined) return now - watch.heldSince >= rules.patienceMilliseconds;
  return now - watch.newsAt >= Math.max(longestPrintMilliseconds, rules.patienceMilliseconds);
}

function advance(before: Watch, sighting: JobSighting, now: number): Watch {
  const news = sighting.kind === 'seen' ? newsOf(sighting) : before.news;
  const newsAt = news === before.news ? before.newsAt : now;
  const progress = progressOf(sighting, now - newsAt) ?? before.progress;
  const printing = progress?.kind === 'printing';
  const stoppedFor = progress?.kind === 'stopped' ? progress.reasons : [];
  return {
    sawWork: before.sawWork || printing || stoppedFor.some((reason) => holdsACard.has(reason)),
    missedSome:
      before.missedSome || sighting.kind === 'unanswered' || now - before.lookedAt > longestBlinkMilliseconds,
    lookedAt: now,
    progress,
    heldSince: printing ? undefined : (before.heldSince ?? now),
    newsAt,
    news,
    cancelledAt: before.cancelledAt,
    reasons: reasonsAfter(before, sighting, stoppedFor),
  };
}

/** Standing still with a card inside, perhaps a finished one. */
const holdsACard: ReadonlySet<PrinterReason> = new Set(['card-jam', 'output-full']);

function newsOf(job: SeenJob): string {
  return [job.state, job.sheets, job.impressions, job.printer.stopped].join(' ');
}

function reasonsAfter(
  before: Watch,
  sighting: JobSighting,
  stoppedFor: readonly PrinterReason[],
): readonly PrinterReason[] {
  if (stoppedFor.length > 0) return stoppedFor;
  if (sighting.kind !== 'seen') return before.reasons;
  const named = [...sighting.printer.errors, ...sighting.printer.doubts];
  return named.length > 0 ? named : before.reasons;
}

/** Undefined when the job ends or has ended: there is nothing new to say on its way. */
function progressOf(sighting: JobSighting, standingStillFor: number): PrintProgress | undefined {
  if (sighting.kind === 'gone') return undefined;
  if (sighting.kind === 'unanswered') return { kind: 'stopped', reasons: [sighting.reason] };
  const { errors, doubts, stopped } = sighting.printer;
  if (sighting.windingDown) return undefined;
  const named = [...errors, ...doubts];
  const standing: PrintProgress = { kind: 'stopped', reasons: named.length > 0 ? named : ['other'] };
  switch (sighting.state) {
    case 'pending':
      return named.length > 0 || stopped ? standing : { kind: 'waiting' };
    case 'processing-stopped':
      return standing;
    case 'processing':
      if (stopped || errors.length > 0) return standing;
      if (doubts.length > 0 && standingStillFor >= stallMilliseconds) return standing;
      return { kind: 'printing' };
    case 'canceled':
    case 'aborted':
    case 'completed':
      return undefined;
  }
}
