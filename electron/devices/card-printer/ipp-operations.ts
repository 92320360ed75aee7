import {
  attribute,
  groupTags,
  type IppAttribute,
  type IppMessage,
  integer,
  keyword,
  mimeMediaType,
  name,
  uri,
} from './ipp-message.ts';

/** RFC 8011 5.4.15. Vendors' own lie between 0x4000 and 0x7FFF. */
export const operations = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
} as const;

/** RFC 8011 appendix B; those that decide something here. */
export const statuses = {
  ok: 0x0000,
  /** Anything below is a success. */
  firstFailure: 0x0100,
  firstClientError: 0x0400,
  notPossible: 0x0404,
  notFound: 0x0406,
  gone: 0x0407,
  documentFormatNotSupported: 0x040a,
  attributesNotSupported: 0x040b,
  badRequest: 0x0400,
  firstServerError: 0x0500,
  operationNotSupported: 0x0501,
  serviceUnavailable: 0x0502,
  versionNotSupported: 0x0503,
  notAcceptingJobs: 0x0506,
  busy: 0x0507,
  multipleDocumentJobsNotSupported: 0x0509,
  printerIsDeactivated: 0x050a,
  tooManyJobs: 0x050b,
  tooManyDocuments: 0x050c,
} as const;

const ippVersion = 0x0200;
const nobody = new Uint8Array();

function request(
  operation: number,
  printerUri: string,
  operationAttributes: readonly IppAttribute[],
  jobAttributes: readonly IppAttribute[] = [],
  document: Uint8Array = nobody,
): IppMessage {
  const groups = [
    {
      tag: groupTags.operation,
      attributes: [
        attribute('attributes-charset', { type: 'charset', value: 'utf-8' }),
        attribute('attributes-natural-language', { type: 'language', value: 'en' }),
        attribute('printer-uri', uri(printerUri)),
        ...operationAttributes,
      ],
    },
    ...(jobAttributes.length > 0 ? [{ tag: groupTags.job, attributes: jobAttributes }] : []),
  ];
  return { version: ippVersion, code: operation, requestId: 1, groups, document };
}

const whoAsks = attribute('requesting-user-name', name('kiosk'));

function requested(names: readonly string[]): IppAttribute {
  return { name: 'requested-attributes', values: names.map(keyword) };
}

/** RFC 8011 4.2.1. With `ipp-attribute-fidelity` the printer refuses what it cannot do instead of substituting it. */
export function printJobRequest(
  printerUri: string,
  job: {
    readonly jobName: string;
    readonly template: readonly IppAttribute[];
    readonly pdf: Uint8Array;
  },
): IppMessage {
  const operationAttributes = [
    whoAsks,
    attribute('job-name', name(job.jobName)),
    attribute('ipp-attribute-fidelity', { type: 'boolean', value: true }),
    attribute('document-format', mimeMediaType('application/pdf')),
  ];
  return request(operations.printJob, printerUri, operationAttributes, job.template, job.pdf);
}

/** RFC 8011 4.2.5. */
export function getPrinterAttributesRequest(printerUri: string, names: readonly string[]): IppMessage {
  return request(operations.getPrinterAttributes, printerUri, [whoAsks, requested(names)]);
}

/** RFC 8011 4.3.4. */
export function getJobAttributesRequest(
  printerUri: string,
  jobId: number,
  names: readonly string[],
): IppMessage {
  return request(operations.getJobAttributes, printerUri, [
    attribute('job-id', integer(jobId)),
    whoAsks,
    requested(names),
  ]);
}

/** RFC 8011 4.2.6, the jobs of everybody: after a restart the kiosk may count as somebody else. */
export function getJobsRequest(printerUri: string, which: 'completed' | 'not-completed'): IppMessage {
  return request(operations.getJobs, printerUri, [
    whoAsks,
    requested(['job-id', 'job-name']),
    attribute('which-jobs', keyword(which)),
    attribute('my-jobs', { type: 'boolean', value: false }),
  ]);
}

/** RFC 8011 4.3.3. */
export function cancelJobRequest(printerUri: string, jobId: number): IppMessage {
  return request(operations.cancelJob, printerUri, [attribute('job-id', integer(jobId)), whoAsks]);
}

/** A vendor's operation on the printer that needs nothing but the printer. */
export function vendorRequest(printerUri: string, operation: number): IppMessage {
  return request(operation, printerUri, [whoAsks]);
}
