import { randomBytes } from 'node:crypto';

/**
 * Ways in that serve once. The window's address stands in the command line of its browser, where every user of the
 * machine can read it: so that address leads to the secret one a single time, and is worth nothing afterwards.
 */
export interface EntryTickets {
  /** A path of this host, `/enter/…`. */
  issue(): string;
  /** True once for each ticket that was issued. */
  redeem(path: string | undefined): boolean;
}

export function createEntryTickets(): EntryTickets {
  const valid = new Set<string>();
  return {
    issue: () => {
      const path = `/enter/${randomBytes(16).toString('hex')}`;
      valid.add(path);
      return path;
    },
    redeem: (path) => path !== undefined && valid.delete(path),
  };
}
