import { err } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Session } from '../session/session.ts';
import type { SettingsBook } from '../settings/settings-book.ts';
import type { Done, MaintenanceDoor, SignedIn } from '../staff/staff-part.ts';
import { type MaintenanceJourney, type Overview, startMaintenanceJourney } from './maintenance-journey.ts';
import { partsFor } from './parts-for.ts';

export interface Maintenance {
  readonly door: MaintenanceDoor;
  /** Lets somebody in who has just signed in. */
  begin(by: SignedIn): Done;
  /** Who is in it now. */
  signedIn(): SignedIn | undefined;
}

/** The staff's side of the kiosk, as one matter of the one session. */
export function openMaintenance(parts: {
  readonly session: Session;
  readonly audit: AuditLog;
  /** What the overview says, but for the parts that may be opened. */
  readonly overview: () => Omit<Overview, 'screen' | 'parts' | 'settings'>;
  readonly settings: Pick<SettingsBook, 'unreadOutcome' | 'outcomeRead'>;
  /** A document locker stands beside it. */
  readonly hasLocker: boolean;
}): Maintenance {
  const { session, audit, settings } = parts;
  let journey: MaintenanceJourney | undefined;
  let changed = () => {};

  function settingsFor(by: SignedIn): Pick<Overview, 'settings'> {
    const outcome = changesSettings(by) ? settings.unreadOutcome() : undefined;
    return outcome ? { settings: outcome } : {};
  }

  return {
    signedIn: () => journey?.by,
    door: {
      open: (start) => journey?.openPart(start) ?? err('moved-on'),
      overviewChanged: () => {
        if (journey?.isAtOverview()) changed();
      },
    },
    begin: (by) => {
      // Staff come with their own rights, not with those of a helper who stands there.
      if (session.helper()) session.setHelper(undefined);
      return session.begin((host) => {
        changed = host.changed;
        const begun = startMaintenanceJourney(
          {
            by,
            overview: () => ({
              ...{
                screen: 'maintenance',
                ...parts.overview(),
                parts: [...partsFor(by.roles, parts.hasLocker)],
              },
              ...settingsFor(by),
            }),
            onOverviewLeft: () => {
              if (changesSettings(by)) settings.outcomeRead();
            },
            onLeft: (how) => {
              if (journey === begun) journey = undefined;
              // A kiosk that is built anew signs nobody out.
              if (how !== 'built-anew') audit.record('staff-signed-out', { by: by.id, how });
            },
          },
          host,
        );
        journey = begun;
        return begun;
      });
    },
  };
}

const changesSettings = ({ roles }: SignedIn) => roles.has('technician') || roles.has('administrator');
