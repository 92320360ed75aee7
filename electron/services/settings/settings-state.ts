import type { ScreenView } from '../../contract/session-view.ts';
import type { FaultySetting } from '../../contract/staff/setting-names.ts';
import type { SettingEntry, SettingsSection } from '../../contract/staff/settings-views.ts';
import type { Overlay } from './settings-change.ts';

type DifferencesView = Extract<ScreenView, { readonly screen: 'settings-differences' }>;

/** Where in the settings somebody is. */
export type SettingsPlace =
  | { readonly at: 'list'; readonly section: SettingsSection; readonly last?: SettingEntry }
  | {
      readonly at: 'one';
      readonly entry: SettingEntry;
      /** What the field began with. */
      readonly text: string;
      readonly checked?: { readonly text: string; readonly fault?: FaultySetting };
    }
  /** Of what was entered, or of taking back a version. */
  | {
      readonly at: 'differences';
      readonly version?: number;
      readonly refusal?: NonNullable<DifferencesView['refusal']>;
      /** Shown because whoever entered it was about to go. */
      readonly leaving?: boolean;
    }
  | { readonly at: 'versions' }
  /** `asked`: the kiosk was built anew, and the question can be answered. */
  | { readonly at: 'trial'; readonly asked: boolean };

export interface SettingsState {
  /** The places one came through; the last is where one is. */
  readonly trail: readonly [SettingsPlace, ...SettingsPlace[]];
  /** What was entered and is not in force. */
  readonly draft: Overlay;
}

export type SettingsEvent =
  | { readonly type: 'choose'; readonly entry: SettingEntry; readonly text: string }
  /** `fault`: what is wrong with it; `overlay`: what it would set. */
  | Entered<'check'>
  | Entered<'change'>
  | { readonly type: 'show-differences' }
  | { readonly type: 'open-version'; readonly version: number }
  | { readonly type: 'discard' }
  | { readonly type: 'refused'; readonly refusal: NonNullable<DifferencesView['refusal']> }
  | { readonly type: 'applied'; readonly onTrial: boolean }
  /** They are about to go, and what they entered is not in force. */
  | { readonly type: 'leave' }
  | { readonly type: 'back' };

interface Entered<Type extends string> {
  readonly type: Type;
  readonly entry: SettingEntry;
  readonly text: string;
  readonly overlay: Overlay;
  readonly fault?: FaultySetting | undefined;
}

export const placeIn = ({ trail }: SettingsState): SettingsPlace => trail.at(-1) ?? trail[0];

/** Where an event leads; undefined: it means nothing where one is. */
export function nextState(state: SettingsState, event: SettingsEvent): SettingsState | undefined {
  const here = placeIn(state);
  switch (event.type) {
    case 'choose': {
      if (here.at !== 'list') return undefined;
      const list = instead(state, { ...here, last: event.entry });
      return on(list, { at: 'one', entry: event.entry, text: event.text });
    }
    case 'check': {
      if (here.at !== 'one' || here.entry !== event.entry) return undefined;
      return instead(state, { ...here, checked: checkedOf(event) });
    }
    case 'change': {
      if (here.at !== 'one' || here.entry !== event.entry) return undefined;
      // What is wrong is not noted: the list holds only what can be applied.
      if (event.fault) return instead(state, { ...here, checked: checkedOf(event) });
      return back({ ...state, draft: { ...state.draft, ...event.overlay } });
    }
    case 'show-differences':
      return here.at === 'list' ? on(state, { at: 'differences' }) : undefined;
    case 'open-version':
      return here.at === 'versions' ? on(state, { at: 'differences', version: event.version }) : undefined;
    case 'discard': {
      const mayDiscard = here.at === 'differences' && here.version === undefined;
      return mayDiscard ? back({ ...state, draft: {} }) : undefined;
    }
    case 'refused':
      return here.at === 'differences' ? instead(state, { ...here, refusal: event.refusal }) : undefined;
    case 'applied': {
      if (here.at !== 'differences') return undefined;
      if (event.onTrial) return { trail: [{ at: 'trial', asked: false }], draft: {} };
      return back({ ...state, draft: {} });
    }
    case 'leave':
      if (here.at === 'list' || here.at === 'one') return on(state, { at: 'differences', leaving: true });
      if (here.at !== 'differences' || here.version !== undefined || here.leaving) return undefined;
      return instead(state, { ...here, leaving: true });
    case 'back':
      return here.at === 'trial' ? undefined : back(state);
  }
}

function checkedOf({ text, fault }: Entered<string>) {
  return { text, ...(fault && { fault }) };
}

function on(state: SettingsState, place: SettingsPlace): SettingsState {
  return { ...state, trail: [...state.trail, place] };
}

/** Undefined: back leads out. */
function back(state: SettingsState): SettingsState | undefined {
  const [first, ...others] = state.trail;
  return others.length === 0 ? undefined : { ...state, trail: [first, ...others.slice(0, -1)] };
}

function instead(state: SettingsState, place: SettingsPlace): SettingsState {
  const [first, ...others] = state.trail;
  return { ...state, trail: others.length === 0 ? [place] : [first, ...others.slice(0, -1), place] };
}
