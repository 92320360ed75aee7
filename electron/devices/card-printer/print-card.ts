import { ok, type Result } from '../../foundation/result.ts';
import type { PrinterReason, PrintFailure, PrintRequest } from './card-printer.ts';
import { statuses } from './ipp-operations.ts';
import { cardJobTemplate } from './job-template.ts';
import type { ClientFailure, PrinterClient } from './printer-client.ts';
import { capabilityAttributes, readPrinterFacts, statusFrom } from './printer-facts.ts';

/** Asks whether the printer can print a card now, and only then sends it. Gives the number of the job. */
export async function printCard(
  client: PrinterClient,
  request: PrintRequest,
): Promise<Result<number, PrintFailure>> {
  const printer = await client.printerAttributes(capabilityAttributes);
  if (!printer.ok) return notAccepted(['offline'], printer.error.detail);
  const status = statusFrom(readPrinterFacts(printer.value));
  if (!status.ready) return notAccepted(status.reasons, 'the printer is not ready');
  const template = cardJobTemplate(printer.value);
  if (!template.ok) return notAccepted(template.error.reasons, template.error.detail);
  const job = await client.printJob({
    jobName: request.jobKey,
    template: template.value,
    pdf: request.pdf,
  });
  if (job.ok) return job;
  const { error } = job;
  if (error.code === 'not-sent') return notAccepted(['offline'], error.detail);
  if (isCertainRefusal(error)) return notAccepted(['other'], error.detail);
  return (await findAfterDoubt(client, request.jobKey)) ?? unknown(error.detail);
}

/** The answer was lost, perhaps not the job: a printer that has it says so. Not finding it proves nothing. */
async function findAfterDoubt(
  client: PrinterClient,
  jobKey: string,
): Promise<Result<number, PrintFailure> | undefined> {
  for (const which of ['not-completed', 'completed'] as const) {
    const jobs = await client.jobsNamed(jobKey, which);
    const last = jobs.ok ? jobs.value.at(-1) : undefined;
    if (last !== undefined) return ok(last);
  }
  return undefined;
}

/** Server errors after which no job can exist; the others (internal, device, temporary, cancelled) may leave one. */
const refusingServerErrors: ReadonlySet<number> = new Set([
  statuses.operationNotSupported,
  statuses.serviceUnavailable,
  statuses.versionNotSupported,
  statuses.notAcceptingJobs,
  statuses.busy,
  statuses.multipleDocumentJobsNotSupported,
  statuses.printerIsDeactivated,
  statuses.tooManyJobs,
  statuses.tooManyDocuments,
]);

function isCertainRefusal(failure: ClientFailure): boolean {
  if (failure.code === 'turned-away') return true;
  if (failure.code !== 'refused') return false;
  const { status } = failure;
  const isClientError = status >= statuses.firstClientError && status < statuses.firstServerError;
  return isClientError || refusingServerErrors.has(status);
}

function notAccepted(
  reasons: readonly PrinterReason[],
  detail: string | undefined,
): Result<never, PrintFailure> {
  return { ok: false, error: { code: 'not-accepted', reasons, detail } };
}

function unknown(detail: string | undefined): Result<never, PrintFailure> {
  return { ok: false, error: { code: 'acceptance-unknown', detail } };
}
