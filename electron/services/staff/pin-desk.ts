import type { AuditLog } from '../../store/audit/audit-log.ts';
import { type Attempts, freeAttempts, type Wait, waitAfter } from './attempts.ts';
import type { PinKeeper } from './pin.ts';
import type { StaffBook } from './staff-book.ts';

/** Somebody says who they are. Unknown people are claimed just so, and nothing tells them apart. */
export interface Claim {
  /** What the attempts are counted by: numbers and cards apart, so that nobody slows down somebody else's card. */
  readonly key: string;
  readonly way: 'number' | 'card' | 'own-pin';
  readonly member: number | undefined;
}

export type PinVerdict =
  | { readonly kind: 'right'; readonly member: number }
  | { readonly kind: 'wrong'; readonly attemptsLeft: number }
  | { readonly kind: 'held-up' };

/** Where PINs are judged: one at a time, each counted before it is looked at. */
export interface PinDesk {
  waitOf(claim: Claim): Wait | undefined;
  /** Runs `task` once the present wait is over, if there is one; the returned function takes it back. */
  afterWait(claim: Claim, task: () => void): () => void;
  check(claim: Claim, pin: string): Promise<PinVerdict>;
  /** Resolves when none is being judged. */
  settled(): Promise<void>;
}

export function openPinDesk(parts: {
  readonly book: StaffBook;
  readonly pins: PinKeeper;
  readonly attempts: Attempts;
  readonly audit: AuditLog;
}): PinDesk {
  const { book, pins, attempts, audit } = parts;
  let last: Promise<unknown> = Promise.resolve();

  async function judge(claim: Claim, pin: string): Promise<PinVerdict> {
    const { way, member } = claim;
    const begun = attempts.begin(claim.key);
    const who = { claim: claim.key, with: way, member: member ?? null };
    if ('wait' in begun) {
      audit.record('staff-held-up', { ...who, seconds: Math.ceil(begun.wait.left / 1000) });
      return { kind: 'held-up' };
    }
    const kept = member === undefined ? undefined : book.pinOf(member);
    if (member !== undefined && kept !== undefined && (await pins.isRight(pin, kept))) {
      attempts.forget(claim.key);
      return { kind: 'right', member };
    }
    if (kept === undefined) await pins.pretend(pin);
    const { wrong } = begun;
    audit.record('staff-pin-wrong', { ...who, wrong, waitSeconds: waitAfter(wrong) / 1000 });
    return { kind: 'wrong', attemptsLeft: Math.max(0, freeAttempts - wrong) };
  }

  return {
    waitOf: (claim) => attempts.waitOf(claim.key),
    afterWait: (claim, task) => attempts.afterWait(claim.key, task),
    check: (claim, pin) => {
      const judged = last.then(() => judge(claim, pin));
      last = judged.catch(() => {});
      return judged;
    },
    settled: async () => {
      await last;
    },
  };
}
