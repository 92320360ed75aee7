import type { CabinetConfiguration } from '../../../configuration/locker-configuration.ts';
import type { Slip } from '../../../documents/slip.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { SlipSite } from '../../catalogue/slip-content.ts';
import type { SlipService } from '../../slips/slip-service.ts';
import type { Locker } from '../locker.ts';
import { papersLeftSlip, pickupCodeSlip } from './slip-content.ts';

/** `not-printed`: also where a beginning may hang from the printer. `none`: there is nothing to print, or nothing to print with. */
export type LockerSlipEnd = 'printed' | 'not-printed' | 'none';

export interface LockerSlips {
  /** The present code of a document, for whoever stands there. */
  printPickupCode(stay: number, language: Slip['language']): Promise<LockerSlipEnd>;
  /** What shows that papers were left. */
  printPapersLeft(stay: number, language: Slip['language']): Promise<LockerSlipEnd>;
}

/** The slips of the document locker; they exist on paper alone, and only while somebody stands there. */
export function openLockerSlips(parts: {
  readonly slips: Pick<SlipService, 'print' | 'state'>;
  readonly locker: Pick<Locker, 'stay' | 'pickupCode' | 'lastDay'>;
  readonly site: SlipSite;
  readonly cabinets: readonly CabinetConfiguration[];
  readonly clock: Clock;
}): LockerSlips {
  const { slips, locker, clock } = parts;

  async function print(
    content: typeof pickupCodeSlip | typeof papersLeftSlip,
    id: number,
    language: Slip['language'],
  ) {
    const stay = locker.stay(id);
    const slip = stay && content(stay, { ...parts, language, now: clock.now() });
    if (!slip || slips.state().kind === 'absent') return 'none';
    const outcome = await slips.print(slip, () => {});
    return outcome.kind === 'printed' ? 'printed' : 'not-printed';
  }

  return {
    printPickupCode: (stay, language) => print(pickupCodeSlip, stay, language),
    printPapersLeft: (stay, language) => print(papersLeftSlip, stay, language),
  };
}
