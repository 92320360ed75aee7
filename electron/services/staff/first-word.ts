import { randomInt, timingSafeEqual } from 'node:crypto';
import { pinDigits } from '../../contract/staff/staff-member.ts';
import type { Log } from '../../foundation/log.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { type Attempts, freeAttempts, type Wait, waitAfter } from './attempts.ts';
import type { PinVerdict } from './pin-desk.ts';

/** Six digits that stand in the technical log, which whoever installs the kiosk can read and passers-by cannot. */
export interface FirstWord {
  wait(): Wait | undefined;
  /** Runs `task` once the present wait is over, if there is one; the returned function takes it back. */
  afterWait(task: () => void): () => void;
  check(typed: string): Exclude<PinVerdict, { kind: 'right' }> | { readonly kind: 'right' };
}

/** Wrong ones are counted over all words: a restart gives another word and no further tries. */
const claim = 'first-start';

/** Makes one and writes it to the log. It is good until the next start. */
export function tellFirstWord(parts: {
  readonly attempts: Attempts;
  readonly audit: AuditLog;
  readonly log: Log;
}): FirstWord {
  const { attempts, audit, log } = parts;
  const word = String(randomInt(10 ** pinDigits)).padStart(pinDigits, '0');
  log.info('first-start-word', { word });
  const who = { claim, with: 'first-start', member: null } as const;

  return {
    wait: () => attempts.waitOf(claim),
    afterWait: (task) => attempts.afterWait(claim, task),
    check: (typed) => {
      const begun = attempts.begin(claim);
      if ('wait' in begun) {
        audit.record('staff-held-up', { ...who, seconds: Math.ceil(begun.wait.left / 1000) });
        return { kind: 'held-up' };
      }
      if (isSame(typed, word)) {
        attempts.forget(claim);
        return { kind: 'right' };
      }
      const { wrong } = begun;
      audit.record('staff-pin-wrong', { ...who, wrong, waitSeconds: waitAfter(wrong) / 1000 });
      return { kind: 'wrong', attemptsLeft: Math.max(0, freeAttempts - wrong) };
    },
  };
}

function isSame(typed: string, word: string): boolean {
  const [one, other] = [Buffer.from(typed), Buffer.from(word)];
  return one.length === other.length && timingSafeEqual(one, other);
}
