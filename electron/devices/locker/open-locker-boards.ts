import type { LockerBoardConfiguration } from '../../configuration/locker-configuration.ts';
import { type Clock, pause } from '../../foundation/clock.ts';
import { type Log, silentLog } from '../../foundation/log.ts';
import { type Err, err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { Line } from '../line/line.ts';
import { boardExchange } from './board-exchange.ts';
import { type BoardLine, runBoardLine } from './board-line.ts';
import { type DrivenBoard, drivenBoard } from './driven-board.ts';
import type { BoardSight, BoardTraits, DoorAddress, DoorSight, LockerBoards } from './locker-boards.ts';
import { wireOf } from './wire.ts';

/** Before a pulse goes into a network, something there must have answered within so many ms. */
const networkIsThere = 1_000;

export interface LockerBoardsParts {
  readonly boards: readonly LockerBoardConfiguration[];
  /** What a commissioning learned of a board wins over what the configuration says. */
  readonly learned?: ((board: LockerBoardConfiguration) => BoardTraits | undefined) | undefined;
  readonly clock: Clock;
  /** Hears of boards that do not answer. */
  readonly log?: Log | undefined;
  /** Opens each line once, whichever boards share it. */
  readonly openLine: (uri: string) => Line;
}

type Sending = Result<unknown, Failure<'no-such-door' | 'no-such-board' | 'not-sent' | 'unsure'>>;

/** A board with what it hangs on. */
interface Hung {
  readonly board: DrivenBoard;
  line(): BoardLine;
  readonly mayDeliverLate: boolean;
  since: number;
}

/** Opens the boards of the document locker. A board that is not there is asked for until it is. */
export function openLockerBoards(parts: LockerBoardsParts): LockerBoards {
  const { boards: configured, learned, clock, log = silentLog, openLine } = parts;
  const doorListeners = new Set<(address: DoorAddress, sight: DoorSight) => void>();
  const boardListeners = new Set<(sight: BoardSight) => void>();
  const hung = new Map<string, Hung>();

  const sightOf = ({ board, line, since }: Hung): BoardSight => ({
    ...{ board: board.name, condition: board.condition, since },
    roundMilliseconds: line().roundMilliseconds,
  });

  const lines = [...Map.groupBy(configured, ({ line }) => line)].map(([uri, sharing]) => {
    const line = openLine(uri);
    const wire = wireOf(uri);
    const exchange = boardExchange(line, wire, clock);
    const boards = sharing.map((configuration) => {
      const { name } = configuration;
      const board = drivenBoard({
        ...{ configuration, exchange, clock, log, learned: learned?.(configuration) },
        doorChanged: (lock, sight) => {
          for (const listener of [...doorListeners]) listener({ board: name, lock }, sight);
        },
        conditionChanged: () => {
          const changed = hung.get(name);
          if (!changed) return;
          changed.since = clock.now();
          for (const listener of [...boardListeners]) listener(sightOf(changed));
        },
      });
      hung.set(name, { board, line: () => running, mayDeliverLate: wire.mayDeliverLate, since: clock.now() });
      return board;
    });
    const running = runBoardLine(line, boards, { clock, log });
    return running;
  });

  /**
   * Sends what opens doors. What is written into a network that is broken is delivered when it is whole again, and nobody stands there
   * any more: something there must have answered just before, and must answer after it where nothing said that it came. What comes
   * after it on the same connection proves that it came; otherwise it is taken back.
   */
  const send = async <Sent extends Sending>(
    { board, line, mayDeliverLate }: Hung,
    task: () => Promise<Sent>,
    proves: (sent: Sent) => boolean,
  ): Promise<Sent | Err<Failure<'not-sent' | 'unsure'>>> => {
    const sent = await line().urgently(async () => {
      if (!mayDeliverLate) return task();
      if (!(await line().isThere(board, networkIsThere)))
        return err('not-sent', 'nothing answers at this address');
      const outcome = await task();
      if (!outcome.ok || proves(outcome) || (await line().isThere(board))) return outcome;
      line().forget();
      return err('unsure', 'nothing answers at this address any more');
    });
    return sent ?? err('not-sent', 'the line is lost, or was busy for too long');
  };

  return {
    boards: configured.map(({ name, locks, driver }) => ({ name, locks, driver })),
    door: ({ board, lock }) =>
      hung.get(board)?.board.doors.sight(lock) ?? { state: 'unknown', since: clock.now() },
    board: (name) => {
      const found = hung.get(name);
      return found && sightOf(found);
    },
    onDoor: (listener) => {
      doorListeners.add(listener);
      return () => void doorListeners.delete(listener);
    },
    onBoard: (listener) => {
      boardListeners.add(listener);
      return () => void boardListeners.delete(listener);
    },
    look: async () => {
      await Promise.all(lines.map((line) => line.look()));
    },
    unlock: async ({ board: name, lock }) => {
      const found = hung.get(name);
      if (!found || found.board.doors.sight(lock) === undefined) return err('no-such-door');
      return send(
        found,
        () => found.board.unlock(lock),
        (sent) => sent.ok && sent.value.acknowledged,
      );
    },
    openEveryDoor: async (name) => {
      const found = hung.get(name);
      if (!found) return err('no-such-board');
      const { board } = found;
      const sent: Sending[] = [];
      for (const task of board.everyDoor()) {
        // Between two of them doors are seen and opened as always.
        if (sent.length > 0) await pause(clock, board.traits.pulseMilliseconds);
        const outcome = await send(found, task, () => false);
        if (!outcome.ok && outcome.error.code === 'not-sent')
          return err(sent.length === 0 ? 'not-sent' : 'unsure');
        sent.push(outcome);
      }
      return sent.every((each) => each.ok) ? ok() : err('unsure');
    },
    traits: (name) => hung.get(name)?.board.traits,
    setTraits: (name, traits) => {
      const found = hung.get(name);
      found?.board.setTraits(traits);
      found?.line().wake();
    },
    wire: (name) => hung.get(name)?.board.wire(),
    close: async () => {
      doorListeners.clear();
      boardListeners.clear();
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}
