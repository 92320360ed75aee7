import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';

/**
 * After a restart the printer may say that a card came out whose resident no session knows any more. They may still
 * stand there: only after the usual time without a word does it count as a card that nobody took.
 */
export function watchUntaken(parts: {
  readonly clock: Clock;
  readonly log: Log;
  /** ms */
  readonly grace: number;
  readonly isUntaken: (issue: string) => boolean;
  readonly leave: (issue: string) => Promise<void>;
}): { watch(issues: readonly string[]): void; close(): void } {
  const waiting = new Map<string, () => void>();
  return {
    watch: (issues) => {
      for (const issue of issues) {
        if (waiting.has(issue)) continue;
        const cancel = parts.clock.after(parts.grace, () => {
          waiting.delete(issue);
          if (!parts.isUntaken(issue)) return;
          parts.leave(issue).catch((thrown) => parts.log.error('leaving-threw', describeThrown(thrown)));
        });
        waiting.set(issue, cancel);
      }
    },
    close: () => {
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  };
}
