import { mobilePhone } from '../../../contract/question-views.ts';
import type { ScreenView } from '../../../contract/session-view.ts';
import { maskPhone } from '../../../foundation/phone-number.ts';
import type { Stay } from '../stay.ts';

/** Where staff put a wrong phone right: typed, and then compared. */
export type NewPhonePlace =
  | {
      readonly at: 'new-phone';
      readonly cell: string;
      readonly stay: number;
      readonly typed?: string;
      readonly problem?: 'no-such-phone' | 'same-phone';
    }
  | { readonly at: 'new-phone-check'; readonly cell: string; readonly stay: number; readonly phone: string };

/** Where a number that was typed leads. */
export function afterPhone(
  { cell, stay }: Pick<NewPhonePlace, 'cell' | 'stay'>,
  phone: string,
  before: string | undefined,
): NewPhonePlace {
  if (!mobilePhone.safeParse(phone).success)
    return { at: 'new-phone', cell, stay, typed: phone, problem: 'no-such-phone' };
  if (phone === before) return { at: 'new-phone', cell, stay, typed: phone, problem: 'same-phone' };
  return { at: 'new-phone-check', cell, stay, phone };
}

export function newPhoneView(place: NewPhonePlace, stay: Stay | undefined): ScreenView {
  const phone = stay?.content?.phone;
  const before = phone === undefined ? {} : { before: maskPhone(phone) };
  return place.at === 'new-phone'
    ? {
        ...{ screen: 'keeping-new-phone', cell: place.cell, ...before },
        ...(place.typed !== undefined && { typed: place.typed }),
        ...(place.problem && { problem: place.problem }),
      }
    : {
        ...{ screen: 'keeping-new-phone-check', cell: place.cell, phone: place.phone, ...before },
        sendsCode: stay?.kind === 'document',
      };
}
