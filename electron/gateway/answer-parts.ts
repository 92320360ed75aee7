import { z } from 'zod';
import { type CalendarDate, parseCalendarDate } from '../foundation/calendar-date.ts';
import { showsIdentityNumber } from './answer-text.ts';

// What answers are made of. All of it is bounded: a platform gone mad must not fill the kiosk's memory or its screen.

/** Goes into the path of a later request: letters that cannot change what the path means. */
export const opaqueId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine((id) => !showsIdentityNumber(id), 'is an identity number');

/** At least four asterisks and at most four digits after them: a number sent in clear is an error of the platform. */
export const maskedPhone = z.string().regex(/^\+?[0-9 -]{0,8}\*{4,}[0-9]{2,4}$/);

export const calendarDate = z.string().transform((text, context): CalendarDate => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseCalendarDate(text) : undefined;
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'no such day' });
  return z.NEVER;
});

export const bytesUpTo = (most: number) =>
  z.base64().transform((text, context): Uint8Array => {
    const bytes = new Uint8Array(Buffer.from(text, 'base64'));
    if (bytes.length === 0 || bytes.length > most)
      context.addIssue({ code: 'custom', message: `1 to ${most} bytes` });
    return bytes;
  });

export const identityLevel = z.enum(['card', 'card-and-second-proof']);

/** What the platform's own word for a reason looks like. */
export const reasonWord = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
