import type { FieldSeal } from '../../store/sealed-field.ts';
import type { Claim } from './pin-desk.ts';
import type { StaffBook } from './staff-book.ts';
import type { ShownCard, StaffCards } from './staff-cards.ts';

/** The ways in which somebody says who they are; the attempts of each are counted apart. */
export interface Claims {
  byNumber(number: string): Claim;
  /** Undefined: the card is nobody's who may come in. */
  byCard(card: ShownCard): Claim | undefined;
  /** Of somebody who is signed in and wants another PIN. */
  own(member: number): Claim;
}

export function claimsOn(parts: {
  readonly seal: FieldSeal;
  readonly book: StaffBook;
  readonly cards: StaffCards;
}): Claims {
  const { seal, book, cards } = parts;
  return {
    byNumber: (number) => ({
      key: seal.pseudonym(`pin-by-number/${number}`),
      way: 'number',
      member: book.memberWithNumber(number),
    }),
    byCard: (card) => {
      const member = cards.memberOf(card);
      if (member === undefined || book.pinOf(member) === undefined) return undefined;
      return { key: cards.pseudonymOf(card), way: 'card', member };
    },
    own: (member) => ({ key: seal.pseudonym(`own-pin/${member}`), way: 'own-pin', member }),
  };
}
