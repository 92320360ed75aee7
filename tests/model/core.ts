import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DoorOpeningState, DoorOrder } from '../../electron/services/locker/door-opening.ts';
import type { OpenedLocker } from '../../electron/services/locker/open-locker.ts';
import type { CoreOrder } from './core-process.ts';

const program = join(import.meta.dirname, 'core-process.ts');

/** The process ended before it answered: whoever called does not know what came of it. */
export class Killed extends Error {}

type Calls = {
  [Name in keyof OpenedLocker]: OpenedLocker[Name] extends (...given: infer G) => infer A
    ? (...given: G) => Promise<A>
    : never;
};

/** A core that may be killed at any moment, and goes on where it was in a new process. */
export interface Core {
  readonly locker: Omit<Calls, 'openDoor' | 'onChange' | 'close'>;
  openDoor(order: DoorOrder): Promise<{ readonly ok: true; readonly value: number } | { readonly ok: false }>;
  openingState(index: number): Promise<DoorOpeningState>;
  says(index: number, what: 'opened' | 'stayed-shut' | 'shut'): Promise<boolean>;
  leave(index: number): Promise<void>;
  /** Until the boards have been asked once more, or cannot be. */
  look(): Promise<void>;
  areAllAnswering(): Promise<boolean>;
  pseudonym(text: string): Promise<string>;
  /** Ends the core in good order and opens it again over the same boards. */
  reopen(): Promise<void>;
  /** Copies the database. */
  backUp(): Promise<void>;
  /** The database is damaged: the copy takes its place. */
  restore(): Promise<void>;
  bearerOfCode(stay: number): Promise<string>;
  /** The audit log: what led to whatever is wrong. */
  history(): Promise<readonly string[]>;
  /** At once, without a warning. */
  kill(): void;
  isKilled(): boolean;
  start(): Promise<void>;
  close(): Promise<void>;
}

export function coreProcess(order: Omit<CoreOrder, 'key'>): Core {
  const key = randomBytes(32).toString('hex');
  // The next one is loaded while this one works.
  let standby = launch();
  let running: ChildProcess | undefined;
  let killed = true;
  let next = 0;
  const waiting = new Map<number, { done(answer: unknown): void; failed(error: Error): void }>();

  function launch(): ChildProcess {
    return fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  }

  function ended(): void {
    killed = true;
    for (const { failed } of waiting.values()) failed(new Killed());
    waiting.clear();
  }

  function call<T>(name: string, ...given: readonly unknown[]): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (killed || !running) return reject(new Killed());
      next += 1;
      waiting.set(next, { done: (answer) => resolve(answer as T), failed: reject });
      running.send({ id: next, call: name, given }, (failed) => failed && reject(new Killed()));
    });
  }

  const locker = new Proxy({} as Core['locker'], {
    get:
      (_, name: string) =>
      (...given: readonly unknown[]) =>
        call(name, ...given),
  });
  return {
    locker,
    openDoor: (door) => call('openDoor', door),
    openingState: (index) => call('openingState', index),
    says: (index, what) => call('openingSays', index, what),
    leave: (index) => call('openingLeave', index),
    look: () => call('look'),
    areAllAnswering: () => call('areAllAnswering'),
    pseudonym: (text) => call('pseudonym', text),
    reopen: () => call('reopen'),
    backUp: () => call('backUp'),
    restore: () => call('restore'),
    bearerOfCode: (stay) => call('bearerOfCode', stay),
    history: () => call('history'),
    kill: () => {
      running?.kill('SIGKILL');
      ended();
    },
    isKilled: () => killed,
    start: async () => {
      if (running?.exitCode === null && running.signalCode === null) await once(running, 'exit');
      const child = standby;
      standby = launch();
      child.send({ ...order, key });
      await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => Promise.reject(new Error('the core ended at its start'))),
      ]);
      child.on('message', ({ id, answer, thrown }: { id: number; answer?: unknown; thrown?: string }) => {
        const asked = waiting.get(id);
        waiting.delete(id);
        if (thrown === undefined) asked?.done(answer);
        else asked?.failed(new Error(thrown));
      });
      child.once('exit', () => child === running && ended());
      running = child;
      killed = false;
    },
    close: async () => {
      const all = [running, standby].filter((child) => child !== undefined && child.exitCode === null);
      const gone = all.map((child) => (child?.signalCode === null ? once(child, 'exit') : undefined));
      for (const child of all) child?.kill('SIGKILL');
      await Promise.all(gone);
    },
  };
}
