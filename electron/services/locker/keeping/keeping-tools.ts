import type { CodeScanner } from '../../../devices/code-scanner/code-scanner.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { Log } from '../../../foundation/log.ts';
import type { Gateway } from '../../../gateway/gateway.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { SignedIn } from '../../staff/staff-part.ts';
import type { Locker } from '../locker.ts';
import type { Wall } from './shown.ts';

/** Prints the pickup code for who stands there; `no-code`: it has none any more. */
export type PrintPickupSlip = (stay: number) => Promise<'printed' | 'not-printed' | 'no-code'>;

/** What each thing that staff do at the locker is done with. */
export interface KeepingTools {
  readonly locker: Locker;
  readonly wall: Wall;
  readonly scanner: CodeScanner | undefined;
  readonly gateway: Pick<Gateway, 'finishedDocument'>;
  /** Undefined: there is no slip printer. */
  readonly printPickupSlip: PrintPickupSlip | undefined;
  /** How many documents were put in since midnight in Shanghai. */
  readonly putInToday: () => number;
  /** How colleagues call a member of staff; undefined for one who is no longer known. */
  readonly nameOf: (staff: number) => string | undefined;
  /** What staff saw behind a door is put on record with the matter that waited for it; false: it waits no more, or it cannot be so. */
  readonly settleDoor: (difference: number, verdict: 'inside' | 'gone' | 'looked', by: SignedIn) => boolean;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  readonly by: SignedIn;
  /** Another view. */
  readonly changed: () => void;
}
