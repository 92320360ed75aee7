import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '../../../electron/foundation/calendar-date.ts';
import { people, personIds } from '../people/people.ts';
import { type SyntheticIdentity, withWrongCheckDigit } from '../people/synthetic-identity.ts';
import { encodeCardText } from './card-text-block.ts';

const day = z.string().transform((text, context): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date) return date;
  context.addIssue('a day that exists is written YYYY-MM-DD');
  return z.NEVER;
});

const identity = z.strictObject({
  layout: z.enum(['resident', 'hk-macao-taiwan', 'foreign-2017', 'foreign-2023']),
  name: z.string().min(1).max(60),
  latinName: z.string().max(60).optional(),
  number: z.string().min(1).max(18),
  sex: z.enum(['male', 'female', 'unknown']),
  nation: z.string().length(2).optional(),
  nationality: z.string().length(3).optional(),
  travelPermitNumber: z.string().max(9).optional(),
  birthDate: day,
  address: z.string().max(35).default(''),
  issuer: z.string().max(15).default(''),
  validFrom: day,
  validUntil: z.literal('long-term').or(day),
});

const person = z.strictObject({ person: z.enum(personIds), wrongCheckDigit: z.boolean().optional() });
const textBlock = z.strictObject({
  textBlockHex: z.string().regex(/^([\da-fA-F]{2}){256}$/, '256 bytes in hex'),
});

/** What the panel may lay on the reader: somebody of the cast, anybody else, or any 256 bytes. */
export const cardToLay = z.union([person, z.strictObject({ identity }), textBlock]);
/** How it is kept: by the person's key, or as bytes; no name and no number stands in the file in plain text. */
export const laidCard = z.union([person, textBlock]);
export type LaidCard = z.infer<typeof laidCard>;

export function layCard(card: z.infer<typeof cardToLay>): LaidCard {
  if (!('identity' in card)) return card;
  return { textBlockHex: Buffer.from(encodeCardText(card.identity)).toString('hex') };
}

/** The text block of the card, as on the day `today`. */
export function textOf(card: LaidCard, today: CalendarDate): Uint8Array {
  if ('textBlockHex' in card) return Uint8Array.from(Buffer.from(card.textBlockHex, 'hex'));
  const found: SyntheticIdentity = people(today)[card.person];
  return encodeCardText(card.wrongCheckDigit ? withWrongCheckDigit(found) : found);
}
