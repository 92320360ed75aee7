import type { LockerBoardConfiguration } from '../../../configuration/locker-configuration.ts';
import type { BoardTraits } from '../../../devices/locker/locker-boards.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { Store } from '../../../store/store.ts';

interface Row {
  readonly shut_is: 0 | 1;
  readonly status_bytes: BoardTraits['statusBytes'];
  readonly pulse_milliseconds: number;
  readonly staff: number;
  readonly at: number;
  readonly driver: string | null;
}

/** By which a board is known again: another kind of board under an old name has everything to be learned. */
type KnownBoard = Pick<LockerBoardConfiguration, 'name' | 'driver'>;

export interface KeptTraits {
  readonly traits: BoardTraits;
  /** Id of the member of staff who taught it. */
  readonly staff: number;
  /** ms */
  readonly at: number;
}

/** What was learned of each board and kept: it wins over what the configuration says. */
export function keptBoardTraits({
  database,
}: Pick<Store, 'database'>): (board: KnownBoard) => KeptTraits | undefined {
  const find = database.prepare<[string], Row>('SELECT * FROM locker_board WHERE name = ?');
  return ({ name, driver }) => {
    const row = find.get(name);
    if (!row || (row.driver ?? driver) !== driver) return undefined;
    const { shut_is: shutIs, status_bytes: statusBytes, pulse_milliseconds: pulseMilliseconds } = row;
    return { traits: { shutIs, statusBytes, pulseMilliseconds }, staff: row.staff, at: row.at };
  };
}

/** Keeps what was learned, with who taught it. */
export function keepBoardTraits(parts: {
  readonly store: Pick<Store, 'database'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): (
  board: KnownBoard,
  traits: BoardTraits,
  seen: { readonly doors: number; readonly elsewhere: number },
  by: number,
) => void {
  const { audit, clock } = parts;
  const { database } = parts.store;
  const put = database.prepare(
    `INSERT INTO locker_board (name, shut_is, status_bytes, pulse_milliseconds, staff, at, driver)
     VALUES (@board, @shutIs, @statusBytes, @pulseMilliseconds, @by, @at, @driver)
     ON CONFLICT (name) DO UPDATE SET shut_is = @shutIs, status_bytes = @statusBytes,
       pulse_milliseconds = @pulseMilliseconds, staff = @by, at = @at, driver = @driver`,
  );
  return database.transaction(
    (
      { name: board, driver }: KnownBoard,
      traits: BoardTraits,
      seen: { readonly doors: number; readonly elsewhere: number },
      by: number,
    ): void => {
      put.run({ board, driver, ...traits, by, at: clock.now() });
      audit.record('locker-board-learned', { by, board, ...traits, ...seen });
    },
  ).immediate;
}
