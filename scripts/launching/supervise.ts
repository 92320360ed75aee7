import type { Part, PartEnd } from './part.ts';

export interface Supervised {
  /** The part as it runs now. */
  readonly part: Part;
  /** Settles when the part ended too often to be started again; never after `stop`. */
  readonly gaveUp: Promise<Part>;
  stop(patienceMilliseconds: number): Promise<void>;
}

const restartsAMinute = 3;

/**
 * Keeps a part running: starts it again when it ends by itself, at most three times a minute.
 * `onRestart` gets each new part and how the one before ended.
 */
export function supervise(
  first: Part,
  startAgain: () => Part,
  onRestart: (part: Part, end: PartEnd) => void,
  now: () => number = Date.now,
): Supervised {
  let part = first;
  let stopping = false;
  const restarts: number[] = [];

  const gaveUp = new Promise<Part>((resolve) => {
    const watch = async () => {
      const end = await part.ended;
      if (stopping) return;
      const moment = now();
      while (restarts[0] !== undefined && restarts[0] <= moment - 60_000) restarts.shift();
      if (restarts.length >= restartsAMinute) return resolve(part);
      restarts.push(moment);
      part = startAgain();
      onRestart(part, end);
      void watch();
    };
    void watch();
  });

  return {
    get part() {
      return part;
    },
    gaveUp,
    stop: async (patienceMilliseconds) => {
      stopping = true;
      await part.stop(patienceMilliseconds);
    },
  };
}
