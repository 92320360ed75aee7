import type { Clock } from '../../foundation/clock.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { Line } from '../line/line.ts';
import { createFrameParser, encodeRequest, type SamAnswer } from './sam-frame.ts';

/** `find` looks for a card in the field, `select` addresses it, `read` reads its text and photo. */
export type SamRequest = 'find' | 'select' | 'read';

/** SW3 of an answer: the module did what it was asked. Anything else says why not. */
export const done = { find: 0x9f, select: 0x90, read: 0x90 } as const;
/** SW3: there is no card, or none that answers. */
export const notDone = { find: 0x80, select: 0x81, read: 0x41 } as const;

/** What is sent, and how long an answer may take in ms (the figures of the vendor's own library). */
const requests = {
  find: { frame: encodeRequest(0x20, 0x01), deadline: 1_000 },
  select: { frame: encodeRequest(0x20, 0x02), deadline: 1_000 },
  read: { frame: encodeRequest(0x30, 0x01), deadline: 3_000 },
} as const;

/** Once a damaged answer was seen, no more is waited for than this quiet, in ms: a good one may stand behind noise. */
const quietAfterDamage = 100;
/** No answer to `select` is as long as this and none to `read` that holds a card is shorter. */
const shortestCard = 256;

export type SamFailure = Failure<'no-answer' | 'line-lost'>;

/** Asks the module one thing at a time. */
export interface SamExchange {
  /** Settles by the request's deadline at the latest. Must not be called again before. */
  ask(request: SamRequest): Promise<Result<SamAnswer, SamFailure>>;
}

export function samExchange(line: Line, clock: Clock): SamExchange {
  const parser = createFrameParser();
  return {
    ask: (request) =>
      new Promise((resolve) => {
        const settle = (result: Result<SamAnswer, SamFailure>): void => {
          cancelDeadline();
          cancelQuiet();
          endBytes();
          endState();
          resolve(result);
        };
        let damaged = false;
        let cancelQuiet = (): void => {};
        const { frame, deadline } = requests[request];
        const cancelDeadline = clock.after(deadline, () => settle(err('no-answer', 'silent')));
        const endState = line.onState((state) => {
          if (state === 'lost') settle(err('line-lost'));
        });
        const endBytes = line.onBytes((bytes) => {
          for (const each of parser.push(bytes)) {
            if (each.kind === 'damaged') damaged = true;
            else if (answers(request, each)) return settle(ok(each));
          }
          if (!damaged) return;
          cancelQuiet();
          cancelQuiet = clock.after(quietAfterDamage, () => settle(err('no-answer', 'damaged')));
        });
        parser.reset();
        const written = line.write(frame);
        if (!written.ok) settle(written);
      }),
  };
}

/** False for the late answer to an earlier request, which would otherwise be taken for this one's. */
function answers(request: SamRequest, { status, data }: SamAnswer): boolean {
  if (status === done.read && request !== 'find') return (request === 'read') === data.length >= shortestCard;
  if (status === done[request] || status === notDone[request]) return true;
  const belongsToOther = [...Object.values(done), ...Object.values(notDone)].some(
    (other) => other === status,
  );
  return !belongsToOther;
}
