import type { IdentityLevel } from '../contract/declare.ts';
import type { TrustFile } from '../credential/trust.ts';
import type { CalendarDate } from '../foundation/calendar-date.ts';
import type { Act } from './act-gateway.ts';
import type { Answered, PersonReference } from './answered.ts';

/** Who may have a card in this city, and what proof each act needs. Cached: the kiosk starts without a network. */
export interface CardPolicy {
  /** This age and over may have a card. */
  readonly seniorAge: number;
  /** Below this age may have a card. */
  readonly minorAge: number;
  readonly disabilityCertificate: boolean;
  /** Whether people may declare that they use no smartphone. */
  readonly selfDeclaration: boolean;
  readonly validityDays: number;
  /** Cards a holder may be given in a calendar year; null: no limit. */
  readonly yearlyLimit: number | null;
  readonly identityLevels: {
    readonly issue: IdentityLevel;
    readonly reissue: IdentityLevel;
    /** Reporting a card lost ends it and gives nothing to anybody. */
    readonly reportLoss: IdentityLevel;
  };
  readonly secondProofs: readonly SecondProofKind[];
}

export type SecondProofKind = 'phone-code' | 'suishenma-scan' | 'staff';

/** A member of staff as the platform hears of them. */
export interface StaffReference {
  /** At this kiosk, from 1; never given to anybody else there. */
  readonly id: number;
  readonly name: string;
}

/** What the platform knows of a holder that decides about a card. */
export interface HolderStanding {
  readonly disabilityCertificate: boolean;
  /** Masked; null when no phone is on record. */
  readonly phoneOnRecord: string | null;
  readonly issuesThisYear: number;
  readonly card: {
    readonly codeId: string;
    /** `issued`: the code exists, and no kiosk has said that its card was printed. */
    readonly state: 'issued' | 'valid' | 'lost' | 'suspended' | 'expired' | 'replaced';
    readonly expiresOn: CalendarDate;
  } | null;
}

export interface IssueRequest {
  readonly holder: PersonReference;
  readonly agent: PersonReference | null;
  readonly reason: 'first' | 'lost' | 'damaged' | 'expired';
  readonly declaresNoSmartphone: boolean;
  /** From `answerSecondProof`; null where the act needs none. */
  readonly secondProofToken: string | null;
}

export interface IssuedCode {
  readonly codeId: string;
  /** Exactly the bytes that the QR code must carry. */
  readonly payload: Uint8Array;
  readonly issuedOn: CalendarDate;
  readonly expiresOn: CalendarDate;
  /** The phone on record that was told, masked; null when there is none. */
  readonly notified: string | null;
}

/** What anybody needs to verify codes without a network. It holds nothing of any person. */
export interface VerificationMaterial {
  readonly trust: TrustFile;
  /** The newest status lists, each as signed: see `readStatusList`. */
  readonly statusLists: readonly Uint8Array[];
}

export interface CertificateRequest {
  /** The 32 bytes of the kiosk's new Ed25519 key. */
  readonly publicKey: Uint8Array;
  /** That the kiosk holds it: its signature over `changming-kiosk-key:` (UTF-8) and the public key. */
  readonly proof: Uint8Array;
}

/** A code that a kiosk signed while the platform was out of reach. */
export interface OfflineIssueReport {
  readonly holder: PersonReference;
  readonly agent: PersonReference | null;
  readonly reason: IssueRequest['reason'];
  /** Exactly the bytes that the card's QR code carries. */
  readonly payload: Uint8Array;
  /** How long ago it was signed, in whole seconds: what the code itself says may come from a wrong clock. */
  readonly ageSeconds: number;
}

/** What the platform made of an offline issue: its limits hold afterwards too, and of several codes the last one stays. */
export interface OfflineIssueAnswer {
  readonly outcome: 'accepted' | 'ended';
  /** Why it was ended: a word as of a refusal, or `newer-code`. */
  readonly reason: string | null;
  /** The phone on record that was told, masked; null when there is none. */
  readonly notified: string | null;
}

export interface LossReport {
  readonly holder: PersonReference;
  readonly agent: PersonReference | null;
  /** Where the policy wants a second proof. */
  readonly secondProofToken: string | null;
  /**
   * How long ago the holder said so, in whole seconds; 0 when it is sent at once. No moment: the kiosk's clock may be
   * wrong, so the platform counts back by its own. A code that they got later is not meant.
   */
  readonly ageSeconds: number;
}

export interface LossAnswer {
  /** Whether a card was good until now. */
  readonly ended: boolean;
  readonly notified: string | null;
}

/** Offline codes, the cards that carry them, and what anybody needs to verify them. */
export interface CardGateway {
  cardPolicy(): Answered<CardPolicy>;
  holderStanding(holder: PersonReference): Answered<HolderStanding>;
  /** Sends a code to the phone on record. What it proves is good for this act; without one, for acts with cards. */
  startSecondProof(
    holder: PersonReference,
    act?: Act,
  ): Answered<{ readonly proofId: string; readonly sentTo: string }>;
  /** Proves by the six digits sent to the phone on record. */
  answerSecondProof(proofId: string, code: string): Answered<SecondProofAnswer>;
  /** Proves by a scanned 随申码 of the holder, for this act; without one, for acts with cards. */
  proveByScan(holder: PersonReference, scanned: string, act?: Act): Answered<SecondProofAnswer>;
  /** Proves by a member of staff who compared the holder with the card, for this act; without one, for acts with cards. */
  proveByStaff(holder: PersonReference, staff: StaffReference, act?: Act): Answered<SecondProofAnswer>;
  /** Issues a code. The same idempotency key gives the same code. A new code ends the holder's earlier one. */
  issueCode(request: IssueRequest, idempotencyKey: string): Answered<IssuedCode>;
  /** Tells how a code's card ended; sent through the outbox. */
  reportCard(codeId: string, report: CardReport, idempotencyKey: string): Answered<undefined>;
  /** The authority's keys and its newest status lists. */
  verificationMaterial(): Answered<VerificationMaterial>;
  /** Has the kiosk's own key certified, so that it may sign codes while the platform is out of reach: see `readCertificate`. */
  certifyKey(
    request: CertificateRequest,
    idempotencyKey: string,
  ): Answered<{ readonly certificate: Uint8Array }>;
  /** Tells of a code that this kiosk signed; sent through the outbox, before any report on its card. */
  reportOfflineIssue(report: OfflineIssueReport, idempotencyKey: string): Answered<OfflineIssueAnswer>;
  /** Ends whatever code of the holder is good. Sent through the outbox while the platform is out of reach. */
  reportLoss(report: LossReport, idempotencyKey: string): Answered<LossAnswer>;
}

export type SecondProofAnswer =
  | { readonly accepted: true; readonly token: string }
  | { readonly accepted: false; readonly attemptsLeft: number };

/** `printed`: in the holder's hand as far as known. `not-taken`: left in the outlet, the code is suspended. */
export type CardReport = 'printed' | 'not-taken';
