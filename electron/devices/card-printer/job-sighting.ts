import type { PrinterReason } from './card-printer.ts';
import { integersOf, valuesOf, wordsOf } from './ipp-attributes.ts';
import type { IppGroup } from './ipp-message.ts';
import type { PrinterFacts } from './printer-facts.ts';

/** RFC 8011 5.3.7. */
const jobStates = new Map([
  [3, 'pending'],
  [4, 'pending'],
  [5, 'processing'],
  [6, 'processing-stopped'],
  [7, 'canceled'],
  [8, 'aborted'],
  [9, 'completed'],
] as const);

export type JobState = 'pending' | 'processing' | 'processing-stopped' | 'canceled' | 'aborted' | 'completed';

/** The attributes of Get-Job-Attributes that this file reads. */
export const jobAttributes = [
  'job-id',
  'job-name',
  'job-state',
  'job-state-reasons',
  'job-impressions-completed',
  'job-media-sheets-completed',
  'time-at-processing',
] as const;

/** What one look at a job gave. */
export type JobSighting =
  | {
      readonly kind: 'seen';
      readonly state: JobState;
      /** `job-state-reasons` says that the printer is still at work on a job it is about to end (RFC 8011 5.3.8). */
      readonly windingDown: boolean;
      /** The job was handed on to a device that does not report back: "completed" means little. */
      readonly outOfSight: boolean;
      /** Cards and sides that came out, undefined where the printer does not count. */
      readonly sheets: number | undefined;
      readonly impressions: number | undefined;
      /** Whether the printer ever began the job: `time-at-processing` is a time, or `no-value` (RFC 8011 5.3.14.2). */
      readonly everBegan: boolean | undefined;
      readonly printer: PrinterFacts;
    }
  /** The printer does not know the job, or the number belongs to another job by now. */
  | { readonly kind: 'gone' }
  /** No answer that could be understood. */
  | { readonly kind: 'unanswered'; readonly reason: PrinterReason };

export type SeenJob = Extract<JobSighting, { readonly kind: 'seen' }>;

/** Undefined when the answer has no job state. */
export function readJob(job: IppGroup, printer: PrinterFacts): SeenJob | undefined {
  const number = integersOf(job, 'job-state')[0];
  const state = (jobStates as ReadonlyMap<number, JobState>).get(number ?? 0);
  if (!state) return undefined;
  const reasons = wordsOf(job, 'job-state-reasons');
  const began = valuesOf(job, 'time-at-processing')[0]?.type;
  return {
    kind: 'seen',
    state,
    windingDown: reasons.includes('processing-to-stop-point'),
    outOfSight: reasons.includes('queued-in-device'),
    sheets: integersOf(job, 'job-media-sheets-completed')[0],
    impressions: integersOf(job, 'job-impressions-completed')[0],
    everBegan: began === 'integer' ? true : began === 'no-value' ? false : undefined,
    printer,
  };
}
