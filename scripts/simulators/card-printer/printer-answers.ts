// The simulator speaks through the kiosk's own pure codec; that the codec is right is proven by ippeveprinter.
import { isCardSize } from '../../../electron/devices/card-printer/card-media.ts';
import {
  collectionsOf,
  groupOf,
  integersOf,
  wordsOf,
} from '../../../electron/devices/card-printer/ipp-attributes.ts';
import {
  attribute,
  groupTags,
  type IppAttribute,
  type IppMessage,
  text,
} from '../../../electron/devices/card-printer/ipp-message.ts';
import { operations, statuses } from '../../../electron/devices/card-printer/ipp-operations.ts';
import { jobAttributesOf, printerAttributes, retractOperation } from './printer-attributes.ts';
import { cancelJob, emptyOutlet } from './printer-events.ts';
import type { PrinterMachine } from './printer-machine.ts';

type Reply = {
  readonly status: number;
  readonly words?: string;
  readonly groups?: IppMessage['groups'];
};

/** What the printer answers to a request, and does because of it. */
export function answer(machine: PrinterMachine, request: IppMessage, printerUri: string): IppMessage {
  const { status, words, groups = [] } = reply(machine, request, printerUri);
  const operationAttributes: IppAttribute[] = [
    attribute('attributes-charset', { type: 'charset', value: 'utf-8' }),
    attribute('attributes-natural-language', { type: 'language', value: 'en' }),
    ...(words ? [attribute('status-message', text(words))] : []),
  ];
  return {
    version: request.version,
    code: status,
    requestId: request.requestId,
    groups: [{ tag: groupTags.operation, attributes: operationAttributes }, ...groups],
    document: new Uint8Array(),
  };
}

function reply(machine: PrinterMachine, request: IppMessage, printerUri: string): Reply {
  const { state } = machine;
  const asked = groupOf(request, groupTags.operation);
  const only = (attributes: readonly IppAttribute[]) => {
    const wanted = wordsOf(asked, 'requested-attributes');
    if (wanted.length === 0 || wanted.includes('all')) return attributes;
    return attributes.filter((each) => wanted.includes(each.name));
  };
  const jobGroup = (job: (typeof state.jobs)[number]) => ({
    tag: groupTags.job,
    attributes: only(jobAttributesOf(machine.state, job, printerUri)),
  });
  const job = state.jobs.find((each) => each.id === integersOf(asked, 'job-id')[0]);
  switch (request.code) {
    case operations.getPrinterAttributes: {
      const attributes = only(printerAttributes(state, printerUri));
      return { status: statuses.ok, groups: [{ tag: groupTags.printer, attributes }] };
    }
    case operations.getJobs: {
      const ended = wordsOf(asked, 'which-jobs')[0] === 'completed';
      const jobs = state.jobs.filter((each) => (each.stage === 'ended') === ended);
      return { status: statuses.ok, groups: jobs.map(jobGroup) };
    }
    case operations.getJobAttributes:
      if (!job) return { status: statuses.notFound, words: 'no such job' };
      return { status: statuses.ok, groups: [jobGroup(job)] };
    case operations.cancelJob: {
      if (!job) return { status: statuses.notFound, words: 'no such job' };
      const next = cancelJob(state, job.id, Date.now());
      if (!next) return { status: statuses.notPossible, words: 'the job has ended' };
      machine.change(next);
      return { status: statuses.ok };
    }
    case operations.printJob: {
      const refusal = refusalOf(machine, request);
      if (refusal) return refusal;
      const accepted = machine.accept(wordsOf(asked, 'job-name')[0] ?? '', request.document);
      return { status: statuses.ok, groups: [jobGroup(accepted)] };
    }
    case retractOperation: {
      const next = emptyOutlet(state, 'retracted');
      if (!next) return { status: statuses.notPossible, words: 'no card in the outlet' };
      machine.change(next);
      return { status: statuses.ok };
    }
    default:
      return { status: statuses.operationNotSupported };
  }
}

function refusalOf(machine: PrinterMachine, request: IppMessage): Reply | undefined {
  if (machine.state.fault === 'busy') return { status: statuses.busy, words: 'busy' };
  const format = wordsOf(groupOf(request, groupTags.operation), 'document-format')[0];
  if (format !== 'application/pdf' || Buffer.from(request.document.subarray(0, 5)).toString() !== '%PDF-')
    return { status: statuses.documentFormatNotSupported, words: 'only PDF is printed' };
  const media = collectionsOf(groupOf(request, groupTags.job), 'media-col')[0];
  const size = media && collectionsOf(media, 'media-size')[0];
  const [x, y] = ['x-dimension', 'y-dimension'].map((name) => (size ? integersOf(size, name)[0] : 0));
  if (machine.state.fault === 'wrong-media' || !isCardSize(x ?? 0, y ?? 0))
    return { status: statuses.attributesNotSupported, words: 'not the media of this printer' };
  return undefined;
}
