import type { ScreenView } from '../../contract/session-view.ts';
import type { SupplyLine, SupplyName } from '../../contract/staff/lines.ts';
import type { CountAct } from '../../contract/staff/supplies-views.ts';
import type { StaffPart, StaffPartHost } from '../staff/staff-part.ts';
import { supplies, takenByHand } from './supply.ts';
import type { SupplyBook } from './supply-book.ts';

type ByCount = Exclude<CountAct, 'taken'>;
type Place =
  | { readonly at: 'list' }
  | { readonly at: 'supply'; readonly supply: SupplyName }
  | { readonly at: 'full'; readonly supply: SupplyName }
  | { readonly at: 'amount'; readonly supply: SupplyName; readonly act: ByCount; readonly tooMany: boolean };

/** What whoever looks after the supplies does. */
export type SuppliesEvent =
  | { readonly type: 'open-supply'; readonly supply: SupplyName }
  | { readonly type: 'enter-full' }
  | { readonly type: 'filled' }
  | { readonly type: 'enter-amount'; readonly act: ByCount }
  | { readonly type: 'set-amount'; readonly amount: number }
  | { readonly type: 'take'; readonly count: number };

export interface SuppliesPart extends StaffPart {
  /** False: it means nothing where they are. */
  dispatch(event: SuppliesEvent): boolean;
}

const longestHistory = 20;
/** Somebody may have put in more than one; a number above that was mistyped. */
const mostFull = 2;

export function startSuppliesPart(
  parts: {
    readonly book: SupplyBook;
    /** Of all that can run out at this kiosk. */
    readonly lines: () => readonly SupplyLine[];
    /** How colleagues call a member of staff; undefined for one who is no longer known. */
    readonly nameOf: (staff: number) => string | undefined;
    /** Called after a count. */
    readonly onCounted: () => void;
    /** Tells when a printer says something new. */
    readonly onPrinters: (listener: () => void) => () => void;
  },
  host: StaffPartHost,
): SuppliesPart {
  const { book, lines } = parts;
  let place: Place = { at: 'list' };
  let over = false;
  const stop = parts.onPrinters(host.changed);

  function go(next: Place): true {
    place = next;
    host.changed();
    return true;
  }

  function count(supply: SupplyName, act: ByCount, amount: number): true {
    book.count(supply, act, amount * supplies[supply].steps, host.by.id);
    parts.onCounted();
    return go({ at: 'supply', supply });
  }

  function dispatch(event: SuppliesEvent): boolean {
    if (over) return false;
    switch (event.type) {
      case 'open-supply': {
        const isHere = place.at === 'list' && lines().some(({ supply }) => supply === event.supply);
        return isHere && go({ at: 'supply', supply: event.supply });
      }
      case 'enter-full':
        return place.at === 'supply' && go({ at: 'full', supply: place.supply });
      case 'filled':
        return place.at === 'full' && count(place.supply, 'refilled', supplies[place.supply].full);
      case 'enter-amount':
        return (
          place.at === 'supply' && go({ at: 'amount', supply: place.supply, act: event.act, tooMany: false })
        );
      case 'set-amount':
        if (place.at !== 'amount') return false;
        if (event.amount > supplies[place.supply].full * mostFull) return go({ ...place, tooMany: true });
        return count(place.supply, place.act, event.amount);
      case 'take': {
        if (place.at !== 'supply' || !takenByHand.has(place.supply)) return false;
        if (!book.take(place.supply, event.count * supplies[place.supply].steps, host.by.id)) return false;
        parts.onCounted();
        return go(place);
      }
    }
  }

  function view(): ScreenView {
    if (place.at === 'full') {
      return { screen: 'supply-full', supply: place.supply, full: supplies[place.supply].full };
    }
    if (place.at === 'amount') {
      const { supply, act, tooMany } = place;
      const { full } = supplies[supply];
      return { screen: 'supply-amount', supply, act, full, ...(tooMany && { problem: 'too-many' }) };
    }
    const here = place.at === 'supply' ? place.supply : undefined;
    const line = lines().find(({ supply }) => supply === here);
    if (!line) return { screen: 'supplies', supplies: [...lines()] };
    const { steps } = supplies[line.supply];
    return {
      screen: 'supply',
      supply: line,
      takenByHand: takenByHand.has(line.supply),
      history: book.history(line.supply, longestHistory).map(({ at, act, amount, staff }) => {
        const by = parts.nameOf(staff);
        return { at, act, left: Math.floor((amount / steps) * 10) / 10, ...(by !== undefined && { by }) };
      }),
    };
  }

  return {
    dispatch,
    view,
    goBack: () => {
      if (place.at === 'list') return false;
      place = place.at === 'supply' ? { at: 'list' } : { at: 'supply', supply: place.supply };
      return true;
    },
    isAtWork: () => false,
    leave: () => {
      over = true;
      stop();
    },
  };
}
