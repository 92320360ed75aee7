import type { Handlers } from '../../contract/dispatcher.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { LogMemory } from '../../foundation/log-memory.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { openAuditReader } from '../../store/audit/audit-reader.ts';
import type { Store } from '../../store/store.ts';
import { done } from '../session/done.ts';
import type { MaintenanceDoor } from '../staff/staff-part.ts';
import { type RecordsPart, startRecordsPart } from './records-part.ts';
import { findSticks, type Stick } from './sticks.ts';

type RecordsHandlers = Pick<Handlers, Extract<keyof Handlers, `records.${string}`>>;

/** The audit log and the technical log, for technicians and administrators. */
export function openRecords(parts: {
  readonly door: MaintenanceDoor;
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  /** The last lines of the technical log. */
  readonly memory: LogMemory;
  readonly kioskId: string;
  /** Exports go into a folder of it where no stick is plugged in. */
  readonly dataFolder: string;
  /** The name of a member of staff, by their id. */
  readonly nameOf: (staff: number) => string | undefined;
  /** What the catalogue calls a service; undefined: it does not know it any more. */
  readonly serviceName: (service: string) => string | undefined;
  readonly sticks?: () => readonly Stick[];
}): { readonly handlers: RecordsHandlers } {
  const { door, store, sticks = () => findSticks(), ...others } = parts;
  const reader = openAuditReader(store.database);
  const nameOf = (staff: number) => parts.nameOf(staff) ?? String(staff);
  let part: RecordsPart | undefined;

  return {
    handlers: {
      'records.open': () =>
        door.open((host) => {
          part = startRecordsPart({ ...others, reader, sticks, nameOf }, host);
          return part;
        }),
      'records.show': ({ log }) => done(part?.show(log)),
      'records.turn': ({ to }) => done(part?.turn(to)),
      'records.openFilter': () => done(part?.openFilter()),
      'records.filter': (filter) => done(part?.filter(filter)),
      'records.filterLog': ({ level }) => done(part?.filterLog(level)),
      'records.check': () => done(part?.check()),
      'records.openExport': () => done(part?.openExport()),
      'records.lookForSticks': () => done(part?.lookForSticks()),
      'records.export': ({ stick }) => done(part?.export(stick)),
    },
  };
}
