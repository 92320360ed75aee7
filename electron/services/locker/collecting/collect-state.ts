import type {
  ChosenProof,
  LockerRefusal,
  OfflineCardProblem,
  ProofWayProblem,
  WayToCollect,
} from '../../../contract/locker-resident-views.ts';
import type { IdentityProblem } from '../../../contract/session-view.ts';
import type { ReaderState } from '../../../devices/identity-reader/identity-reader.ts';
import type { Slip } from '../../../documents/slip.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { PersonReference } from '../../../gateway/gateway.ts';
import type { ReaderView } from '../../cards/journey/card-state.ts';
import type { Proof, ProofAct, ProofAnswer, ProofEffect } from '../../second-proof/proof.ts';
import type { ProofsHere } from '../../second-proof/proofs-here.ts';
import type { CellSize } from '../cell.ts';
import type { DoorOpeningState } from '../door-opening.ts';
import type { CodeAnswer } from '../locker.ts';
import type { Stay } from '../stay.ts';

/** Why somebody may have a door opened; `offline-card`: and a second proof. */
export type Access =
  | { readonly by: 'code'; readonly stay: number }
  | { readonly by: 'identity-card' | 'offline-card'; readonly person: PersonReference };

/** Whoever showed who they are, not only that they know a code. */
export type KnownPerson = Exclude<Access, { by: 'code' }>;

/** A document that somebody may take. */
export interface Thing {
  readonly stay: number;
  readonly cell: string;
  /** ms */
  readonly since: number;
  /** It is for somebody who named them. */
  readonly named: boolean;
  /** What it is; undefined: it is somebody else's, or only a code is known of them. */
  readonly title: string | undefined;
}

/** What lies ready for somebody who showed that they may have it. */
export interface Found {
  readonly access: Access;
  readonly thing: Thing;
  /** All that they may have, this one too. */
  readonly things: readonly Thing[];
}

/** What may be taken besides what they just had. */
export interface More {
  readonly access: KnownPerson;
  readonly things: readonly Thing[];
}

/** A door that somebody stands before, and how often it was asked to open for them. */
export type Door = { readonly tries: number; readonly openedAgain: boolean } & (
  | ({ readonly errand: 'collect' } & Found)
  | {
      readonly errand: 'leave';
      readonly person: Leaver;
      readonly stay: number;
      readonly cell: string;
      readonly receipt: string;
      /** For how much there was a free cell when this one was chosen. */
      readonly sizes: readonly CellSize[];
    }
);

/** Who leaves papers. */
export interface Leaver extends PersonReference {
  readonly birthDate: CalendarDate;
}

/** Where a resident is on the way to what is in the locker, or to leaving something there. */
export type CollectState =
  | { readonly at: 'choosing-way' }
  | {
      readonly at: 'entering-code';
      /** How many were, in a row. */
      readonly wrong: number;
      /** The last one that was judged. */
      readonly tried: string | undefined;
    }
  | { readonly at: 'waiting-for-code' }
  | {
      readonly at: 'placing';
      readonly errand: 'collect' | 'leave';
      readonly reader: ReaderView;
      readonly problem: IdentityProblem | undefined;
      /** Whose offline-code card was scanned: the second proof is the ID card of the same person. */
      readonly holder: PersonReference | undefined;
    }
  | { readonly at: 'scanning'; readonly problem: OfflineCardProblem | undefined; readonly asking: boolean }
  /** Whether somebody on the phone tells them to do this, before every second proof. */
  | { readonly at: 'asking-about-call'; readonly holder: PersonReference }
  | { readonly at: 'warning-of-fraud' }
  | {
      readonly at: 'choosing-proof';
      readonly holder: PersonReference;
      readonly problem: ProofWayProblem | undefined;
      readonly busy: boolean;
    }
  /** By digits that were sent, or without those by a 随申码 alone. */
  | { readonly at: 'proving'; readonly holder: PersonReference; readonly proof: Proof }
  | { readonly at: 'choosing'; readonly access: Access; readonly things: readonly Thing[] }
  | ({ readonly at: 'ready' } & Found)
  | ({
      readonly at: 'naming';
      readonly problem: 'wrong-number' | 'own-number' | undefined;
      readonly wrong: number;
    } & Found)
  | ({ readonly at: 'named'; readonly number: string } & Found)
  | { readonly at: 'choosing-size'; readonly person: Leaver; readonly sizes: readonly CellSize[] }
  | {
      readonly at: 'asking-phone';
      readonly person: Leaver;
      readonly size: CellSize;
      readonly sizes: readonly CellSize[];
      readonly wrong: number;
    }
  | {
      readonly at: 'taking-identity-back';
      readonly door: Door;
      /** Another card lay there meanwhile: an empty reader does not say that theirs is in their hand, only they can. */
      readonly onTheirWord: boolean;
    }
  | {
      readonly at: 'at-door';
      readonly door: Door;
      readonly opening: DoorOpeningState;
    }
  | { readonly at: 'not-opened'; readonly door: Door; readonly why: 'stayed-shut' | 'not-sent' }
  | { readonly at: 'collected'; readonly door: Door & { readonly errand: 'collect' } }
  | { readonly at: 'is-it-in'; readonly door: Door & { readonly errand: 'leave' } }
  | {
      readonly at: 'papers-left';
      readonly receipt: string;
      readonly cell: string;
      readonly slip: SlipState;
    }
  | {
      readonly at: 'person';
      readonly what: 'not-there' | 'not-theirs' | 'door';
      readonly cell: string;
      /** What else waits for them. */
      readonly more: More | undefined;
    }
  | {
      readonly at: 'refused';
      readonly errand: 'collect' | 'leave';
      readonly why: LockerRefusal;
      /** ms; when it was taken, or taken back. */
      readonly on: number | undefined;
      /** The way that led here, and would lead here again. */
      readonly used: WayToCollect | undefined;
    };

/** Where a resident is, at these places alone. */
export type At<Name extends CollectState['at']> = CollectState & { readonly at: Name };

/** `none`: there is no slip printer. */
export type SlipState = 'printing' | 'printed' | 'not-printed' | 'none';

export type CollectEvent =
  | { readonly type: 'choose-way'; readonly way: WayToCollect }
  | { readonly type: 'enter-code'; readonly code: string }
  | { readonly type: 'code-answer'; readonly answer: CodeAnswer }
  | { readonly type: 'code-wait-over' }
  | { readonly type: 'reader'; readonly state: ReaderState }
  | { readonly type: 'card-no-good'; readonly problem: OfflineCardProblem }
  | { readonly type: 'holder'; readonly holder: PersonReference }
  | { readonly type: 'answer-call'; readonly somebodyIsTellingMe: boolean }
  | { readonly type: 'choose-proof'; readonly proof: ChosenProof }
  /** It answers again, or does not any more. */
  | { readonly type: 'scanner-changed' }
  /** What is scanned may also be an offline-code card. */
  | ProofAct
  | ProofAnswer
  | { readonly type: 'choose'; readonly which: number }
  | { readonly type: 'open' }
  | { readonly type: 'identity-taken' }
  /** Somebody else had the screen, and the reader, meanwhile. */
  | { readonly type: 'shown-again' }
  | { readonly type: 'door'; readonly state: DoorOpeningState }
  | { readonly type: 'say'; readonly what: 'opened' | 'stayed-shut' | 'shut' | 'cannot-shut' }
  | { readonly type: 'complain'; readonly what: 'not-there' | 'not-theirs' }
  | { readonly type: 'collect-another' }
  | { readonly type: 'start-naming' }
  | { readonly type: 'name-person'; readonly number: string }
  | { readonly type: 'choose-size'; readonly size: CellSize }
  /** Null: no message is wanted. */
  | { readonly type: 'leave-phone'; readonly phone: string | null }
  | { readonly type: 'reserved'; readonly stay: number; readonly cell: string; readonly receipt: string }
  | { readonly type: 'is-in'; readonly isIn: boolean; readonly language: Slip['language'] }
  | { readonly type: 'slip'; readonly state: SlipState }
  /** The locker says no. */
  | { readonly type: 'locker-refuses'; readonly why: LockerRefusal }
  | { readonly type: 'go-back' };

/** What the world must do; each answers with events. */
export type CollectEffect =
  | { readonly do: 'remember-read'; readonly person: PersonReference; readonly as: 'holder' }
  | { readonly do: 'try-code'; readonly code: string }
  | { readonly do: 'wait-for-code' }
  | { readonly do: 'judge-card'; readonly text: string }
  | { readonly do: 'record-fraud-warning'; readonly holder: PersonReference }
  | ProofEffect
  | { readonly do: 'open-door'; readonly door: Door }
  | { readonly do: 'tell-door'; readonly what: 'opened' | 'stayed-shut' | 'shut' | 'cannot-shut' }
  /** Nobody stands at those doors any more. */
  | { readonly do: 'leave-doors' }
  /** Whoever collected it says that it is still inside. */
  | { readonly do: 'doubt'; readonly stay: number }
  | { readonly do: 'complain'; readonly stay: number; readonly what: 'not-there' | 'not-theirs' }
  | { readonly do: 'name-person'; readonly stay: number; readonly number: string }
  | {
      readonly do: 'reserve';
      readonly person: Leaver;
      readonly size: CellSize;
      readonly phone: string | undefined;
    }
  | {
      readonly do: 'put-in';
      readonly door: Door & { readonly errand: 'leave' };
      /** Of the receipt. */
      readonly language: Slip['language'];
    }
  | { readonly do: 'cancel'; readonly stay: number }
  | { readonly do: 'finish' };

/** What the state machine may know of the world around it; none of it changes through the machine. */
export interface Surroundings extends ProofsHere {
  readonly today: CalendarDate;
  readonly reader: ReaderState;
  readonly readerSensesRemoval: boolean;
  readonly staleUpToPresence: number;
  /** For cards. `none`: there is none, or nothing to judge by. */
  readonly scanner: 'online' | 'offline' | 'none';
  /** Pickup codes are not looked at for so long (ms); undefined: they are. */
  readonly codeWait: { readonly left: number; readonly whole: number } | undefined;
  waitingFor(number: string): readonly Thing[];
  lastOver(number: string): Stay | undefined;
  /** For how much there is a free cell. */
  freeSizes(person: Leaver): readonly CellSize[];
}

/** The next state and what the world must do; undefined when the event means nothing here, so nothing changes. */
export type Step = { readonly state: CollectState; readonly effects: readonly CollectEffect[] } | undefined;

export function step(state: CollectState, ...effects: readonly CollectEffect[]): NonNullable<Step> {
  return { state, effects };
}

export function refused(why: LockerRefusal, errand: 'collect' | 'leave' = 'collect', on?: number) {
  return step({ at: 'refused', errand, why, on, used: undefined });
}
