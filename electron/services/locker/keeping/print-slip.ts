import type { SlipEnd } from '../../../contract/staff/locker-views.ts';
import { describeThrown } from '../../../foundation/log.ts';
import type { KeepingTools } from './keeping-tools.ts';

/** Prints a pickup code for who stands there, and tells what came of it. */
export function printSlip(
  { printPickupSlip, log }: Pick<KeepingTools, 'printPickupSlip' | 'log'>,
  stay: number,
  ended: (slip: SlipEnd) => void,
): void {
  if (!printPickupSlip) {
    ended('not-printed');
    return;
  }
  printPickupSlip(stay).then(ended, (thrown) => {
    log.error('pickup-slip-threw', describeThrown(thrown));
    ended('not-printed');
  });
}
