import type { CardReason, HoldUp, IdentityProblem, Refusal } from '../../../contract/session-view.ts';
import type { PrinterReason } from '../../../devices/card-printer/card-printer.ts';
import type { ReaderState } from '../../../devices/identity-reader/identity-reader.ts';
import type { CalendarDate } from '../../../foundation/calendar-date.ts';
import type { IdentityCard } from '../../../foundation/identity-card.ts';
import type { CardPolicy, HolderStanding } from '../../../gateway/gateway.ts';
import type { Proof, ProofAct, ProofAnswer, ProofEffect } from '../../second-proof/proof.ts';
import type { UnfinishedIssue } from '../eligibility.ts';

/** Whose cards were read: the holder's own, or an agent's and then the holder's. */
export interface People {
  readonly holder: IdentityCard;
  readonly agent: IdentityCard | undefined;
}

/** All that is settled about the card that will be made, or that was lost. */
export interface Plan {
  readonly people: People;
  /** Undefined while the platform is out of reach. */
  readonly standing: HolderStanding | undefined;
  readonly unfinished: UnfinishedIssue | undefined;
  readonly declaresNoSmartphone: boolean;
  readonly reason: CardReason;
  /** The kiosk signs the code itself, good until this day. */
  readonly madeHere: CalendarDate | undefined;
}

export type Stage = 'making-code' | 'drawing-card' | 'sending' | 'printing';

/** A card that came out, or that the printer says came out. */
export interface Handover {
  readonly issue: string;
  readonly evidence: boolean;
  readonly expiresOn: CalendarDate;
  readonly notified: string | undefined;
  /** The kiosk signed its code. */
  readonly madeHere: boolean;
}

/** What somebody wants of their card. */
export type Matter = 'get-card' | 'report-loss';

/** Where a resident is on the way to a card. */
export type CardState =
  | { readonly at: 'about' }
  | { readonly at: 'placing-own'; readonly reader: ReaderView; readonly problem: IdentityProblem | undefined }
  | { readonly at: 'choosing-holder'; readonly own: IdentityCard; readonly presence: number }
  | {
      readonly at: 'placing-applicant';
      readonly own: IdentityCard;
      readonly presence: number;
      readonly reader: ReaderView;
      readonly problem: IdentityProblem | undefined;
    }
  | { readonly at: 'checking'; readonly people: People }
  | { readonly at: 'declaring'; readonly checked: Checked }
  | { readonly at: 'choosing-reason'; readonly checked: Checked; readonly expiresOn: CalendarDate }
  | { readonly at: 'asking-about-call'; readonly plan: Plan }
  | { readonly at: 'warning-of-fraud'; readonly people: People }
  | { readonly at: 'proving'; readonly plan: Plan; readonly proof: Proof }
  | { readonly at: 'confirming'; readonly plan: Plan; readonly token: string | null }
  | { readonly at: 'confirming-loss'; readonly plan: Plan; readonly token: string | null }
  | { readonly at: 'reporting-loss'; readonly plan: Plan }
  | {
      readonly at: 'loss-reported';
      readonly plan: Plan;
      readonly outcome: 'ended' | 'kept';
      readonly notified: string | undefined;
    }
  | { readonly at: 'taking-identity-back'; readonly plan: Plan; readonly token: string | null }
  | {
      readonly at: 'making';
      readonly people: People;
      readonly stage: Stage;
      readonly heldUpBy: readonly HoldUp[];
    }
  | {
      readonly at: 'handing-over';
      readonly people: People;
      readonly handover: Handover;
      readonly checked?: Checked;
    }
  | {
      readonly at: 'print-failed';
      readonly people: People;
      readonly issue: string;
      readonly outcome: 'not-printed' | 'uncertain';
      readonly reasons: readonly PrinterReason[];
      readonly mayPrintAgain: boolean;
    }
  | { readonly at: 'thanks'; readonly people: People; readonly handover: Handover }
  | {
      readonly at: 'refused';
      readonly people: People | undefined;
      readonly refusal: Refusal;
      readonly date: CalendarDate | undefined;
      readonly reasons: readonly PrinterReason[];
    };

/** What is known of the holder. */
export interface Checked {
  readonly people: People;
  /** Undefined while the platform is out of reach. */
  readonly standing: HolderStanding | undefined;
  readonly unfinished: UnfinishedIssue | undefined;
  readonly declaresNoSmartphone: boolean;
}

export type ReaderView = 'waiting' | 'reading' | 'offline';

export type CardEvent =
  | { readonly type: 'proceed' }
  | { readonly type: 'reader'; readonly state: ReaderState }
  | { readonly type: 'choose-holder'; readonly holder: 'self' | 'other' }
  | {
      readonly type: 'checked';
      readonly standing: HolderStanding;
      readonly unfinished: UnfinishedIssue | undefined;
    }
  | {
      readonly type: 'platform-out-of-reach';
      readonly unfinished: UnfinishedIssue | undefined;
      /** This kiosk made the holder a card of which the platform has not heard yet. */
      readonly alreadyMade: boolean;
    }
  | { readonly type: 'declare'; readonly usesSmartphone: boolean }
  | { readonly type: 'choose-reason'; readonly reason: CardReason }
  | { readonly type: 'answer-call'; readonly somebodyIsTellingMe: boolean }
  | ProofAct
  | Exclude<ProofAnswer, { type: 'refuse' }>
  | { readonly type: 'cannot-prove' }
  | { readonly type: 'confirm' }
  | { readonly type: 'identity-taken' }
  | { readonly type: 'confirm-loss' }
  | {
      readonly type: 'loss-reported';
      readonly outcome: 'ended' | 'kept';
      readonly notified: string | undefined;
    }
  | { readonly type: 'replace-lost' }
  | { readonly type: 'stage'; readonly stage: Stage; readonly heldUpBy: readonly HoldUp[] }
  | { readonly type: 'came'; readonly handover: Handover }
  | {
      readonly type: 'print-failed';
      readonly issue: string;
      readonly outcome: 'not-printed' | 'uncertain';
      readonly reasons: readonly PrinterReason[];
      readonly mayPrintAgain: boolean;
    }
  | {
      readonly type: 'refuse';
      readonly refusal: Refusal;
      readonly date?: CalendarDate | undefined;
      readonly reasons?: readonly PrinterReason[];
    }
  | { readonly type: 'card-came-out'; readonly cameOut: boolean }
  | { readonly type: 'print-again' }
  | { readonly type: 'go-back' }
  | { readonly type: 'thanked-long-enough' };

/** What the world must do; each answers with events. */
export type CardEffect =
  | { readonly do: 'remember-read'; readonly card: IdentityCard; readonly as: 'holder' | 'agent' }
  | { readonly do: 'check'; readonly people: People }
  | ProofEffect
  | { readonly do: 'record-fraud-warning'; readonly people: People }
  | { readonly do: 'record-refusal'; readonly people: People; readonly refusal: Refusal }
  | { readonly do: 'make-card'; readonly plan: Plan; readonly token: string | null }
  | { readonly do: 'report-loss'; readonly plan: Plan; readonly token: string | null }
  | { readonly do: 'change-matter'; readonly matter: Matter }
  | { readonly do: 'print-again'; readonly issue: string }
  | { readonly do: 'hand-over'; readonly issue: string }
  | { readonly do: 'doubt'; readonly issue: string }
  | { readonly do: 'stop-card'; readonly issue: string }
  | { readonly do: 'finish-later' }
  | { readonly do: 'finish' };

/** What the state machine may know of the world around it; none of it changes through the machine. */
export interface Surroundings {
  readonly matter: Matter;
  readonly today: CalendarDate;
  readonly policy: CardPolicy;
  /** What the reader sees at this moment. */
  readonly reader: ReaderState;
  readonly readerSensesRemoval: boolean;
  /** The presence that an earlier session used or found lying there: not this resident's. */
  readonly staleUpToPresence: number;
  readonly scanner: 'offered' | 'scanner-offline' | 'not-offered';
  /** A clerk stands beside the holder, and the platform takes their word. */
  readonly staffMayVouch: boolean;
  /** On how many days a code is good that this kiosk signs itself; undefined while it cannot. */
  readonly signsForDays: number | undefined;
  /** Cards can be made now. */
  readonly makesCards: boolean;
  /** The platform is out of reach: the kiosk makes them itself. */
  readonly platformIsAway: boolean;
}
