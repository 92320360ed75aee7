import { err, ok, type Result } from '../../foundation/result.ts';
import { groupOf, integersOf, wordsOf } from './ipp-attributes.ts';
import type { IppExchange, IppFailure } from './ipp-connection.ts';
import { groupTags, type IppAttribute, type IppGroup, type IppMessage } from './ipp-message.ts';
import * as ask from './ipp-operations.ts';

/** A question takes a moment; a print waits until the document is spooled. */
const questionDeadline = 5_000;
const printDeadline = 30_000;

/** The printer understood and said no with this status (RFC 8011 appendix B), or could not be asked. */
export type ClientFailure =
  | IppFailure
  | { readonly code: 'refused'; readonly status: number; readonly detail?: string | undefined };

/** The operations of one printer, each settled within its deadline. */
export interface PrinterClient {
  printerAttributes(names: readonly string[]): Promise<Result<IppGroup, ClientFailure>>;
  jobAttributes(jobId: number, names: readonly string[]): Promise<Result<IppGroup, ClientFailure>>;
  /** Gives the number of the job. */
  printJob(job: {
    readonly jobName: string;
    readonly template: readonly IppAttribute[];
    readonly pdf: Uint8Array;
  }): Promise<Result<number, ClientFailure>>;
  cancelJob(jobId: number): Promise<Result<undefined, ClientFailure>>;
  /** The numbers of the jobs with this name, oldest first. */
  jobsNamed(
    jobName: string,
    which: 'completed' | 'not-completed',
  ): Promise<Result<readonly number[], ClientFailure>>;
  vendorOperation(operation: number): Promise<Result<undefined, ClientFailure>>;
}

export function printerClient(printerUri: string, exchange: IppExchange): PrinterClient {
  const send = async (
    request: IppMessage,
    deadline = questionDeadline,
  ): Promise<Result<IppMessage, ClientFailure>> => {
    const answer = await exchange(request, deadline);
    if (!answer.ok || answer.value.code < ask.statuses.firstFailure) return answer;
    const status = answer.value.code;
    const words = wordsOf(groupOf(answer.value, groupTags.operation), 'status-message')[0] ?? '';
    const detail = `IPP status 0x${status.toString(16).padStart(4, '0')} ${words}`.trim();
    return { ok: false, error: { code: 'refused', status, detail } };
  };
  const groupIn = async (request: IppMessage, tag: number): Promise<Result<IppGroup, ClientFailure>> => {
    const answer = await send(request);
    return answer.ok ? ok(groupOf(answer.value, tag)) : answer;
  };
  const done = async (request: IppMessage): Promise<Result<undefined, ClientFailure>> => {
    const answer = await send(request);
    return answer.ok ? ok() : answer;
  };
  return {
    printerAttributes: (names) =>
      groupIn(ask.getPrinterAttributesRequest(printerUri, names), groupTags.printer),
    jobAttributes: (jobId, names) =>
      groupIn(ask.getJobAttributesRequest(printerUri, jobId, names), groupTags.job),
    printJob: async (job) => {
      const answer = await send(ask.printJobRequest(printerUri, job), printDeadline);
      if (!answer.ok) return answer;
      const jobId = integersOf(groupOf(answer.value, groupTags.job), 'job-id')[0];
      return jobId === undefined ? err('answer-malformed', 'no job-id') : ok(jobId);
    },
    cancelJob: (jobId) => done(ask.cancelJobRequest(printerUri, jobId)),
    jobsNamed: async (jobName, which) => {
      const answer = await send(ask.getJobsRequest(printerUri, which));
      if (!answer.ok) return answer;
      const jobs = answer.value.groups.filter((group) => group.tag === groupTags.job);
      const named = jobs.filter((job) => wordsOf(job, 'job-name')[0] === jobName);
      return ok(named.flatMap((job) => integersOf(job, 'job-id').slice(0, 1)).toSorted((a, b) => a - b));
    },
    vendorOperation: (operation) => done(ask.vendorRequest(printerUri, operation)),
  };
}
