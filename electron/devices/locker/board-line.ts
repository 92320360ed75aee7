import type { Clock } from '../../foundation/clock.ts';
import type { Line } from '../line/line.ts';
import type { DrivenBoard } from './driven-board.ts';

/** The rounds begin so far apart, where the wire lets them (ms): a door that is open for half a second is seen twice. */
const roundInterval = 150;
/** Between two rounds that take longer, others of this process have their turn (ms). */
const shortestRest = 10;
/** A board that does not answer is asked so often, one of them a round, so that its neighbours keep their pace (ms). */
const missingInterval = 1_000;
/** Nothing has answered for so long: half-open TCP and a device that was pulled out do not always say so (ms). */
const reopenAfter = 10_000;
/** A line that was reopened here is back at once, or it is lost (ms). */
const reopeningPatience = 1_500;

/** One line and its boards: one request at a time, rounds without end, and before each request what cannot wait. */
export interface BoardLine {
  readonly roundMilliseconds: number | undefined;
  /** Some board has answered within so many ms. */
  answeredWithin(milliseconds: number): boolean;
  /** Runs it before anything else is asked; `undefined` where the line is lost, or is closed. */
  urgently<T>(task: () => Promise<T>): Promise<T | undefined>;
  /** Resolves after a whole round over all boards that begins now. */
  look(): Promise<void>;
  /** Asks at once instead of at the next round. */
  wake(): void;
  close(): Promise<void>;
}

export function runBoardLine(line: Line, boards: readonly DrivenBoard[], clock: Clock): BoardLine {
  const urgent: { run(): Promise<void>; drop(): void }[] = [];
  const lookers: (() => void)[] = [];
  const nextAsk = new Map<DrivenBoard, number>();
  let roundMilliseconds: number | undefined;
  let lastAnswer: number | undefined;
  let quietSince = clock.now();
  let closed = false;
  let hurry = false;
  let wakeRest = (): void => {};
  let cancelLost = (): void => {};
  let reopening = false;

  const usable = (): boolean => !closed && line.state === 'connected';

  const wake = (): void => {
    hurry = true;
    wakeRest();
  };

  const dropUrgent = (): void => {
    for (const each of urgent.splice(0)) each.drop();
  };

  const tellLost = (): void => {
    for (const board of boards) board.lineLost();
  };

  const runUrgent = async (): Promise<void> => {
    while (urgent.length > 0 && usable()) await urgent.shift()?.run();
  };

  /** All but those that do not answer, and one of these whose time has come; all of them where somebody looks. */
  const due = (all: boolean): readonly DrivenBoard[] => {
    let missing = 0;
    return boards.filter((board) => {
      if (all || !isMissing(board)) return true;
      if ((nextAsk.get(board) ?? 0) > clock.now()) return false;
      missing += 1;
      return missing === 1;
    });
  };

  const round = async (): Promise<void> => {
    const started = clock.now();
    const looking = lookers.splice(0);
    let urgentTime = 0;
    for (const board of due(looking.length > 0)) {
      const before = clock.now();
      await runUrgent();
      urgentTime += clock.now() - before;
      if (!usable()) break;
      if (await board.ask()) lastAnswer = quietSince = clock.now();
      else if (isMissing(board)) nextAsk.set(board, clock.now() + missingInterval);
    }
    if (usable()) roundMilliseconds = clock.now() - started - urgentTime;
    for (const resolve of looking) resolve();
  };

  const reopenWhenDead = (): void => {
    if (!usable() || clock.now() - quietSince < reopenAfter) return;
    quietSince = clock.now();
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
      dropUrgent();
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
        await runUrgent();
        await round();
        reopenWhenDead();
      } else for (const resolve of lookers.splice(0)) resolve();
      const left = started + roundInterval - clock.now();
      await rest(usable() ? Math.max(shortestRest, left) : undefined);
    }
    for (const resolve of lookers.splice(0)) resolve();
  })();

  return {
    get roundMilliseconds() {
      return roundMilliseconds;
    },
    answeredWithin: (milliseconds) => lastAnswer !== undefined && clock.now() - lastAnswer <= milliseconds,
    urgently: (task) =>
      new Promise((resolve, reject) => {
        if (!usable()) return resolve(undefined);
        urgent.push({ run: () => task().then(resolve, reject), drop: () => resolve(undefined) });
        wake();
      }),
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
      dropUrgent();
      wake();
      await line.close();
      await running;
    },
  };
}

const isMissing = ({ condition }: DrivenBoard): boolean => condition === 'silent' || condition === 'garbled';
