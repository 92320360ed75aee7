import type { Configuration } from '../../configuration/configuration.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import type { SettingDifference, SettingName } from '../../contract/staff/setting-names.ts';
import type { SettingEntry } from '../../contract/staff/settings-views.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { SignedIn } from '../staff/staff-part.ts';
import { entriesOf, entryNamed } from './entries.ts';
import type { SettingsVersion } from './kept-versions.ts';
import { layOver } from './lay-over.ts';
import { needsTrial, roleFor } from './sections.ts';
import { fileAlone, type SettingsBook, type Trial, trialMilliseconds } from './settings-book.ts';
import { namesIn, type Overlay, settingIn } from './settings-change.ts';
import { placeIn, type SettingsPlace, type SettingsState } from './settings-state.ts';

export interface ViewParts {
  readonly book: SettingsBook;
  /** The name on the badge; undefined: nobody knows any more. */
  readonly nameOf: (id: number) => string | undefined;
  readonly clock: Clock;
}

export function viewOf(state: SettingsState, parts: ViewParts, by: SignedIn, trial?: Trial): ScreenView {
  const { book, clock } = parts;
  const here = placeIn(state);
  switch (here.at) {
    case 'list':
      return listView(state, here, book);
    case 'one': {
      const { control } = entryNamed(here.entry);
      const { entry, text, checked } = here;
      const present = valueOfEntry(entry, book.present());
      return { screen: 'settings-one', entry, control, present, text, ...(checked && { checked }) };
    }
    case 'differences':
      return differencesView(state, here, parts, by);
    case 'versions':
      return {
        screen: 'settings-versions',
        versions: [...book.versions().map((each) => versionLine(each, parts)), fileLine(book)],
        setAside: [...book.setAside()],
      };
    case 'trial':
      return {
        screen: 'settings-trial',
        asked: here.asked,
        differences: [...(trial?.differences ?? [])],
        millisecondsLeft: Math.min(trialMilliseconds, Math.max(0, (trial?.endsAt ?? 0) - clock.now())),
        millisecondsWhole: trialMilliseconds,
      };
  }
}

/** What would be in force if this were applied; what is in force, where it cannot be. */
export function withDraft(book: SettingsBook, draft: Overlay): Configuration {
  const laid = layOver(book.present(), draft);
  return laid.success ? laid.data : book.present();
}

/** The settings that a line of the list stands for. */
const settingsOf = (entry: SettingEntry): readonly SettingName[] => namesIn(entryNamed(entry).read(''));

function valueOfEntry(entry: SettingEntry, configuration: Configuration) {
  if (entry === 'screen.preset') return entryNamed(entry).textOf(configuration);
  return settingIn(configuration, entry);
}

function listView(
  { draft }: SettingsState,
  here: Extract<SettingsPlace, { at: 'list' }>,
  book: SettingsBook,
): ScreenView {
  const proposed = book.propose(draft);
  const changed = proposed.ok ? proposed.value.map(({ setting }) => setting) : namesIn(draft);
  const configuration = withDraft(book, draft);
  return {
    screen: 'settings-list',
    section: here.section,
    settings: entriesOf(here.section, book.present()).map((entry) => ({
      entry,
      value: valueOfEntry(entry, configuration),
      changed: settingsOf(entry).some((setting) => changed.includes(setting)),
    })),
    changes: changed.length,
    ...(here.last && { last: here.last }),
  };
}

function differencesView(
  { draft, trail }: SettingsState,
  here: Extract<SettingsPlace, { at: 'differences' }>,
  parts: ViewParts,
  by: SignedIn,
): ScreenView {
  const { book } = parts;
  const { version } = here;
  const proposed = version === undefined ? book.propose(draft) : undefined;
  const faults = proposed && !proposed.ok ? proposed.error.faults : [];
  const differences = proposed
    ? proposed.ok
      ? proposed.value
      : []
    : (book.differencesTo(version ?? fileAlone) ?? []);
  const refusal = here.refusal ?? refusalOf(differences, by, faults.length > 0);
  const shown = version === undefined ? undefined : versionNumbered(version, parts);
  return {
    screen: 'settings-differences',
    differences: [...differences],
    onTrial: needsTrial(differences.map(({ setting }) => setting)),
    faults: [...faults],
    mayDiscard: version === undefined && trail.length > 1,
    ...(refusal && { refusal }),
    ...(shown && { version: shown }),
  };
}

function refusalOf(differences: readonly SettingDifference[], by: SignedIn, isFaulty: boolean) {
  if (isFaulty) return 'faulty';
  if (differences.length === 0) return 'nothing-changes';
  return differences.some(({ setting }) => !by.roles.has(roleFor(setting))) ? 'not-yours' : undefined;
}

function versionNumbered(number: number, parts: ViewParts) {
  const found = parts.book.versions().find((version) => version.number === number);
  return found ? versionLine(found, parts) : fileLine(parts.book);
}

function versionLine({ number, state, by, at, differences }: SettingsVersion, { nameOf }: ViewParts) {
  const name = nameOf(by);
  const settings = differences.map(({ setting }) => setting);
  return { number, state, at, settings, ...(name !== undefined && { by: name }) };
}

/** The configuration file, as the version before all others. */
function fileLine(book: SettingsBook) {
  const isInForce = !book.versions().some(({ state }) => state === 'in-force' || state === 'trial');
  const state = isInForce ? ('in-force' as const) : ('past' as const);
  return { number: fileAlone, state, settings: [] };
}
