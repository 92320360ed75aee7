import type { SettingEntry } from '../../contract/staff/settings-views.ts';
import type { StaffPart, StaffPartHost } from '../staff/staff-part.ts';
import { entriesOf, entryNamed } from './entries.ts';
import type { Trial } from './settings-book.ts';
import { type ViewParts, viewOf, withDraft } from './settings-part-views.ts';
import { nextState, placeIn, type SettingsEvent, type SettingsState } from './settings-state.ts';

/** Whoever looks at settings, changes them, takes them back, or answers whether a trial worked. */
export interface SettingsPart extends StaffPart {
  /** Each returns false where it means nothing. */
  choose(entry: SettingEntry): boolean;
  enter(how: 'check' | 'change', entry: SettingEntry, text: string): boolean;
  dispatch(event: SettingsEvent): boolean;
  openVersion(version: number): boolean;
  apply(): boolean;
  answer(worked: boolean): boolean;
}

export function startSettingsPart(
  parts: ViewParts,
  beginning: SettingsState,
  host: StaffPartHost,
): SettingsPart {
  const { book } = parts;
  const { by } = host;
  let state = beginning;
  let trial: Trial | undefined;
  let over = false;

  function beginTrial(asked: boolean): void {
    if (asked) book.questionAsked();
    trial = book.trial();
  }

  function dispatch(event: SettingsEvent): boolean {
    const next = over ? undefined : nextState(state, event);
    if (!next) return false;
    state = next;
    const here = placeIn(state);
    if (here.at === 'trial') beginTrial(here.asked);
    host.changed();
    return true;
  }

  /** Only settings of the part's own section, and only those that this kiosk has. */
  function mayEnter(entry: SettingEntry): boolean {
    const list = state.trail.find(({ at }) => at === 'list');
    return list?.at === 'list' && entriesOf(list.section, book.present()).includes(entry);
  }

  function hasChanges(): boolean {
    const proposed = book.propose(state.draft);
    return !proposed.ok || proposed.value.length > 0;
  }

  const first = placeIn(state);
  if (first.at === 'trial') beginTrial(first.asked);
  // Answered by nobody: the version before is in force again.
  const stopListening = book.onApplied((applied) => {
    if (!over && placeIn(state).at === 'trial' && !applied.trial) host.finished();
  });
  const stopNews = parts.trialAnswers.onNews(() => {
    const here = placeIn(state);
    if (!over && here.at === 'trial' && here.asked) host.changed();
  });

  return {
    dispatch,
    choose: (entry) => {
      if (!mayEnter(entry)) return false;
      const text = entryNamed(entry).textOf(withDraft(book, state.draft));
      return dispatch({ type: 'choose', entry, text });
    },
    enter: (how, entry, text) => {
      if (!mayEnter(entry)) return false;
      const overlay = entryNamed(entry).read(text);
      const proposed = book.propose({ ...state.draft, ...overlay });
      const fault = proposed.ok ? undefined : proposed.error.faults[0];
      return dispatch({ type: how, entry, text, overlay, fault });
    },
    openVersion: (version) =>
      book.differencesTo(version) !== undefined && dispatch({ type: 'open-version', version }),
    apply: () => {
      const here = placeIn(state);
      if (over || here.at !== 'differences') return false;
      const put = here.version === undefined ? book.apply(state.draft, by) : book.takeBack(here.version, by);
      // The kiosk may be building itself anew already, without this part.
      if (over) return true;
      if (put.ok) {
        const went = dispatch({ type: 'applied', onTrial: put.value.onTrial });
        if (!went) host.finished();
      } else if (put.error.code === 'unknown-version') return false;
      else dispatch({ type: 'refused', refusal: put.error.code });
      return true;
    },
    answer: (worked) => {
      const here = placeIn(state);
      if (over || !trial || here.at !== 'trial' || !here.asked) return false;
      const answered = worked ? book.keep(trial.version) : book.refuse(trial.version);
      if (answered.ok && !over) host.finished();
      return answered.ok;
    },
    view: () => viewOf(state, parts, by, trial),
    goBack: () => {
      const loses = placeIn(state).at === 'list' && hasChanges();
      return dispatch({ type: loses ? 'leave' : 'back' });
    },
    asksBeforeLeaving: () => hasChanges() && dispatch({ type: 'leave' }),
    isAtWork: () => placeIn(state).at === 'trial' && book.trial() !== undefined,
    leave: () => {
      over = true;
      stopListening();
      stopNews();
    },
  };
}
