import type { Handlers } from '../../contract/dispatcher.ts';
import type { SettingsSection } from '../../contract/staff/settings-views.ts';
import { done } from '../session/done.ts';
import type { MaintenanceDoor, StaffPart, StaffPartHost } from '../staff/staff-part.ts';
import { overlayOf, type SettingsChange } from './settings-change.ts';
import { type SettingsPart, startSettingsPart } from './settings-part.ts';
import type { ViewParts } from './settings-part-views.ts';
import type { SettingsState } from './settings-state.ts';

type SettingsHandlers = Pick<
  Handlers,
  Extract<
    keyof Handlers,
    `settings.${string}` | 'siteSettings.open' | 'machineSettings.open' | 'settingsVersions.open'
  >
>;

export interface Settings {
  readonly handlers: SettingsHandlers;
  /** "Can you see and use this?", for whoever put settings on trial: open it once the kiosk was built anew. */
  readonly startTrialPart: (host: StaffPartHost) => StaffPart;
  /** The differences of a change that another part proposes, and what applies it. */
  readonly startSettingsChange: (change: SettingsChange) => (host: StaffPartHost) => StaffPart;
}

/** The settings as parts of the maintenance mode. */
export function openSettings(parts: ViewParts & { readonly door: MaintenanceDoor }): Settings {
  const { door } = parts;
  let part: SettingsPart | undefined;

  const start = (beginning: SettingsState) => (host: StaffPartHost) => {
    part = startSettingsPart(parts, beginning, host);
    return part;
  };
  const openSection = (section: SettingsSection) => () =>
    door.open(start({ trail: [{ at: 'list', section }], draft: {} }));

  return {
    handlers: {
      'siteSettings.open': openSection('site'),
      'machineSettings.open': openSection('machine'),
      'settingsVersions.open': () => door.open(start({ trail: [{ at: 'versions' }], draft: {} })),
      'settings.choose': ({ entry }) => done(part?.choose(entry)),
      'settings.check': ({ entry, text }) => done(part?.enter('check', entry, text)),
      'settings.change': ({ entry, text }) => done(part?.enter('change', entry, text)),
      'settings.showDifferences': () => done(part?.dispatch({ type: 'show-differences' })),
      'settings.openVersion': ({ version }) => done(part?.openVersion(version)),
      'settings.apply': () => done(part?.apply()),
      'settings.discard': () => done(part?.dispatch({ type: 'discard' })),
      'settings.keep': () => done(part?.answer(true)),
      'settings.refuse': () => done(part?.answer(false)),
    },
    startTrialPart: start({ trail: [{ at: 'trial', asked: true }], draft: {} }),
    startSettingsChange: (change) => start({ trail: [{ at: 'differences' }], draft: overlayOf(change) }),
  };
}
