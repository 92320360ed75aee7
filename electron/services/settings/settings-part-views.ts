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
import { answersTo, type TrialAnswers } from './trial-answers.ts';

type DifferencesView = Extract<ScreenView, { readonly screen: 'settings-differences' }>;

export interface ViewParts {
  readonly book: SettingsBook;
  /** The name on the badge; undefined: nobody knows any more. */
  readonly nameOf: (id: number) => string | undefined;
  readonly clock: Clock;
  readonly trialAnswers: TrialAnswers;
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
    case 'trial': {
      const differences = trial?.differences ?? [];
      const settings = differences.map(({ setting }) => setting);
      return {
        screen: 'settings-trial',
        asked: here.asked,
        differences: [...differences],
        answers: answersTo(settings, parts.trialAnswers),
        millisecondsLeft: Math.min(trialMilliseconds, Math.max(0, (trial?.endsAt ?? 0) - clock.now())),
        millisecondsWhole: trialMilliseconds,
      };
    }
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
  const { version } = here;
  const found = version === undefined ? ofDraft(draft, parts.book, by) : ofVersion(version, parts.book, by);
  const refusal = here.refusal ?? found.refusal;
  const shown = version === undefined ? undefined : versionNumbered(version, parts);
  return {
    screen: 'settings-differences',
    differences: [...found.differences],
    onTrial: needsTrial(found.differences.map(({ setting }) => setting)),
    othersStay: found.othersStay,
    faults: [...found.faults],
    mayDiscard: version === undefined && trail.length > 1,
    ...(here.leaving && { leaving: true }),
    ...(refusal && { refusal }),
    ...(shown && { version: shown }),
  };
}

interface Found extends Pick<DifferencesView, 'faults' | 'othersStay'> {
  readonly differences: readonly SettingDifference[];
  readonly refusal: DifferencesView['refusal'];
}

const isOwn = (by: SignedIn, { setting }: SettingDifference) => by.roles.has(roleFor(setting));

function ofDraft(draft: Overlay, book: SettingsBook, by: SignedIn): Found {
  const proposed = book.propose(draft);
  if (!proposed.ok)
    return { differences: [], faults: [...proposed.error.faults], refusal: 'faulty', othersStay: false };
  const differences = proposed.value;
  const isAllOwn = differences.every((each) => isOwn(by, each));
  const refusal = differences.length === 0 ? 'nothing-changes' : isAllOwn ? undefined : 'not-yours';
  return { differences, faults: [], refusal, othersStay: false };
}

function ofVersion(version: number, book: SettingsBook, by: SignedIn): Found {
  const all = book.differencesTo(version) ?? [];
  const differences = all.filter((each) => isOwn(by, each));
  const othersStay = differences.length > 0 && differences.length < all.length;
  const nothing = all.length === 0 ? 'nothing-changes' : 'not-yours';
  return { differences, faults: [], refusal: differences.length === 0 ? nothing : undefined, othersStay };
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
