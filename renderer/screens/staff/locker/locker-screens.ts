import { Keeping } from './keeping.tsx';
import { KeepingAsking } from './keeping-asking.tsx';
import { KeepingCell } from './keeping-cell.tsx';
import { KeepingCells, KeepingChoose } from './keeping-cells.tsx';
import { KeepingCheck } from './keeping-check.tsx';
import { KeepingIdentity, KeepingPhone } from './keeping-digits.tsx';
import { KeepingDoor } from './keeping-door.tsx';
import { KeepingFound } from './keeping-found.tsx';
import { KeepingInside } from './keeping-inside.tsx';
import { KeepingLookThrough } from './keeping-look-through.tsx';
import { KeepingNumber } from './keeping-number.tsx';
import { KeepingOutcome } from './keeping-outcome.tsx';
import { KeepingSure } from './keeping-sure.tsx';
import { KeepingTakeBack } from './keeping-take-back.tsx';
import { KeepingTitle } from './keeping-title.tsx';
import { KeepingUnknown } from './keeping-unknown.tsx';
import { KeepingWhy } from './keeping-why.tsx';
import { KeepingName, KeepingTitleWritten } from './keeping-written.tsx';
import { KeepingNewPhone, KeepingNewPhoneCheck } from './new-phone.tsx';

/** What draws each screen of the locker that staff see. */
export const lockerScreens = {
  keeping: Keeping,
  'keeping-number': KeepingNumber,
  'keeping-asking': KeepingAsking,
  'keeping-unknown': KeepingUnknown,
  'keeping-title': KeepingTitle,
  'keeping-title-written': KeepingTitleWritten,
  'keeping-name': KeepingName,
  'keeping-identity': KeepingIdentity,
  'keeping-phone': KeepingPhone,
  'keeping-check': KeepingCheck,
  'keeping-choose': KeepingChoose,
  'keeping-door': KeepingDoor,
  'keeping-outcome': KeepingOutcome,
  'keeping-look-through': KeepingLookThrough,
  'keeping-found': KeepingFound,
  'keeping-cells': KeepingCells,
  'keeping-inside': KeepingInside,
  'keeping-cell': KeepingCell,
  'keeping-new-phone': KeepingNewPhone,
  'keeping-new-phone-check': KeepingNewPhoneCheck,
  'keeping-why': KeepingWhy,
  'keeping-sure': KeepingSure,
  'keeping-take-back': KeepingTakeBack,
} as const;
