/** The first wait, and the longest, between two attempts to reach the core. */
export const shortestWait = 250;
export const longestWait = 5_000;

interface Retry {
  again(attempt: () => void): void;
  succeeded(): void;
}

/** How long to wait before attempt number `failures` + 1: doubled each time, never given up. */
export function waitAfter(failures: number): number {
  return Math.min(longestWait, shortestWait * 2 ** Math.min(failures, 16));
}

export function createRetry(): Retry {
  let failures = 0;
  return {
    again: (attempt) => {
      setTimeout(attempt, waitAfter(failures));
      failures += 1;
    },
    succeeded: () => {
      failures = 0;
    },
  };
}
