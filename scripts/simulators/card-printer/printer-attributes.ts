import {
  attribute,
  boolean,
  collection,
  enumeration,
  type IppAttribute,
  integer,
  keyword,
  mimeMediaType,
  name,
  text,
  uri,
} from '../../../electron/devices/card-printer/ipp-message.ts';
import { operations } from '../../../electron/devices/card-printer/ipp-operations.ts';
import { activeJob, isStopped, type PrinterState, type SimulatedJob, stateReasons } from './printer-state.ts';

/** The vendor's operation that draws back the card in the outlet. */
export const retractOperation = 0x4001;

const size = (x: number, y: number) =>
  collection(attribute('x-dimension', integer(x)), attribute('y-dimension', integer(y)));
const lyingCard = size(8560, 5398);
const a6 = size(10500, 14800);

export function printerAttributes(state: PrinterState, printerUri: string): readonly IppAttribute[] {
  const [first = 'none', ...more] = stateReasons(state);
  const media = state.fault === 'wrong-media' ? a6 : lyingCard;
  const mediaName = keyword(state.fault === 'wrong-media' ? 'iso_a6_105x148mm' : 'custom_cr80_85.6x53.98mm');
  return [
    attribute('printer-uri-supported', uri(printerUri)),
    attribute('printer-name', name('simulated-card-printer')),
    attribute('printer-make-and-model', text('Simulated Card Printer')),
    attribute('printer-firmware-string-version', text('1.0')),
    attribute('printer-state', enumeration(isStopped(state) ? 5 : activeJob(state) ? 4 : 3)),
    attribute('printer-state-reasons', keyword(first), ...more.map(keyword)),
    attribute('printer-is-accepting-jobs', boolean(true)),
    attribute('queued-job-count', integer(state.jobs.filter((job) => job.stage !== 'ended').length)),
    attribute(
      'operations-supported',
      enumeration(retractOperation),
      ...Object.values(operations).map(enumeration),
    ),
    attribute('document-format-supported', mimeMediaType('application/pdf')),
    attribute('media-col-supported', keyword('media-size')),
    attribute('media-size-supported', media),
    attribute('media-col-database', collection(attribute('media-size', media))),
    attribute('media-supported', mediaName),
    attribute('media-ready', mediaName),
    attribute('sides-supported', keyword('one-sided'), keyword('two-sided-long-edge')),
    attribute('print-scaling-supported', keyword('none'), keyword('fit')),
    attribute('copies-supported', { type: 'range', lower: 1, upper: 1 }),
    attribute('marker-names', name('YMCKO ribbon')),
    attribute('marker-types', keyword('ribbon-wax')),
    attribute('marker-levels', integer(state.ribbon)),
    attribute('marker-low-levels', integer(10)),
  ];
}

/** RFC 8011 5.3. Times are seconds since 1970, which stands for the printer's up-time. */
export function jobAttributesOf(
  state: PrinterState,
  job: SimulatedJob,
  printerUri: string,
): readonly IppAttribute[] {
  const time = (milliseconds: number | null) =>
    milliseconds === null ? ({ type: 'no-value' } as const) : integer(Math.floor(milliseconds / 1000));
  return [
    attribute('job-id', integer(job.id)),
    attribute('job-uri', uri(`${printerUri}/${job.id}`)),
    attribute('job-name', name(job.jobKey)),
    attribute('job-state', enumeration(jobState(state, job))),
    attribute('job-state-reasons', keyword(jobStateReason(state, job))),
    attribute('job-impressions-completed', integer(job.sheets * 2)),
    attribute('job-media-sheets-completed', integer(job.sheets)),
    attribute('time-at-creation', time(job.createdAt)),
    attribute('time-at-processing', time(job.beganAt)),
    attribute('time-at-completed', time(job.endedAt)),
  ];
}

function jobState(state: PrinterState, job: SimulatedJob): number {
  if (job.end) return { canceled: 7, aborted: 8, completed: 9 }[job.end];
  if (job.stage === 'accepted') return 3;
  return job.stage === 'printing' && isStopped(state) ? 6 : 5;
}

function jobStateReason(state: PrinterState, job: SimulatedJob): string {
  switch (job.end) {
    case 'completed':
      return 'job-completed-successfully';
    case 'canceled':
      return 'job-canceled-by-user';
    case 'aborted':
      return 'aborted-by-system';
    case null:
      if (isStopped(state)) return 'printer-stopped';
      return job.stage === 'accepted' ? 'job-queued' : 'job-printing';
  }
}
