import { z } from 'zod';
import { addDays, parseCalendarDate } from '../../electron/foundation/calendar-date.ts';
import { earlierCode } from './cast.ts';
import { type Platform, recordOf } from './platform.ts';
import { standingOf } from './standing.ts';
import { forgetCodes } from './status-list.ts';

const day = z
  .string()
  .refine(
    (text) => text.length === 10 && parseCalendarDate(text) !== undefined,
    'a day is written 2026-03-14',
  );

/** What may be changed of a person; what is left out stays. */
export const personChange = z.strictObject({
  phone: z
    .string()
    .regex(/^\d{11}$/, 'a phone number has 11 digits')
    .nullable()
    .optional(),
  disabilityCertificate: z.boolean().optional(),
  /** The newest card; null takes all cards away, and with them what the yearly limit counts. */
  card: z
    .strictObject({
      state: z.enum(['issued', 'valid', 'lost', 'suspended', 'expired']),
      expiresOn: day.optional(),
    })
    .nullable()
    .optional(),
});

export function setPerson(platform: Platform, id: string, change: z.infer<typeof personChange>) {
  const record = recordOf(platform, id);
  if (change.phone !== undefined) record.phone = change.phone;
  if (change.disabilityCertificate !== undefined) record.disabilityCertificate = change.disabilityCertificate;
  if (change.card === null) {
    forgetCodes(platform, ({ holder }) => holder === id);
    delete platform.state.losses[id];
  } else if (change.card) addCard(platform, id, change.card.state, change.card.expiresOn);
  return personView(platform, id);
}

/** In clear, since all of it is invented: the panel shows to which phone a message goes. */
export function personView(platform: Platform, id: string) {
  const { phone, disabilityCertificate } = recordOf(platform, id);
  const { issuesThisYear, card } = standingOf(platform, id);
  return { phone, disabilityCertificate, issuesThisYear, card };
}

function addCard(
  platform: Platform,
  id: string,
  state: 'issued' | 'valid' | 'lost' | 'suspended' | 'expired',
  expires: string | undefined,
): void {
  const { validityDays } = platform.state.policy;
  const today = platform.today();
  const usual = state === 'expired' ? addDays(today, -1) : addDays(today, Math.ceil(validityDays / 2));
  const expiresOn = (expires === undefined ? undefined : parseCalendarDate(expires)) ?? usual;
  const issuedOn = addDays(expiresOn, -validityDays);
  for (const code of platform.state.codes) if (code.holder === id) code.state = 'replaced';
  platform.state.codes.push(
    earlierCode(id, state === 'expired' ? 'valid' : state, issuedOn < today ? issuedOn : today, expiresOn),
  );
}
