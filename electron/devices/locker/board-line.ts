import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Line } from '../line/line.ts';
import type { DrivenBoard } from './driven-board.ts';
import { urgentQueue } from './urgent-queue.ts';

/** The rounds begin so far apart, where the wire lets them (ms): a door that is open for half a second is seen twice. */
const roundInterval = 150;
/** Between two rounds that take longer, others of this process have their turn (ms). */
const shortestRest = 10;
/** A board that does not answer is asked so often, one of them a round, so that its neighbours keep their pace (ms). */
const missingInterval = 1_000;
/**
 * Nothing has answered for so long: half-open TCP and a device that was pulled out do not always say so (ms). Doubled each time, up to
 * the longest: a line of dead boards need not fill the log.
 */
const reopenAfter = 10_000;
const reopenAfterLongest = 160_000;
/** A line that was reopened here is back at once, or it is lost (ms). */
const reopeningPatience = 1_500;

/** So many other boards are asked whether the line is there. */
const otherWitnesses = 2;

/** One line and its boards: one request at a time, rounds without end, and before each request what cannot wait. */
export interface BoardLine {
  readonly roundMilliseconds: number | undefined;
  /** Asks this board, then others, until one answers. `within`: an answer of the last so many ms does. Only while nothing else is asked. */
  isThere(first: DrivenBoard, within?: number): Promise<boolean>;
  /** Opens the line anew; what a network still holds of what was written is taken back. */
  forget(): void;
  /** Runs it before anything else is asked; `undefined` where it is not run: the line is lost or closed, or it waited too long. */
  urgently<T>(task: () => Promise<T>): Promise<T | undefined>;
  /** Resolves after a whole round over all boards that begins now. */
  look(): Promise<void>;
  /** Asks at once instead of at the next round. */
  wake(): void;
  close(): Promise<void>;
}

export function runBoardLine(
  line: Line,
  boards: readonly DrivenBoard[],
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): BoardLine {
  const urgent = urgentQueue(clock);
  const lookers: (() => void)[] = [];
  const nextAsk = new Map<DrivenBoard, number>();
  let roundMilliseconds: number | undefined;
  let lastAnswer: number | undefined;
  let quietSince = clock.now();
  let patience = reopenAfter;
  let closed = false;
  let hurry = false;
  /** What was wrong with one may have been wrong with the line: these are asked before their time has come. */
  let hopeful = new Set<DrivenBoard>();
  let wakeRest = (): void => {};
  let cancelLost = (): void => {};
  let reopening = false;

  const usable = (): boolean => !closed && line.state === 'connected';

  const wake = (): void => {
    hurry = true;
    wakeRest();
  };

  const tellLost = (): void => {
    for (const board of boards) board.lineLost();
  };

  /** Of those that do not answer, and whose time has come, the one that has waited longest. */
  const longestMissing = (): DrivenBoard | undefined => {
    const now = clock.now();
    const timeOf = (board: DrivenBoard): number => {
      const time = nextAsk.get(board) ?? 0;
      // More than that is left only where the machine's time was set back.
      return time - now > missingInterval ? 0 : time;
    };
    return boards
      .filter((board) => isMissing(board) && (hopeful.has(board) || timeOf(board) <= now))
      .sort((a, b) => timeOf(a) - timeOf(b))[0];
  };

  const ask = async (board: DrivenBoard): Promise<boolean> => {
    const wasMissing = isMissing(board);
    const answered = await board.ask();
    hopeful.delete(board);
    if (answered && wasMissing) hopeful = new Set(boards.filter(isMissing));
    if (answered) {
      lastAnswer = quietSince = clock.now();
      patience = reopenAfter;
    }
    return answered;
  };

  const round = async (): Promise<void> => {
    const started = clock.now();
    const looking = lookers.splice(0);
    let urgentTime = 0;
    /** False: it did not answer, or was not asked any more. */
    const turn = async (board: DrivenBoard): Promise<boolean> => {
      const before = clock.now();
      await urgent.run(usable);
      urgentTime += clock.now() - before;
      if (!usable()) return false;
      if (await ask(board)) return true;
      if (isMissing(board)) nextAsk.set(board, clock.now() + missingInterval);
      return false;
    };
    try {
      const asked = looking.length > 0 ? boards : boards.filter((board) => !isMissing(board));
      for (const board of asked) await turn(board);
      // One that does not answer costs a deadline: no more than one a round.
      for (let missing = longestMissing(); missing; missing = longestMissing())
        if (!(await turn(missing))) break;
      if (usable()) roundMilliseconds = clock.now() - started - urgentTime;
    } catch (thrown) {
      // A bug of whoever listens. The doors are watched on.
      log.error('locker-round-threw', describeThrown(thrown));
    }
    for (const resolve of looking) resolve();
  };

  const reopenWhenDead = (): void => {
    if (!usable() || clock.now() - quietSince < patience) return;
    quietSince = clock.now();
    patience = Math.min(2 * patience, reopenAfterLongest);
    reopening = true;
    line.reopen();
  };

  const rest = (milliseconds: number | undefined): Promise<void> =>
    new Promise((resolve) => {
      if (hurry || closed) return resolve();
      const cancel = milliseconds === undefined ? () => {} : clock.after(milliseconds, resolve);
      wakeRest = () => {
        cancel();
        resolve();
      };
    });

  const endState = line.onState((state) => {
    cancelLost();
    if (state === 'connected') {
      nextAsk.clear();
      quietSince = clock.now();
    } else {
      urgent.drop();
      if (reopening) cancelLost = clock.after(reopeningPatience, tellLost);
      else tellLost();
    }
    reopening = false;
    wake();
  });

  const running = (async () => {
    while (!closed) {
      hurry = false;
      const started = clock.now();
      if (usable()) {
        await urgent.run(usable);
        await round();
        reopenWhenDead();
      } else for (const resolve of lookers.splice(0)) resolve();
      const left = Math.min(roundInterval, started + roundInterval - clock.now());
      await rest(usable() ? Math.max(shortestRest, left) : undefined);
    }
    for (const resolve of lookers.splice(0)) resolve();
  })();

  return {
    get roundMilliseconds() {
      return roundMilliseconds;
    },
    isThere: async (first, within) => {
      const since = Math.abs(clock.now() - (lastAnswer ?? Number.NEGATIVE_INFINITY));
      if (within !== undefined && since <= within) return true;
      const others = boards.filter((board) => board !== first && board.condition === 'answers');
      for (const board of [first, ...others.slice(0, otherWitnesses)]) if (await ask(board)) return true;
      return false;
    },
    forget: () => line.reopen('forgetting'),
    urgently: (task) => {
      if (!usable()) return Promise.resolve(undefined);
      const done = urgent.add(task);
      wake();
      return done;
    },
    look: () =>
      new Promise((resolve) => {
        if (!usable()) return resolve();
        lookers.push(resolve);
        wake();
      }),
    wake,
    close: async () => {
      closed = true;
      endState();
      cancelLost();
      urgent.drop();
      wake();
      await line.close();
      await running;
    },
  };
}

const isMissing = ({ condition }: DrivenBoard): boolean =>
  condition !== 'answers' && condition !== 'line-lost';
