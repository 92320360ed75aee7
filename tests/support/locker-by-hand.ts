import { onTestFinished } from 'vitest';
import {
  type LockerConfiguration,
  locker as lockerSchema,
} from '../../electron/configuration/locker-configuration.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import { openLocker } from '../../electron/services/locker/open-locker.ts';
import type { DocumentReport, News } from '../../electron/services/locker/outgoing.ts';
import type { StayContent } from '../../electron/services/locker/stay.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import type { Store } from '../../electron/store/store.ts';
import { boardsByHand } from './boards-by-hand.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { temporaryStore } from './temporary-store.ts';

/** Two columns of three small, two medium and one large cell each, on one board. */
export const wallByHand: LockerConfiguration = lockerSchema.parse({
  cabinets: [
    {
      name: 'A',
      place: { 'zh-CN': '终端机左边', en: 'left of the kiosk' },
      columns: [0, 6].map((first) => ({
        widthMillimetres: 400,
        bottomMillimetres: 100,
        cells: ['small', 'small', 'small', 'medium', 'medium', 'large'].map((size, index) => ({
          name: String(first + index + 1).padStart(2, '0'),
          size,
          heightMillimetres: { small: 150, medium: 300, large: 600 }[size],
          board: 'one',
          lock: first + index + 1,
        })),
      })),
    },
  ],
});

/** The wall as it is configured after a technician gave 01 another name. */
export const wallRenamed: LockerConfiguration = {
  ...wallByHand,
  cabinets: wallByHand.cabinets.map((cabinet) => ({
    ...cabinet,
    columns: cabinet.columns.map((column) => ({
      ...column,
      cells: column.cells.map((cell) => (cell.name === '01' ? { ...cell, name: 'A1' } : cell)),
    })),
  })),
};

/** The core of a locker over boards without a wire; `again`: the same store after a power cut. */
export function lockerByHand({
  store = temporaryStore(),
  clock = manualClock(),
  hand = boardsByHand(),
  configuration = wallByHand,
  restored = false,
}: {
  readonly store?: Store;
  readonly clock?: ManualClock;
  readonly hand?: ReturnType<typeof boardsByHand>;
  readonly configuration?: LockerConfiguration;
  /** The store was just made anew from a backup. */
  readonly restored?: boolean;
} = {}) {
  const news: News[] = [];
  const reports: DocumentReport[] = [];
  const audit = openAuditLog(store.database, clock);
  const locker = openLocker({
    ...{ store, audit, boards: hand.boards, configuration, clock, log: silentLog, restored },
    outgoing: {
      tell: (each) => void news.push(each),
      // All of it arrives.
      tellAgain: () => {},
      report: (each) => void reports.push(each),
    },
  });
  onTestFinished(() => locker.close());
  const events = () =>
    store.database
      .prepare<[], { kind: string }>('SELECT kind FROM audit_event ORDER BY number')
      .all()
      .map(({ kind }) => kind);
  return { locker, store, clock, hand, news, reports, audit, events };
}

let documents = 0;

/** A document of somebody invented, with a number of its own. */
export function someDocument(number = '310105195203070428', given: Partial<StayContent> = {}): StayContent {
  documents += 1;
  const documentNumber = `D${String(documents).padStart(6, '0')}`;
  return {
    title: '居住证',
    documentNumber,
    person: { number, name: '王春英' },
    phone: '13800000001',
    ...given,
  };
}
