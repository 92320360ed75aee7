import type { Clock } from '../../foundation/clock.ts';
import { type Log, silentLog } from '../../foundation/log.ts';
import { type Failure, ok } from '../../foundation/result.ts';
import type { CardPrinter } from './card-printer.ts';
import { followJob } from './follow-job.ts';
import { wordsOf } from './ipp-attributes.ts';
import { ippOverHttp } from './ipp-connection.ts';
import { statuses } from './ipp-operations.ts';
import { type JobSighting, jobAttributes, readJob } from './job-sighting.ts';
import { printCard } from './print-card.ts';
import { type PrinterClient, printerClient } from './printer-client.ts';
import {
  descriptionAttributes,
  readDescription,
  readPrinterFacts,
  statusAttributes,
  statusFrom,
} from './printer-facts.ts';

export interface IppPrinterOptions {
  /** `ipp://host:631/ipp/print` or `ipps://…`. */
  readonly uri: string;
  readonly patienceSeconds: number;
  /** Whether `job-media-sheets-completed` of this printer is evidence that the card left it. */
  readonly countsCardsThatLeft: boolean;
  /** Whether `output-area-full` is reported for as long as a card lies in the outlet. */
  readonly sensesOutlet?: boolean | undefined;
  /** The vendor's operation that draws a card back in (RFC 8011 5.4.15). */
  readonly retractOperation?: number | undefined;
  /** PEM of the certificate of an `ipps` printer, where Node does not trust it already. */
  readonly trustedCertificate?: string | undefined;
  readonly clock: Clock;
  readonly log?: Log | undefined;
}

/** A CR80 printer that speaks IPP/2.0 (RFC 8011). Opens no connection before it is asked something. */
export function openIppPrinter(options: IppPrinterOptions): CardPrinter {
  const { clock, retractOperation } = options;
  const warn = warnOnce(options.log ?? silentLog);
  const client = printerClient(options.uri, ippOverHttp(options));
  /** The jobs that were accepted or found and are not followed yet. */
  const keys = new Map<number, { readonly jobKey: string; readonly sentAt: number | undefined }>();
  const rules = {
    patienceMilliseconds: options.patienceSeconds * 1000,
    countsCardsThatLeft: options.countsCardsThatLeft,
  };
  return {
    status: async () => {
      const answer = await client.printerAttributes(statusAttributes);
      if (answer.ok) return statusFrom(readPrinterFacts(answer.value));
      warn('card-printer-silent', answer.error);
      return { ready: false, reasons: ['offline'], warnings: [] };
    },
    describe: async () => {
      const answer = await client.printerAttributes(descriptionAttributes);
      return answer.ok ? readDescription(answer.value) : undefined;
    },
    print: async (request) => {
      const sentAt = clock.now();
      const job = await printCard(client, request);
      if (job.ok) {
        keys.set(job.value, { jobKey: request.jobKey, sentAt });
        return ok({ printerJobId: job.value });
      }
      warn('card-print-not-accepted', job.error, request.jobKey);
      return job;
    },
    follow: ({ printerJobId }, onProgress, abandoned) => {
      const known = keys.get(printerJobId);
      // Followed a second time, it will have been out of sight meanwhile.
      keys.delete(printerJobId);
      return followJob({
        look: () => lookAt(client, printerJobId, known?.jobKey, warn),
        cancel: async () => {
          const answer = await client.cancelJob(printerJobId);
          if (!answer.ok) warn('card-print-not-cancelled', answer.error, known?.jobKey);
        },
        sentAt: known?.sentAt,
        rules,
        clock,
        onProgress,
        abandoned,
      });
    },
    find: async (jobKey) => {
      // In this order: a job can only move from the first list to the second.
      for (const which of ['not-completed', 'completed'] as const) {
        const jobs = await client.jobsNamed(jobKey, which);
        if (!jobs.ok) {
          warn('card-print-not-sought', jobs.error, jobKey);
          return { ok: false, error: { code: 'printer-offline' } };
        }
        const printerJobId = jobs.value.at(-1);
        if (printerJobId === undefined) continue;
        keys.set(printerJobId, { jobKey, sentAt: undefined });
        return ok({ printerJobId });
      }
      return ok(undefined);
    },
    sensesOutlet: options.sensesOutlet ?? false,
    retract:
      retractOperation === undefined
        ? undefined
        : async () => {
            const answer = await client.vendorOperation(retractOperation);
            if (answer.ok) return ok();
            warn('card-not-drawn-back', answer.error);
            return { ok: false, error: { code: 'retract-failed' } };
          },
  };
}

async function lookAt(
  client: PrinterClient,
  jobId: number,
  jobKey: string | undefined,
  warn: Warn,
): Promise<JobSighting> {
  const job = await client.jobAttributes(jobId, jobAttributes);
  if (!job.ok) {
    warn('card-print-not-seen', job.error, jobKey);
    if (job.error.code === 'refused') {
      const { status } = job.error;
      if (status === statuses.notFound || status === statuses.gone) return { kind: 'gone' };
      return { kind: 'unanswered', reason: 'other' };
    }
    return { kind: 'unanswered', reason: job.error.code === 'answer-malformed' ? 'other' : 'offline' };
  }
  // A printer that was switched off may count its jobs from 1 again.
  const name = wordsOf(job.value, 'job-name')[0];
  if (name && jobKey && !jobKey.startsWith(name)) return { kind: 'gone' };
  const printer = await client.printerAttributes(statusAttributes);
  const facts = readPrinterFacts(printer.ok ? printer.value : { tag: 0, attributes: [] });
  return readJob(job.value, facts) ?? { kind: 'unanswered', reason: 'other' };
}

type Warn = (event: string, failure: Failure, jobKey?: string) => void;

/** A printer that is gone is asked twice a second: once is enough to be told so. */
function warnOnce(log: Log): Warn {
  let last = '';
  return (event, { code, detail }, jobKey) => {
    const said = JSON.stringify([event, code, detail, jobKey]);
    if (said !== last) log.warn(event, { code, detail, job: jobKey });
    last = said;
  };
}
