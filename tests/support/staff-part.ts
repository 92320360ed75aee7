import type { StaffRole } from '../../electron/contract/declare.ts';
import type { ScreenName, ScreenView } from '../../electron/contract/session-view.ts';
import { ok } from '../../electron/foundation/result.ts';
import type { MaintenanceDoor, SignedIn, StaffPart } from '../../electron/services/staff/staff-part.ts';

/** A maintenance mode without its session: opens one part and says what it shows. */
export interface DoorForTest {
  readonly door: MaintenanceDoor;
  readonly by: SignedIn;
  /** What the open part shows; throws where it shows another screen. */
  shows<S extends ScreenName>(screen: S): ScreenView & { readonly screen: S };
  part(): StaffPart;
  /** How often the overview was told that it may say something else. */
  overviewChanges(): number;
}

export function doorForTest(roles: readonly StaffRole[] = ['technician']): DoorForTest {
  const by: SignedIn = { id: 7, name: '陈敏', roles: new Set(roles) };
  let present: StaffPart | undefined;
  let changes = 0;
  const part = () => {
    if (!present) throw new Error('no part is open');
    return present;
  };
  return {
    by,
    part,
    door: {
      open: (start) => {
        present?.leave();
        present = start({ by, changed: () => {}, finished: () => present?.leave() });
        return ok({});
      },
      overviewChanged: () => {
        changes += 1;
      },
    },
    shows: (screen) => {
      const view = part().view();
      if (view.screen !== screen) throw new Error(`shows ${view.screen}, not ${screen}`);
      return view as never;
    },
    overviewChanges: () => changes,
  };
}
