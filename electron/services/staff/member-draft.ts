import type { StaffRole } from '../../contract/declare.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import { enterNewPin, type NewPin, noPinYet } from './new-pin.ts';
import { isWeakPin } from './weak-pin.ts';

/** Somebody becomes one of the staff: name, number, roles, PIN, a screen each. */
export interface MemberDraft {
  readonly at: 'name' | 'number' | 'roles' | 'pin';
  readonly name: string;
  readonly number: string;
  readonly roles: ReadonlySet<StaffRole>;
  readonly pin: NewPin;
  readonly problem?: 'number-taken' | 'no-role';
}

export type DraftEvent =
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'number'; readonly number: string }
  | { readonly type: 'roles'; readonly roles: readonly StaffRole[] }
  | { readonly type: 'pin'; readonly pin: string }
  /** Somebody else got the number meanwhile. */
  | { readonly type: 'number-taken' }
  | { readonly type: 'back' };

export const emptyDraft = (roles: readonly StaffRole[]): MemberDraft => ({
  ...{ at: 'name', name: '', number: '', roles: new Set(roles), pin: noPinYet },
});

/** What comes next; undefined where the event means nothing. */
export function nextDraft(
  draft: MemberDraft,
  event: DraftEvent,
  isTaken: (number: string) => boolean,
): MemberDraft | undefined {
  const { problem: _, ...whole } = draft;
  if (event.type === 'back') return backFrom(whole);
  if (event.type === 'number-taken')
    return { ...whole, at: 'number', pin: noPinYet, problem: 'number-taken' };
  if (event.type !== draft.at) return undefined;
  switch (event.type) {
    case 'name':
      return { ...whole, name: event.name, at: 'number' };
    case 'number':
      if (isTaken(event.number)) return { ...whole, problem: 'number-taken' };
      return { ...whole, number: event.number, at: 'roles' };
    case 'roles':
      if (event.roles.length === 0) return { ...whole, problem: 'no-role' };
      return { ...whole, roles: new Set(event.roles), at: 'pin', pin: noPinYet };
    case 'pin': {
      const weak = (pin: string) => (isWeakPin(pin, draft.number) ? 'weak' : undefined);
      const pin = enterNewPin(draft.pin, event.pin, weak);
      return pin && { ...whole, pin };
    }
  }
}

function backFrom(draft: MemberDraft): MemberDraft | undefined {
  switch (draft.at) {
    case 'name':
      return undefined;
    case 'number':
      return { ...draft, at: 'name' };
    case 'roles':
      return { ...draft, at: 'number' };
    case 'pin':
      if (draft.pin.at === 'saving') return undefined;
      return draft.pin.at === 'again' ? { ...draft, pin: noPinYet } : { ...draft, at: 'roles' };
  }
}

export const isBeingSaved = ({ at, pin }: MemberDraft): boolean => at === 'pin' && pin.at === 'saving';

type PurposeOf<Name extends ScreenView['screen']> = Extract<
  ScreenView,
  { readonly screen: Name; readonly purpose: unknown }
>['purpose'];

export function draftView(draft: MemberDraft, purpose: PurposeOf<'member-name'>): ScreenView {
  const { at, name, problem } = draft;
  switch (at) {
    case 'name':
      return { screen: 'member-name', purpose, name };
    case 'number':
      return { screen: 'member-number', purpose, name, ...(problem === 'number-taken' && { problem }) };
    case 'roles':
      return {
        ...{ screen: 'member-roles', purpose, name, roles: [...draft.roles] },
        ...(problem === 'no-role' && { problem }),
      };
    case 'pin':
      return newPinView(draft.pin, purpose, name);
  }
}

/** Of what was typed nothing, but how far it is. */
export function newPinView(pin: NewPin, purpose: PurposeOf<'member-pin'>, name: string): ScreenView {
  return {
    ...{ screen: 'member-pin', purpose, name },
    step: pin.at === 'first' ? 'first' : 'again',
    saving: pin.at === 'saving',
    ...(pin.at === 'first' && pin.problem && { problem: pin.problem }),
  };
}
