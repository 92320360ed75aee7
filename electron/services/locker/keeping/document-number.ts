import { documentNumber } from '../../../contract/staff/locker-views.ts';

/** A number as it was typed or scanned: without spaces, in capitals; undefined where it cannot be one. */
export function documentNumberIn(text: string): string | undefined {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return documentNumber.safeParse(number).success ? number : undefined;
}
