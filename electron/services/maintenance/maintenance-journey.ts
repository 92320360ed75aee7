import type { ScreenView } from '../../contract/session-view.ts';
import { err, ok } from '../../foundation/result.ts';
import type { HowLeft, Journey, JourneyHost } from '../session/journey.ts';
import type { Done, MaintenanceDoor, SignedIn, StaffPart } from '../staff/staff-part.ts';

export type Overview = Extract<ScreenView, { readonly screen: 'maintenance' }>;

/** A member of staff looks after the kiosk: the overview, and from there one part at a time. */
export interface MaintenanceJourney extends Journey {
  readonly by: SignedIn;
  readonly openPart: MaintenanceDoor['open'];
  /** The overview is shown. */
  isAtOverview(): boolean;
}

export function startMaintenanceJourney(
  parts: {
    readonly by: SignedIn;
    readonly overview: (by: SignedIn) => Overview;
    /** They saw it, and go elsewhere by their own choice. */
    readonly onOverviewLeft: () => void;
    /** Whoever was signed in is not any more; `silence`: nobody had touched the screen. */
    readonly onLeft: (how: HowLeft) => void;
  },
  host: JourneyHost,
): MaintenanceJourney {
  const { by } = parts;
  let part: StaffPart | undefined;
  let over = false;

  function close(): void {
    const leaving = part;
    part = undefined;
    leaving?.leave();
  }

  function openPart(start: Parameters<MaintenanceDoor['open']>[0]): Done {
    if (over || part?.isAtWork()) return err('moved-on');
    if (!part) parts.onOverviewLeft();
    close();
    const opened = start({
      by,
      changed: () => part === opened && host.changed(),
      finished: () => {
        if (part !== opened) return;
        close();
        host.changed();
      },
    });
    part = opened;
    host.changed();
    return ok({});
  }

  return {
    by,
    openPart,
    isAtOverview: () => part === undefined,
    view: () => part?.view() ?? parts.overview(by),
    grants: () => ({ others: by.roles }),
    staff: () => ({ name: by.name, roles: [...by.roles], doing: 'maintenance' }),
    isKnown: () => true,
    canGoBack: () => part !== undefined && !part.isAtWork(),
    canLeave: () => !part?.isAtWork(),
    asksBeforeLeaving: () => part?.asksBeforeLeaving?.() ?? false,
    isHardwareAtWork: () => part?.isAtWork() ?? false,
    goBack: () => {
      if (!part || part.isAtWork()) return;
      if (!part.goBack()) close();
      host.changed();
    },
    leave: (how) => {
      over = true;
      if (!part && how === 'by-choice') parts.onOverviewLeft();
      close();
      parts.onLeft(how);
    },
  };
}
