import { base64 } from '@scure/base';
import { clockTolerance } from '../../electron/credential/judge-code.ts';
import {
  listOf,
  newestOfEach,
  readStatusList,
  type StatusList,
  type StatusListRefusal,
  type StatusLists,
} from '../../electron/credential/status-list.ts';
import type { Trust } from '../../electron/credential/trust.ts';
import type { Given } from './given.ts';
import { keepText, keptTexts } from './storage.ts';

export type ListOutcome =
  | { readonly taken: StatusList; readonly kept: boolean }
  | { readonly refused: StatusListRefusal | 'not-newer' };

/** The status lists that the page judges by. */
interface HeldLists {
  readonly lists: StatusLists;
  /** Takes a list that the page's keys signed and that is newer than what is held; keeps it over a reload. */
  take(bytes: Uint8Array): ListOutcome;
  /** Whether the page or a list was made later than `now`: then the phone's clock is wrong. */
  isClockBehind(now: number): boolean;
}

const keptUnder = 'status list ';

/** Those of the page itself and those that were taken earlier; each is proven anew, and the newest of each counts. */
export function holdLists({ trust, statusLists, madeAt }: Given): HeldLists {
  let lists = newestOfEach([...statusLists, ...readKept()].flatMap((bytes) => readProven(bytes, trust)));
  return {
    get lists() {
      return lists;
    },
    take: (bytes) => {
      const read = readStatusList(bytes, trust);
      if (!read.ok) return { refused: read.error.code };
      const list = read.value;
      const known = listOf(lists, list.issuer, list.uri);
      if (known && known.issuedAt >= list.issuedAt) return { refused: 'not-newer' };
      lists = newestOfEach([...lists, list]);
      return { taken: list, kept: keepText(`${keptUnder}${list.issuer} ${list.uri}`, base64.encode(bytes)) };
    },
    isClockBehind: (now) =>
      [madeAt, ...lists.map(({ issuedAt }) => issuedAt)].some((made) => now + clockTolerance < made),
  };
}

function readProven(bytes: Uint8Array, trust: Trust): readonly StatusList[] {
  const read = readStatusList(bytes, trust);
  return read.ok ? [read.value] : [];
}

function readKept(): readonly Uint8Array[] {
  return [...keptTexts()].flatMap(([name, text]) => {
    if (!name.startsWith(keptUnder)) return [];
    try {
      return [base64.decode(text)];
    } catch {
      // Not ours: any page that was opened from a file may write to the same storage.
      return [];
    }
  });
}
