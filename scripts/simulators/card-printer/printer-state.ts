/** What a person or a test may do to the simulated printer; each may be set in the middle of a job. */
export const faults = [
  'none',
  /** Stand still with an error until the fault is taken away. */
  'out-of-cards',
  'ribbon-empty',
  'jam',
  'cover-open',
  'paused',
  /** Refuses connections. */
  'offline',
  /** Goes away when the job under way (or the next) is being printed, and goes on printing. */
  'offline-mid-job',
  /** Accepts connections and never answers. */
  'half-open',
  /** Forgets the job under way, or the next when it is being printed. */
  'job-lost',
  /** Says "completed" with no card out. */
  'never-ejected',
  /** Gives up the job under way, or the next when it is being printed. */
  'abort',
  /** Answers a Print-Job with server-error-busy. */
  'busy',
  /** Answers with something that is no IPP. */
  'garbage',
  /** Answers two seconds late. */
  'slow',
  /** Is loaded with and made for other media. */
  'wrong-media',
  /** Resets the connection while a Print-Job arrives. */
  'reset',
  /** Takes the Print-Job and closes the connection instead of answering. */
  'answer-lost',
] as const;
export type Fault = (typeof faults)[number];

/**
 * Where a job can be held: `accepted` before it begins, `printing` before the card is out, `completed` when the card is
 * out and the job does not yet say so.
 */
export const holds = ['accepted', 'printing', 'completed'] as const;
export type Hold = (typeof holds)[number];

export interface SimulatedJob {
  readonly id: number;
  readonly jobKey: string;
  readonly stage: 'accepted' | 'printing' | 'card-out' | 'ended';
  readonly end: 'completed' | 'canceled' | 'aborted' | null;
  readonly sheets: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly beganAt: number | null;
  readonly endedAt: number | null;
}

/** A job that went through to its end, with (`sheets` 1) or without a card. */
export interface Print {
  readonly number: number;
  readonly jobId: number;
  readonly jobKey: string;
  readonly time: string;
  readonly sheets: number;
  readonly where: 'outlet' | 'taken' | 'retracted' | 'never-came-out';
}

export interface PrinterState {
  readonly cards: number;
  /** Per cent. */
  readonly ribbon: number;
  readonly fault: Fault;
  /** `offline-mid-job` has struck. */
  readonly dropped: boolean;
  readonly hold: Hold | null;
  readonly lastJobId: number;
  readonly jobs: readonly SimulatedJob[];
  readonly prints: readonly Print[];
}

export const fullHopper = 100;

export const newPrinter: PrinterState = {
  cards: fullHopper,
  ribbon: 100,
  fault: 'none',
  dropped: false,
  hold: null,
  lastJobId: 0,
  jobs: [],
  prints: [],
};

/** The oldest job that has not ended: the printer does one after the other. */
export function activeJob(state: PrinterState): SimulatedJob | undefined {
  return state.jobs.find((job) => job.stage !== 'ended');
}

export function cardInOutlet(state: PrinterState): Print | undefined {
  return state.prints.find((print) => print.where === 'outlet');
}

export function isOffline(state: PrinterState): boolean {
  return state.fault === 'offline' || (state.fault === 'offline-mid-job' && state.dropped);
}

/** `printer-state-reasons`, RFC 8011 5.4.12: errors stop the printer. */
export function stateReasons(state: PrinterState): readonly string[] {
  const reasons: string[] = [];
  if (state.fault === 'out-of-cards' || state.cards === 0) reasons.push('media-empty-error');
  else if (state.cards <= 10) reasons.push('media-low-report');
  if (state.fault === 'ribbon-empty' || state.ribbon === 0) reasons.push('marker-supply-empty-error');
  else if (state.ribbon <= 10) reasons.push('marker-supply-low-report');
  if (state.fault === 'jam') reasons.push('media-jam-error');
  if (state.fault === 'cover-open') reasons.push('cover-open-error');
  if (state.fault === 'paused') reasons.push('paused');
  if (cardInOutlet(state) && activeJob(state)?.stage !== 'card-out')
    reasons.push(activeJob(state) ? 'output-area-full-error' : 'output-area-full-report');
  return reasons;
}

export function isStopped(state: PrinterState): boolean {
  return stateReasons(state).some((reason) => reason.endsWith('-error') || reason === 'paused');
}
