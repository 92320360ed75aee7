import type { LockerConfiguration } from '../../configuration/locker-configuration.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { CellBook } from './cell-book.ts';
import type { Changes } from './changes.ts';
import type { CollectorBook } from './collector-book.ts';
import { isAwakeTime, isReminderDue } from './days.ts';
import type { DifferenceBook } from './difference-book.ts';
import { mayBeAnothers } from './may-collect.ts';
import type { PickupCodes } from './pickup-codes.ts';
import type { StayBook } from './stay-book.ts';
import type { StayDesk } from './stay-desk.ts';
import type { UnlockBook } from './unlock-book.ts';

const lookEvery = 3_600_000;
/** What is over says for so long what it was (ms): people come back with an old code. */
const keptAfterOver = 30 * 24 * 3_600_000;
/** At a time, so that nobody waits for it. */
const wipedAtOnce = 200;

/** Looks every hour, and at once, for whom to remind and what to wipe. The returned function ends it. */
export function keepHouse(parts: {
  readonly stays: StayBook;
  readonly desk: StayDesk;
  readonly codes: PickupCodes;
  readonly collectors: CollectorBook;
  readonly unlocks: UnlockBook;
  readonly cells: CellBook;
  readonly differences: DifferenceBook;
  readonly audit: AuditLog;
  readonly changes: Changes;
  readonly configuration: LockerConfiguration;
  readonly clock: Clock;
  readonly log: Log;
  /** What else is to be looked after. */
  readonly clear: () => void;
}): () => void {
  const { stays, desk, codes, collectors, unlocks, cells } = parts;
  const { audit, changes, configuration, clock, log } = parts;
  let cancel = () => {};

  function remind(): void {
    const now = clock.now();
    if (!isAwakeTime(now)) return;
    for (const stay of stays.waiting('document')) {
      if (isReminderDue(stay, configuration, now) && mayBeFetched(stay.cell)) desk.remind(stay.id);
    }
  }

  /** Nobody is sent to a door that would not open for them; once staff have seen to it they are. */
  function mayBeFetched(cell: string): boolean {
    return cells.find(cell)?.isOut !== true && !mayBeAnothers(parts, { cell, purpose: 'collect' });
  }

  const wipe = changes.act(() => {
    const before = clock.now() - keptAfterOver;
    for (const id of stays.overBefore(before, wipedAtOnce)) {
      stays.wipe(id);
      codes.forget(id);
      collectors.wipe(id);
      unlocks.forgetWho(id);
      audit.record('stay-wiped', { stay: id });
    }
    codes.forgetReplacedBefore(before);
  });

  function look(): void {
    for (const task of [remind, wipe, parts.clear]) {
      try {
        task();
      } catch (thrown) {
        log.error('locker-housekeeping-threw', describeThrown(thrown));
      }
    }
    cancel = clock.after(lookEvery, look);
  }

  look();
  return () => cancel();
}
