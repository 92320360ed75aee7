import type { Line, LineState } from '../../electron/devices/line/line.ts';
import { err, ok } from '../../electron/foundation/result.ts';

/** A line whose other end the test itself speaks for. */
export interface SpokenLine {
  readonly line: Line;
  /** What was written, one entry a request. */
  readonly written: readonly Uint8Array[];
  /** How often it was opened anew. */
  readonly reopened: number;
  /** How often what a network holds was taken back. */
  readonly forgotten: number;
  /** From now on whoever stands at the other end answers so; the answer comes in a turn of its own. */
  answers(answer: (request: Uint8Array) => Uint8Array | undefined): void;
  say(bytes: Uint8Array): void;
  lose(): void;
  connect(): void;
  /** The operating system takes nothing any more. */
  jam(): void;
}

export function spokenLine(state: LineState = 'connected'): SpokenLine {
  const byteListeners = new Set<(bytes: Uint8Array) => void>();
  const stateListeners = new Set<(state: LineState) => void>();
  const written: Uint8Array[] = [];
  let answer: (request: Uint8Array) => Uint8Array | undefined = () => undefined;
  let reopened = 0;
  let forgotten = 0;
  let jammed = false;
  const set = (next: LineState): void => {
    state = next;
    for (const listener of [...stateListeners]) listener(next);
  };
  const say = (bytes: Uint8Array): void => {
    for (const listener of [...byteListeners]) listener(bytes);
  };
  return {
    line: {
      get state() {
        return state;
      },
      write: (bytes) => {
        if (state === 'lost') return err('line-lost');
        written.push(bytes);
        const said = answer(bytes);
        if (said) setImmediate(() => state === 'connected' && say(said));
        return ok();
      },
      flushed: () => (jammed ? new Promise(() => {}) : Promise.resolve(ok())),
      onBytes: (listener) => {
        byteListeners.add(listener);
        return () => void byteListeners.delete(listener);
      },
      onState: (listener) => {
        stateListeners.add(listener);
        return () => void stateListeners.delete(listener);
      },
      reopen: (how) => {
        reopened += 1;
        if (how === 'forgetting') forgotten += 1;
        jammed = false;
        set('lost');
        setImmediate(() => set('connected'));
      },
      close: () => {
        set('lost');
        return Promise.resolve();
      },
    },
    written,
    get reopened() {
      return reopened;
    },
    get forgotten() {
      return forgotten;
    },
    answers: (given) => {
      answer = given;
    },
    say,
    lose: () => set('lost'),
    connect: () => set('connected'),
    jam: () => {
      jammed = true;
    },
  };
}

export const hex = (text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
