import type { Clock } from '../../foundation/clock.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { Line } from '../line/line.ts';
import type { BoardCodec, BoardMessage, BoardRequest } from './board-codec.ts';
import { echoFilter } from './echo-filter.ts';
import type { Wire } from './wire.ts';

/**
 * `not-written`: nothing left. `silent`: nothing came back but an echo. `garbled`: something did, and it was no answer. `line-lost`: it
 * left, or may have, and the line broke, or did not take it in time.
 */
export type ExchangeFailure = Failure<'not-written' | 'silent' | 'garbled' | 'line-lost'>;

/** Asks the boards of one line, one thing at a time. */
export interface BoardExchange {
  /** Settles by the deadline that the wire gives it at the latest. Must not be called again before. */
  ask(
    codec: BoardCodec,
    request: BoardRequest,
    accepts: (message: BoardMessage) => boolean,
  ): Promise<Result<BoardMessage, ExchangeFailure>>;
  /** For what is never answered: resolves when it has left. */
  tell(request: BoardRequest): Promise<Result<undefined, ExchangeFailure>>;
}

/** What came by the deadline may not have been read yet (ms). */
const grace = 10;

export function boardExchange(line: Line, wire: Wire, clock: Clock): BoardExchange {
  /** Some answers repeat the request word for word: only what the line did before tells them from an echo. */
  let echoes = false;
  /** Nothing is said before; and a board that tells frames by the quiet between them needs it before its own, too. */
  let quietFrom = 0;
  let lastByte = 0;

  const ask: BoardExchange['ask'] = async (codec, request, accepts) => {
    await pauseUntil(clock, Math.max(quietFrom, lastByte + codec.quietMilliseconds));
    return new Promise((resolve) => {
      const decoder = codec.decoder();
      const echo = echoFilter(request.bytes);
      let strayBytes = 0;
      let left = false;
      let settled = false;
      let cancelQuiet = (): void => {};
      const settle = (result: Result<BoardMessage, ExchangeFailure>): void => {
        if (settled) return;
        settled = true;
        cancelDeadline();
        cancelQuiet();
        endBytes();
        endState();
        quietFrom = lastByte + codec.quietMilliseconds;
        if (request === codec.status && (result.ok || echo.sawEcho)) echoes = echo.sawEcho;
        resolve(result);
      };
      const take = (messages: readonly BoardMessage[]): void => {
        if (settled) return;
        const answer = messages.find((message) => message.kind !== 'damaged' && accepts(message));
        if (answer) settle(ok(answer));
      };
      const hear = (bytes: Uint8Array): void => {
        lastByte = clock.now();
        const kept = echo.push(bytes);
        strayBytes += kept.length;
        take(decoder.push(echoes ? kept : bytes));
        cancelQuiet();
        if (!settled && codec.quietMilliseconds > 0)
          cancelQuiet = clock.after(codec.quietMilliseconds, () => take(decoder.pause()));
      };
      const giveUp = (): void => {
        const rest = echo.rest();
        strayBytes += rest.length;
        if (echoes) take(decoder.push(rest));
        take(decoder.pause());
        if (settled) return;
        settle(
          left
            ? err(strayBytes > 0 ? 'garbled' : 'silent')
            : err('line-lost', 'it does not take what is written'),
        );
        // What it holds would open a door when nobody stands there any more.
        if (!left) line.reopen('forgetting');
      };
      const onWire = wire.milliseconds(2 * request.bytes.length + request.answerBytes);
      const deadline = onWire + wire.turnaround + codec.quietMilliseconds;
      let cancelDeadline = afterReading(clock, deadline, (late) => {
        // What this process slept through is not held against the board.
        const more = Math.min(Math.max(late, grace), wire.turnaround);
        cancelDeadline = afterReading(clock, more, giveUp);
      });
      const endState = line.onState((state) => {
        if (state === 'lost') settle(err('line-lost'));
      });
      const endBytes = line.onBytes(hear);
      lastByte = clock.now() + wire.milliseconds(request.bytes.length);
      if (!line.write(request.bytes).ok) return settle(err('not-written'));
      void line.flushed().then((flushed) => {
        if (flushed.ok) left = true;
      });
    });
  };

  const tell: BoardExchange['tell'] = async ({ bytes }) => {
    await pauseUntil(clock, quietFrom);
    const onWire = wire.milliseconds(bytes.length);
    if (!line.write(bytes).ok) return err('not-written');
    const left = await withDeadline(line.flushed(), onWire + wire.turnaround, clock);
    if (!left) line.reopen('forgetting');
    if (!left?.ok) return err('line-lost');
    // The operating system has it; the wire, and its echo, take their time.
    quietFrom = lastByte = clock.now() + 2 * onWire;
    return ok();
  };

  return { ask, tell };
}

/**
 * Runs the task after so many ms, and tells it by how many it is late. After a stall of this process its timers run before the bytes that
 * came meanwhile are read: these have their turn first.
 */
function afterReading(clock: Clock, milliseconds: number, task: (late: number) => void): () => void {
  const due = clock.now() + milliseconds;
  let turn: NodeJS.Immediate | undefined;
  const cancel = clock.after(milliseconds, () => {
    const late = clock.now() - due;
    turn = setImmediate(() => task(late));
  });
  return () => {
    cancel();
    clearImmediate(turn);
  };
}

/** No pause of a line is longer (ms), even where the machine's time was set back. */
const longestPause = 100;

async function pauseUntil(clock: Clock, moment: number): Promise<void> {
  const left = Math.min(moment - clock.now(), longestPause);
  if (left > 0) await new Promise<void>((resolve) => clock.after(left, resolve));
}

function withDeadline<T>(promise: Promise<T>, milliseconds: number, clock: Clock): Promise<T | undefined> {
  return new Promise((resolve) => {
    const cancel = clock.after(milliseconds, () => resolve(undefined));
    void promise.then((value) => {
      cancel();
      resolve(value);
    });
  });
}
