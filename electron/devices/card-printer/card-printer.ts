import type { z } from 'zod';
import type { printerReason } from '../../contract/session-view.ts';
import type { Result } from '../../foundation/result.ts';

/** Why a card printer cannot print or stopped: IPP `printer-state-reasons` without severity, RFC 8011 5.4.12. */
export type PrinterReason = z.infer<typeof printerReason>;

/** Things that will need a person soon but do not stop a print. */
export type PrinterWarning = 'cards-low' | 'ribbon-low';

export interface PrinterStatus {
  /** False when a print should not even begin; then `reasons` is not empty. */
  readonly ready: boolean;
  readonly reasons: readonly PrinterReason[];
  readonly warnings: readonly PrinterWarning[];
}

/** What a printer says of itself: names are its maker's, levels in per cent. */
export interface PrinterDescription {
  readonly model: string | undefined;
  readonly firmware: string | undefined;
  /** Ribbons and the like; those that do not say how full they are are left out. */
  readonly levels: readonly { readonly name: string; readonly percent: number }[];
}

export interface PrintRequest {
  /** The durable job's key; the printer carries it as the job's name so that the job is found again after a crash. */
  readonly jobKey: string;
  /** A PDF of two pages (front, back) of 85.6 × 53.98 mm. */
  readonly pdf: Uint8Array;
}

/** How far the printer says it is with a job, after it was accepted. */
export type PrintProgress =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'printing' }
  /** Held up for these reasons; may go on by itself when a person mends them. */
  | { readonly kind: 'stopped'; readonly reasons: readonly PrinterReason[] };

/**
 * How a job ended, from the device. `printed`: completed, with (`evidence: true`) or without the printer's word that
 * a card left it. `not-printed`: the device says that no card was made and none will be. `unknown`: it cannot be told.
 */
export type PrintOutcome =
  | { readonly kind: 'printed'; readonly evidence: boolean }
  | { readonly kind: 'not-printed'; readonly reasons: readonly PrinterReason[] }
  | { readonly kind: 'unknown'; readonly reasons: readonly PrinterReason[] };

/** A print that was accepted, or one found again after a restart. */
export interface PrinterJob {
  readonly printerJobId: number;
}

export type PrintFailure =
  /** Certainly nothing was sent or the printer certainly refused it: nothing will come out. */
  | {
      readonly code: 'not-accepted';
      readonly detail?: string | undefined;
      readonly reasons: readonly PrinterReason[];
    }
  /** The connection broke after the first byte left: the printer may or may not have the job. */
  | { readonly code: 'acceptance-unknown'; readonly detail?: string | undefined };

/** Prints CR80 cards. Every promise settles: each request has its own deadline. */
export interface CardPrinter {
  /** Asks the printer. A printer that does not answer is `{ ready: false, reasons: ['offline'] }`. */
  status(): Promise<PrinterStatus>;
  /** Asks what it is; undefined where it does not answer. */
  describe(): Promise<PrinterDescription | undefined>;
  print(request: PrintRequest): Promise<Result<PrinterJob, PrintFailure>>;
  /**
   * Watches an accepted job until the printer says how it ended. While the job is held up for longer than the
   * configured patience, or the printer is gone for longer, the job is cancelled where it can be and the outcome says
   * what is known. Reports every change of progress. Once `abandoned`, nobody waits for the card any more: the job is
   * cancelled as soon as the printer can be told, and the outcome says whether that was in time.
   */
  follow(
    job: PrinterJob,
    onProgress: (progress: PrintProgress) => void,
    abandoned?: AbortSignal,
  ): Promise<PrintOutcome>;
  /** Looks for the job with this key among finished and unfinished jobs: for settling after a crash. */
  find(jobKey: string): Promise<Result<PrinterJob | undefined, { readonly code: 'printer-offline' }>>;
  /** Whether `output-full` among the reasons of `status` tells that a card lies in the outlet. */
  readonly sensesOutlet: boolean;
  /** Draws back a card that nobody took, where the printer can; undefined where it cannot. */
  readonly retract: (() => Promise<Result<undefined, { readonly code: 'retract-failed' }>>) | undefined;
}
