import type { CabinetConfiguration } from '../../../configuration/locker-configuration.ts';
import type { CodeScanner } from '../../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader } from '../../../devices/identity-reader/identity-reader.ts';
import type { Slip } from '../../../documents/slip.ts';
import { calendarDateInShanghai } from '../../../foundation/calendar-date.ts';
import type { Clock } from '../../../foundation/clock.ts';
import { describeThrown, type Log } from '../../../foundation/log.ts';
import type { Gateway, StaffReference } from '../../../gateway/gateway.ts';
import type { AuditLog } from '../../../store/audit/audit-log.ts';
import type { FieldSeal } from '../../../store/sealed-field.ts';
import type { PolicyBook } from '../../cards/policy-book.ts';
import { askForProofs } from '../../second-proof/ask-for-proofs.ts';
import { proofsHere } from '../../second-proof/proofs-here.ts';
import type { Journey, JourneyHost } from '../../session/journey.ts';
import type { VerificationBook } from '../../verification/verification-book.ts';
import { cabinetPicture } from '../cabinet-picture.ts';
import type { Locker } from '../locker.ts';
import { bearerOfCode } from '../may-collect.ts';
import {
  type Access,
  type CollectEffect,
  type CollectEvent,
  type CollectState,
  type Door,
  refused,
  type SlipState,
  type Surroundings,
} from './collect-state.ts';
import { isDoorMoving, isDoorOpen, isLeftOpen, reservedBehindShutDoor } from './door-now.ts';
import { takeDoorsInHand } from './doors-in-hand.ts';
import { roomForPapers } from './left-papers.ts';
import { holderOfCard } from './offline-card.ts';
import { placeCard } from './proving.ts';
import { transition } from './transition.ts';
import { accessOf, grantsOf, viewOf } from './view.ts';

export interface LockerJourneyParts {
  readonly locker: Locker;
  readonly cabinets: readonly CabinetConfiguration[];
  readonly reader: IdentityReader;
  readonly scanner: CodeScanner | undefined;
  readonly gateway: Gateway;
  readonly book: VerificationBook;
  /** Which second proofs the platform takes. */
  readonly policies: Pick<PolicyBook, 'present'>;
  /** The clerk who helps with this matter, if any. */
  readonly vouchingClerk: () => StaffReference | undefined;
  /** Prints the slip for papers that were left; undefined: there is no slip printer. */
  readonly printReceipt:
    | ((stay: number, language: Slip['language']) => Promise<'printed' | 'not-printed'>)
    | undefined;
  /** The last presence on the reader that belonged to an earlier session, or to a helper. */
  readonly staleUpToPresence: () => number;
  readonly audit: AuditLog;
  readonly seal: FieldSeal;
  readonly clock: Clock;
  readonly log: Log;
}

/** One resident at the locker: the pure state machine, with the world around it. */
export interface LockerJourney extends Journey {
  /** False when the event means nothing in the present state. */
  dispatch(event: CollectEvent): boolean;
}

export function startLockerJourney(
  parts: LockerJourneyParts,
  host: JourneyHost,
  errand: 'collect' | 'leave',
): LockerJourney {
  const { locker, cabinets, reader, scanner, audit, seal, clock } = parts;
  const proofs = askForProofs({ ...parts, act: 'collect-document' });
  const judgeCard = holderOfCard(parts);
  const doors = takeDoorsInHand(locker);
  const today = () => calendarDateInShanghai(clock.now());
  const papers = roomForPapers(locker, today);
  let state: CollectState = { at: 'choosing-way' };
  let over = false;
  /** Another at each change of screen: what was asked for an earlier one must not answer on a later one. */
  let visit = 0;
  let visits = 0;
  /** How deep one event has led to others: the screen sees only what came of all of them. */
  let depth = 0;
  let changed = false;
  let cancelWait = () => {};

  const look = () => host.isShown() && hear({ type: 'reader', state: reader.state });
  const endings = [reader.subscribe(look), locker.onChange(() => !over && host.changed())];
  if (scanner) {
    endings.push(
      scanner.onCode((text) => host.isShown() && hear({ type: 'scanned', text })),
      scanner.onState(() => over || hear({ type: 'scanner-changed' }) || host.changed()),
    );
  }

  function around(): Surroundings {
    const canScan = scanner !== undefined && parts.book.isUsable();
    return {
      today: today(),
      reader: reader.state,
      readerSensesRemoval: reader.sensesRemoval,
      staleUpToPresence: parts.staleUpToPresence(),
      scanner: !canScan ? 'none' : scanner.state === 'online' ? 'online' : 'offline',
      ...proofsHere(parts.policies.present(), parts),
      codeWait: locker.codeWait(),
      waitingFor: (number) =>
        locker.waitingFor(number).map(({ stay, named }) => ({
          ...{ stay: stay.id, cell: stay.cell, since: stay.insideSince ?? clock.now(), named },
          title: named ? undefined : stay.content?.title,
        })),
      lastOver: locker.lastOver,
      freeSizes: papers.freeSizes,
    };
  }

  function beginVisit(): void {
    visits += 1;
    visit = visits;
  }

  function dispatch(event: CollectEvent): boolean {
    if (over) return false;
    const next = transition(state, event, around());
    if (!next) return false;
    const before = { state, visit };
    if (next.state.at !== state.at) beginVisit();
    changed ||= next.state !== state;
    state = next.state;
    depth += 1;
    try {
      for (const effect of next.effects) run(effect);
    } catch (thrown) {
      // The disk is full: what the next screen would say was not done. They may ask for it once more.
      ({ state, visit } = before);
      throw thrown;
    } finally {
      depth -= 1;
    }
    if (depth === 0 && changed && !over) {
      changed = false;
      host.changed();
    }
    return true;
  }

  /** What nobody's press waits for: where it cannot be done they read so. */
  function hear(event: CollectEvent): boolean {
    try {
      return dispatch(event);
    } catch (thrown) {
      fail(thrown);
      host.changed();
      return true;
    }
  }

  function fail(thrown: unknown): void {
    parts.log.error('locker-effect-threw', describeThrown(thrown));
    beginVisit();
    ({ state } = refused('kiosk-fault', errand));
  }

  /** Brings what comes later to the screen that asked for it, and to no other. */
  function later(asked: Promise<unknown>, otherwise: CollectEvent): void {
    const at = visit;
    asked.catch((thrown) => {
      parts.log.error('locker-effect-threw', describeThrown(thrown));
      if (at === visit) dispatch(otherwise);
    });
  }

  function run(effect: CollectEffect): unknown {
    const asked = visit;
    const answer = (event: CollectEvent) => asked === visit && dispatch(event);
    const fault: CollectEvent = { type: 'refuse', refusal: 'kiosk-fault' };
    switch (effect.do) {
      case 'remember-read':
        return audit.record('identity-read', { holder: seal.pseudonym(effect.person.number), as: effect.as });
      case 'try-code':
        return void dispatch({ type: 'code-answer', answer: locker.byPickupCode(effect.code) });
      case 'wait-for-code':
        cancelWait();
        cancelWait = clock.after(locker.codeWait()?.left ?? 0, () => hear({ type: 'code-wait-over' }));
        return;
      case 'judge-card':
        return later(judgeCard(effect.text).then(answer), fault);
      case 'record-fraud-warning':
        return audit.record('fraud-warning-shown', { holder: seal.pseudonym(effect.holder.number) });
      case 'start-proof':
        return later(proofs.start(effect.holder, answer), fault);
      case 'staff-proof':
        return later(proofs.byStaff(effect.holder, answer), fault);
      case 'answer-proof':
        return later(proofs.byCode(effect.holder, effect.proofId, effect.code, answer), fault);
      case 'scan-proof':
        return later(proofs.byScan(effect.holder, effect.text, answer), fault);
      case 'open-door':
        return openDoor(effect.door);
      case 'tell-door':
        return void doors.says(effect.what);
      case 'leave-doors':
        return doors.leave();
      case 'doubt':
        return locker.stillInside(effect.stay);
      case 'complain':
        return locker.complain(effect.stay, effect.what);
      case 'name-person': {
        const named = locker.nameCollector(effect.stay, { number: effect.number });
        return named.ok ? undefined : void dispatch({ type: 'locker-refuses', why: 'not-there' });
      }
      case 'reserve':
        return void dispatch(papers.reserve(effect.person, effect.size, effect.phone));
      case 'put-in':
        return putIn(effect.door, effect.language);
      case 'cancel':
        return void locker.cancel(effect.stay);
      case 'finish':
        return host.finished();
    }
  }

  function openDoor(door: Door): void {
    const isCollecting = door.errand === 'collect';
    const cell = isCollecting ? door.thing.cell : door.cell;
    const stay = isCollecting ? door.thing.stay : door.stay;
    const resident = isCollecting ? whoHas(door.access) : seal.pseudonym(door.person.number);
    const purpose = isCollecting ? 'collect' : 'leave';
    const opened = doors.open({ cell, purpose, stay, who: { resident } }, (now) =>
      dispatch({ type: 'door', state: now }),
    );
    if (opened.ok) dispatch({ type: 'door', state: opened.value });
    else dispatch({ type: 'locker-refuses', why: refusalWords[opened.error.code] });
  }

  function whoHas(access: Access): string {
    return access.by === 'code' ? bearerOfCode(seal, access.stay) : seal.pseudonym(access.person.number);
  }

  function putIn({ stay }: Door & { readonly errand: 'leave' }, language: Slip['language']): void {
    if (!locker.putIn(stay).ok || !parts.printReceipt) return;
    const tell = (slip: SlipState) => dispatch({ type: 'slip', state: slip });
    tell('printing');
    later(parts.printReceipt(stay, language).then(tell), {
      type: 'slip',
      state: 'not-printed',
    });
  }

  const pictureOf = (cell: string) => {
    const at = locker.cell(cell);
    return (
      at &&
      cabinetPicture(cabinets, at.cabinet, locker.cell, ({ name }) => (name === cell ? 'this' : undefined))
    );
  };

  if (errand === 'leave') {
    const first = placeCard('leave', undefined, around());
    if (first) state = first.state;
    try {
      for (const effect of first?.effects ?? []) run(effect);
    } catch (thrown) {
      fail(thrown);
    }
  }

  return {
    dispatch,
    view: () => viewOf(state, around(), pictureOf),
    grants: () => grantsOf(state),
    isKnown: () => accessOf(state) !== undefined,
    canGoBack: () => transition(state, { type: 'go-back' }, around()) !== undefined,
    canLeave: () => !isDoorMoving(state) && !(isDoorOpen(state) && !isLeftOpen(state)),
    isHardwareAtWork: () => isDoorMoving(state),
    goBack: () => void dispatch({ type: 'go-back' }),
    shownAgain: () => void (hear({ type: 'shown-again' }) || look()),
    leave: () => {
      over = true;
      cancelWait();
      for (const end of endings) end();
      const reserved = reservedBehindShutDoor(state);
      try {
        if (reserved !== undefined) locker.cancel(reserved);
      } catch (thrown) {
        // It is held for an hour at most.
        fail(thrown);
      }
      doors.leave();
      state = { at: 'choosing-way' };
    },
  };
}

const refusalWords = {
  'another-door-open': 'another-door-open',
  'no-such-cell': 'not-there',
  'out-of-service': 'cell-out-of-service',
  'not-there': 'not-there',
} as const;
