import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';

/** Which cards on the reader are not the present resident's: they lay there when the session before ended, or are a helper's. */
export interface LyingCards {
  /** Presences up to this one belong to somebody else. */
  readonly staleUpToPresence: () => number;
  /** Somebody's card lies there now that is not the present resident's. */
  isLeftBehind(): boolean;
  nextResident(): void;
  close(): void;
}

export function watchLyingCards(
  reader: IdentityReader,
  /** Whatever is laid down now is for a helper's way in. */
  isForHelper: () => boolean,
): LyingCards {
  let highest = 0;
  let stale = 0;
  /** What lay there when the kiosk started was laid there before anybody could ask for it. */
  let firstLook = true;
  /** A card of theirs is being read: its number is still to come. */
  let staleIsComing = false;

  const see = (): void => {
    const seen = reader.state;
    if (seen.kind === 'reading' && isForHelper()) staleIsComing = true;
    if (seen.kind === 'offline' || seen.kind === 'reading') return;
    if ('presence' in seen) {
      const isHelpers = isForHelper() && seen.presence > highest;
      highest = Math.max(highest, seen.presence);
      if (firstLook || staleIsComing || isHelpers) stale = highest;
    }
    firstLook = false;
    staleIsComing = false;
  };

  const unsubscribe = reader.subscribe(see);
  see();
  return {
    staleUpToPresence: () => stale,
    isLeftBehind: () => 'presence' in reader.state && reader.state.presence <= stale,
    nextResident: () => {
      see();
      stale = highest;
      staleIsComing = reader.state.kind === 'reading';
    },
    close: unsubscribe,
  };
}
