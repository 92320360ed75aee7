import type { Clock } from '../../foundation/clock.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { Line } from '../line/line.ts';
import { createAnswerParser, type EscPosAnswer } from './escpos-answers.ts';
import { askStatus, type StatusQuestion } from './escpos-commands.ts';
import { automaticallyStoppedBy, type StoppedBy } from './escpos-status.ts';

/** How long a status may be on its way, in ms: the printer gives it at once, a slow line carries it. */
const statusDeadline = 1_500;
/** How long bytes may wait to be taken, in ms. At 9600 baud a band takes two seconds. */
const takenDeadline = 10_000;

export type ExchangeFailure = Failure<'no-answer' | 'line-lost'>;

/** The talk with a printer: what is sent, and what it says of its own accord or when asked. One question at a time. */
export interface EscPosExchange {
  /** Resolves when the operating system has the bytes; `no-answer` when the printer does not let them go out. */
  send(bytes: Uint8Array): Promise<Result<undefined, ExchangeFailure>>;
  /** DLE EOT n. */
  ask(question: StatusQuestion): Promise<Result<number, ExchangeFailure>>;
  /** The next answer to GS r 1, or one that came already. */
  done(milliseconds: number): Promise<Result<unknown, ExchangeFailure>>;
  /** The answer to DLE DC4 8. */
  cleared(milliseconds: number): Promise<Result<unknown, ExchangeFailure>>;
  /** What the printer said by itself that it stopped for. */
  readonly stopped: StoppedBy | undefined;
  /** Whether anything came that no printer says. */
  readonly noisy: boolean;
  /** Forgets all that was heard so far. */
  forget(): void;
  close(): void;
}

export function escPosExchange(line: Line, clock: Clock): EscPosExchange {
  const parser = createAnswerParser();
  let heard: EscPosAnswer[] = [];
  let stopped: StoppedBy | undefined;
  let noisy = false;
  let wake = (): void => {};

  const forget = (): void => {
    parser.reset();
    heard = [];
    stopped = undefined;
    noisy = false;
  };
  const endBytes = line.onBytes((bytes) => {
    for (const answer of parser.push(bytes)) {
      if (answer.kind === 'noise') noisy = true;
      else if (answer.kind === 'automatic') stopped = automaticallyStoppedBy(answer.bytes);
      else heard.push(answer);
    }
    wake();
  });
  const endState = line.onState(() => wake());

  const next = (
    kind: EscPosAnswer['kind'],
    milliseconds: number,
  ): Promise<Result<EscPosAnswer, ExchangeFailure>> =>
    new Promise((resolve) => {
      const settle = (result: Result<EscPosAnswer, ExchangeFailure>): void => {
        cancel();
        wake = () => {};
        resolve(result);
      };
      const cancel = clock.after(milliseconds, () => settle(err('no-answer')));
      wake = () => {
        const found = heard.find((answer) => answer.kind === kind);
        if (found) {
          heard.splice(heard.indexOf(found), 1);
          settle(ok(found));
        } else if (line.state === 'lost') settle(err('line-lost'));
      };
      wake();
    });

  return {
    send: async (bytes) => {
      const written = line.write(bytes);
      if (!written.ok) return written;
      return new Promise((resolve) => {
        const cancel = clock.after(takenDeadline, () => resolve(err('no-answer', 'not taken')));
        void line.flushed().then((flushed) => {
          cancel();
          resolve(flushed);
        });
      });
    },
    ask: async (question) => {
      // A late answer to an earlier question would be taken for this one's.
      heard = heard.filter(({ kind }) => kind !== 'status');
      const written = line.write(askStatus(question));
      if (!written.ok) return written;
      const answer = await next('status', statusDeadline);
      if (!answer.ok) return answer;
      return answer.value.kind === 'status' ? ok(answer.value.byte) : err('no-answer');
    },
    done: (milliseconds) => next('done', milliseconds),
    cleared: (milliseconds) => next('cleared', milliseconds),
    get stopped() {
      return stopped;
    },
    get noisy() {
      return noisy;
    },
    forget,
    close: () => {
      endBytes();
      endState();
    },
  };
}
