import type { HeldGrants } from '../../../contract/grants.ts';
import type { CabinetPicture } from '../../../contract/locker-views.ts';
import type { ScreenView } from '../../../contract/session-view.ts';
import { calendarDateInShanghai } from '../../../foundation/calendar-date.ts';
import { maskIdentityNumber } from '../../../foundation/identity-number.ts';
import type { DoorOpeningState } from '../door-opening.ts';
import { cellOf, mayBeIn, mayTryAgain, moreFor } from './at-door.ts';
import type { CollectState, Door, More, Surroundings, Thing } from './collect-state.ts';
import { identityCardNow, isOnTheirWord, mayName } from './collecting.ts';
import { waysNow } from './proving.ts';
import { mayScan } from './second-proof.ts';

/** Where a cell is on the wall. */
export type PictureOf = (cell: string) => CabinetPicture | undefined;

/** What the screen may show of this state: of several things what they are, for the page to cover; no name, a number masked. */
export function viewOf(state: CollectState, around: Surroundings, pictureOf: PictureOf): ScreenView {
  switch (state.at) {
    case 'choosing-way':
      return { screen: 'locker-way', ways: waysNow(around) };
    case 'entering-code':
      return {
        ...{ screen: 'locker-code', ways: waysNow(around, 'code') },
        ...(state.wrong > 0 && { problem: 'wrong', tries: state.wrong }),
      };
    case 'waiting-for-code': {
      const { left = 0, whole = 0 } = around.codeWait ?? {};
      return {
        ...{ screen: 'locker-code-wait', millisecondsLeft: left, millisecondsWhole: whole },
        ways: waysNow(around, 'code'),
      };
    }
    case 'placing':
      return {
        ...{ screen: 'place-identity-card', whose: 'own', reader: state.reader },
        ...(state.problem && { problem: state.problem }),
      };
    case 'scanning':
      return {
        screen: 'locker-scan-card',
        scanner: around.scanner === 'online' ? 'waiting' : 'offline',
        ...(state.problem && { problem: state.problem }),
        asking: state.asking,
        ways: waysNow(around, 'offline-card'),
      };
    case 'asking-about-call':
      return { screen: 'phone-call-question', matter: 'locker' };
    case 'warning-of-fraud':
      return { screen: 'fraud-warning', matter: 'locker' };
    case 'choosing-proof':
      return {
        screen: 'locker-second-proof-way',
        phoneMayProve: around.phoneMayProve,
        scanMayProve: mayScan(state, around),
        staffMayVouch: around.staffMayVouch,
        ...(state.problem && { problem: state.problem }),
        busy: state.busy,
      };
    case 'proving': {
      const { sentTo, problem, attemptsLeft, busy } = state.proof;
      return {
        ...{ screen: 'second-proof', matter: 'locker', scan: around.scan, busy },
        ...(sentTo && { sentTo }),
        ...(problem && { problem }),
        ...(attemptsLeft !== undefined && { attemptsLeft }),
      };
    }
    case 'choosing':
      return {
        screen: 'locker-choose',
        things: state.things.map((thing) => ({
          ...shown(thing),
          ...(thing.title !== undefined && { title: thing.title }),
        })),
      };
    case 'ready':
      return {
        screen: 'locker-ready',
        ...pictured(state.thing.cell, pictureOf),
        thing: shown(state.thing),
        identityCard: state.access.by === 'identity-card' ? identityCardNow(around) : 'away',
        mayName: mayName(state),
        others: state.things.length > 1,
      };
    case 'naming':
      return {
        screen: 'locker-name-person',
        ...(state.problem && { problem: state.problem, tries: state.wrong }),
      };
    case 'named':
      return {
        screen: 'locker-person-named',
        number: maskIdentityNumber(state.number),
        cell: state.thing.cell,
      };
    case 'taking-identity-back':
      return {
        screen: 'take-identity-card-back',
        byHand: isOnTheirWord(state, around),
        before: 'door',
      };
    case 'at-door':
      return { screen: 'locker-door', ...doorShown(state.door, pictureOf), phase: phaseOf(state.opening) };
    case 'not-opened':
      return {
        ...{ screen: 'locker-not-opened', ...doorShown(state.door, pictureOf) },
        ...{ why: state.why, mayTryAgain: mayTryAgain(state.door), mayBeIn: mayBeIn(state.door) },
        again: state.door.tries > 1,
      };
    case 'collected':
      return {
        screen: 'locker-collected',
        cell: cellOf(state.door),
        ...moreShown(moreFor(state.door, around)),
        otherCode: state.door.access.by === 'code',
        mayOpenAgain: !state.door.openedAgain,
      };
    case 'is-it-in': {
      const { cell, openedAgain } = state.door;
      return { screen: 'locker-is-it-in', cell, ...pictured(cell, pictureOf), mayOpenAgain: !openedAgain };
    }
    case 'papers-left':
      return { screen: 'locker-papers-left', receipt: state.receipt, cell: state.cell, slip: state.slip };
    case 'choosing-size':
      return { screen: 'locker-size', sizes: [...state.sizes] };
    case 'asking-phone':
      return {
        screen: 'locker-papers-phone',
        ...(state.wrong > 0 && { problem: 'no-mobile-phone', tries: state.wrong }),
      };
    case 'person':
      return { screen: 'locker-person', what: state.what, cell: state.cell, ...moreShown(state.more) };
    case 'refused':
      return {
        ...{ screen: 'locker-refused', errand: state.errand, why: state.why },
        ...(state.on !== undefined && { date: calendarDateInShanghai(state.on) }),
        ways: state.errand === 'collect' ? waysNow(around, state.used) : [],
        cardLies: state.used === 'identity-card' && identityCardNow(around) === 'lying',
      };
  }
}

/**
 * What the session holds in this state. `cell`: after the proof, for the doors that the core chose. Grants nothing that the state itself
 * does not answer.
 */
export function grantsOf(state: CollectState): HeldGrants {
  const access = accessOf(state);
  if (access === 'leaver') return { identity: 'card', others: new Set(isBeforeCell(state) ? [] : ['cell']) };
  if (!access) return { others: new Set() };
  const identity = {
    code: undefined,
    'identity-card': 'card',
    'offline-card': 'card-and-second-proof',
  } as const;
  return { identity: identity[access.by], others: new Set(['cell']) };
}

/** What they leave has no cell yet. */
function isBeforeCell({ at }: CollectState): boolean {
  return at === 'choosing-size' || at === 'asking-phone';
}

/** By what somebody may have a door opened now. */
export function accessOf(state: CollectState) {
  switch (state.at) {
    case 'choosing':
    case 'ready':
    case 'naming':
    case 'named':
      return state.access;
    case 'choosing-size':
    case 'asking-phone':
    case 'is-it-in':
      return 'leaver';
    case 'taking-identity-back':
    case 'at-door':
    case 'not-opened':
    case 'collected':
      return state.door.errand === 'collect' ? state.door.access : 'leaver';
    case 'person':
      return state.more?.access;
    default:
      return undefined;
  }
}

function moreShown(more: More | undefined) {
  const [first] = more?.things ?? [];
  return more && first && { more: { things: more.things.length, cell: first.cell } };
}

function shown({ cell, since, named }: Thing) {
  return { cell, since: calendarDateInShanghai(since), named };
}

function pictured(cell: string, pictureOf: PictureOf) {
  const picture = pictureOf(cell);
  return picture && { picture };
}

function doorShown(door: Door, pictureOf: PictureOf) {
  const cell = cellOf(door);
  return { errand: door.errand, cell, ...pictured(cell, pictureOf) };
}

function phaseOf(opening: DoorOpeningState) {
  switch (opening.at) {
    case 'open':
      return opening.leftOpen ? 'left-open' : 'open';
    case 'unseen':
      return opening.said === 'opened' ? 'ask-shut' : 'ask-opened';
    default:
      return 'opening';
  }
}
