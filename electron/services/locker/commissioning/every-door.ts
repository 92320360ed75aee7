import type { LockerBoards } from '../../../devices/locker/locker-boards.ts';
import type { Clock } from '../../../foundation/clock.ts';
import { describeThrown, type Log } from '../../../foundation/log.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { Locker } from '../locker.ts';
import type { HungBoard } from './board-views.ts';

/** Opens every door of one board: for emergencies, and when it is built in. */
export interface EveryDoor {
  /** The cells of the board in which something lies, or may. */
  behind(board: HungBoard): readonly string[];
  /** `by`: id of the member of staff. Recorded before the board is told; where that fails it throws, and nothing is sent. */
  open(board: HungBoard, by: number): Promise<'sent' | 'not-sent' | 'unsure'>;
  /** Sees no longer to doors that are opening. */
  close(): void;
}

/**
 * By then the last lock of the slowest board has had its pulse (ms), sixteen of nine seconds each, and its door was seen; and whoever
 * stays there has had time to shut them. What is open still is for staff.
 */
const settledMilliseconds = 300_000;

export function createEveryDoor(parts: {
  readonly boards: LockerBoards;
  readonly locker: Pick<Locker, 'cell' | 'expectDoors' | 'everyDoorOpened'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
}): EveryDoor {
  const { boards, locker, audit, clock, log } = parts;
  const endings = new Set<() => void>();

  const behind: EveryDoor['behind'] = ({ doors }) =>
    doors
      .map(({ cell }) => cell)
      .filter((cell) => {
        const now = locker.cell(cell);
        return now !== undefined && (now.stay !== undefined || now.use === 'doubtful');
      });

  /** Doors that are opened on purpose are nobody's doubt. */
  function expect(board: string): void {
    const done = locker.expectDoors(board);
    const end = () => {
      cancel();
      endings.delete(end);
      done();
    };
    const cancel = clock.after(settledMilliseconds, end);
    endings.add(end);
  }

  return {
    behind,
    open: async (board, by) => {
      const { name } = board.configuration;
      audit.record('locker-every-door-intended', {
        ...{ by, board: name, doors: board.doors.length, behind: behind(board).length },
      });
      expect(name);
      const outcome = await boards
        .openEveryDoor(name)
        .then((sent) => {
          if (sent.ok) return 'sent';
          return sent.error.code === 'unsure' ? 'unsure' : 'not-sent';
        })
        .catch((thrown) => {
          log.error('opening-every-door-threw', { board: name, ...describeThrown(thrown) });
          return 'unsure' as const;
        });
      if (outcome !== 'not-sent') locker.everyDoorOpened(name);
      try {
        audit.record('locker-every-door-sent', { by, board: name, outcome });
      } catch (thrown) {
        // Whoever stands before open doors must learn of it all the same.
        log.error('every-door-not-recorded', { board: name, ...describeThrown(thrown) });
      }
      return outcome;
    },
    close: () => {
      for (const end of [...endings]) end();
    },
  };
}
