import type { Clock } from '../../foundation/clock.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import { openAttempts, type Wait, waitAfter } from '../staff/attempts.ts';
import type { Changes } from './changes.ts';
import type { CodeAnswer } from './locker.ts';
import type { PickupCodes } from './pickup-codes.ts';
import type { StayBook } from './stay-book.ts';

/** So many wrong codes cost nothing; from then on each has to be waited for, and staff hear of it. */
const freeCodes = 5;
/** Of the kiosk as a whole: nobody says who they are before they give a code. */
const claim = 'pickup-code';

/** Where pickup codes are judged: each is counted before it is looked at. */
export interface CodeDesk {
  judge(code: string): CodeAnswer;
  wait(): Wait | undefined;
  wrongOnes(): { readonly count: number; readonly since: number } | undefined;
  wrongOnesSeen(): void;
  /** A document was collected. */
  collected(): void;
}

export function openCodeDesk(parts: {
  readonly store: Store;
  readonly codes: PickupCodes;
  readonly stays: StayBook;
  readonly audit: AuditLog;
  readonly changes: Changes;
  readonly clock: Clock;
}): CodeDesk {
  const { codes, stays, audit, clock } = parts;
  const { database } = parts.store;
  const attempts = openAttempts(parts.store, clock, freeCodes);
  const count = database.prepare(
    `INSERT INTO wrong_pickup_codes (only, count, since) VALUES (1, @wrong, @now)
     ON CONFLICT (only) DO UPDATE SET count = count + 1`,
  );
  const counted = database.prepare<[], { count: number; since: number }>(
    'SELECT count, since FROM wrong_pickup_codes',
  );
  const forget = database.prepare('DELETE FROM wrong_pickup_codes');

  function meaning(code: string): Exclude<CodeAnswer, { kind: 'wait' }> {
    const found = codes.find(code);
    const stay = found && stays.find(found.stay);
    if (!stay) return { kind: 'wrong' };
    if (found.replacedAt !== undefined) return { kind: 'over', how: 'replaced', at: found.replacedAt };
    if (stay.state === 'inside' || stay.state === 'opened') return { kind: 'found', stay };
    const { state, overAt = 0 } = stay;
    return { kind: 'over', how: state === 'taken' || state === 'lost' ? state : 'taken-back', at: overAt };
  }

  function note(answer: CodeAnswer, code: string, wrong: number): void {
    if (answer.kind === 'wrong') {
      audit.record('pickup-code-wrong', { wrong, waitSeconds: waitAfter(wrong, freeCodes) / 1000 });
      if (wrong >= freeCodes) count.run({ wrong, now: clock.now() });
      return;
    }
    const stay = codes.find(code)?.stay ?? 0;
    audit.record(answer.kind === 'found' ? 'pickup-code-entered' : 'pickup-code-over', { stay });
  }

  return {
    judge: (code) => {
      const begun = attempts.begin(claim);
      if ('wait' in begun) return { kind: 'wait', ...begun.wait };
      return parts.changes.act(() => {
        const answer = meaning(code);
        note(answer, code, begun.wrong);
        // Only a document that was collected begins the count anew: a right code that is entered again and again buys no guesses.
        if (answer.kind !== 'wrong') attempts.takeBack(claim);
        return answer;
      })();
    },
    wait: () => attempts.waitOf(claim),
    wrongOnes: () => counted.get(),
    wrongOnesSeen: parts.changes.act(() => void forget.run()),
    collected: () => attempts.forget(claim),
  };
}
