import type { ReaderState } from './identity-reader.ts';
import type { Reading } from './read-card.ts';

/** The card that lies on the reader, as far as is known. */
export interface HeldCard {
  readonly state: Extract<ReaderState, { kind: 'card' | 'problem' }>;
  /** The module gave the card's text: it answers `find` with "none" from then on, although the card lies there. */
  readonly readWhole: boolean;
}

/**
 * What lies there after a reading, with the number of its presence.
 *
 * The number stays while it may be the same card: the same identity, or one that could not be read before or now. A
 * wobble at the edge of the field or a line that was lost for a moment is no new card.
 */
export function afterReading(
  before: HeldCard | undefined,
  reading: Exclude<Reading, { kind: 'gone' }>,
  lastPresence: number,
): HeldCard {
  const same = before !== undefined && mayBeSame(before.state, reading);
  const presence = same ? before.state.presence : lastPresence + 1;
  if (reading.kind === 'card')
    return { state: { kind: 'card', card: reading.card, presence }, readWhole: true };
  const { problem, readWhole } = reading;
  return { state: { kind: 'problem', problem, presence }, readWhole };
}

function mayBeSame(before: HeldCard['state'], reading: Exclude<Reading, { kind: 'gone' }>): boolean {
  if (before.kind === 'problem' || reading.kind === 'problem') {
    const problems = [before, reading].flatMap((each) => (each.kind === 'problem' ? [each.problem] : []));
    return problems.includes('unreadable') || problems.length === 2;
  }
  const [old, now] = [before.card, reading.card];
  return old.layout === now.layout && old.number === now.number && old.validFrom === now.validFrom;
}
