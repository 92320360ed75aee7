import { type Part, type PartDescription, startPart } from './part.ts';
import { supervise } from './supervise.ts';

/** The parts of one start: they begin, are kept running and end together. */
export interface Crew {
  /**
   * Starts a part and waits for the line `word: URL` on its stdout (at once where `word` is undefined). From then on
   * the part is kept running. A part that ends before it is ready is not started again.
   */
  start(
    description: PartDescription,
    word: string | undefined,
    onRestart?: (part: Part) => void,
  ): Promise<{ readonly url: string | undefined } | { readonly failed: Part }>;
  /** Settles when a part ended too often to be started again. */
  readonly gaveUp: Promise<Part>;
  /** Ends the parts named first in turn, then all others together. What is started afterwards never begins. */
  stop(first: readonly string[], patienceMilliseconds: number): Promise<void>;
}

interface Member {
  readonly part: Part;
  stop(patienceMilliseconds: number): Promise<void>;
}

/** `onChange` gets the process ids by name whenever a part was started. */
export function createCrew(
  say: (words: string) => void,
  onChange: (parts: Readonly<Record<string, number>>) => void,
): Crew {
  const members = new Map<string, Member>();
  let stopped = false;
  let reportGaveUp: (part: Part) => void = () => {};
  const gaveUp = new Promise<Part>((resolve) => {
    reportGaveUp = resolve;
  });
  const noteParts = () =>
    onChange(Object.fromEntries([...members].map(([name, { part }]) => [name, part.pid] as const)));

  return {
    gaveUp,
    start: async (description, word, onRestart) => {
      if (stopped) return new Promise(() => {});
      const { name } = description;
      const part = startPart(description);
      members.set(name, { part, stop: part.stop });
      noteParts();
      const url = word === undefined ? undefined : await part.announced(word);
      if (word !== undefined && url === undefined) return { failed: part };
      const supervised = supervise(
        part,
        () => startPart(description),
        (next, end) => {
          say(`The ${name} ended (${end.signal ?? `exit code ${end.code}`}) and was started again.`);
          noteParts();
          onRestart?.(next);
        },
      );
      members.set(name, supervised);
      void supervised.gaveUp.then(reportGaveUp);
      return { url };
    },
    stop: async (first, patienceMilliseconds) => {
      stopped = true;
      for (const name of first) await members.get(name)?.stop(patienceMilliseconds);
      await Promise.all([...members.values()].map((member) => member.stop(patienceMilliseconds)));
    },
  };
}
