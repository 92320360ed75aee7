import { z } from 'zod';
import { cardVerdicts } from '../credential/card-verdict.ts';
import { catalogueScreens } from './catalogue-views.ts';
import { lockerAtHome, lockerScreens } from './locker-resident-views.ts';
import { questionScreens } from './question-views.ts';
import { date, screen } from './screen.ts';
import { slipScreens } from './slip-views.ts';
import { staffScreens } from './staff/screens.ts';
import { staffInSession } from './staff/staff-member.ts';

/** A person as the screen may show them: name and number masked. */
export const maskedPerson = z.strictObject({ name: z.string(), number: z.string() });

export const cardReasons = ['first', 'lost', 'damaged', 'expired'] as const;
export const cardReason = z.enum(cardReasons);

export const printerReason = z.enum([
  'out-of-cards',
  'card-jam',
  'cover-open',
  'ribbon-empty',
  'output-full',
  'offline',
  'paused',
  'other',
]);

/** What a print waits for: the printer's own trouble, or another card that is being printed first. */
export const holdUp = z.enum([...printerReason.options, 'busy']);

/** Why an identity card that was laid down cannot be used now. */
export const identityProblem = z.enum([
  'unreadable',
  'wrong-check-digit',
  'expired',
  'not-yet-valid',
  /** An agent laid the same card down again instead of the applicant's. */
  'same-card-again',
  /** The card lies there from the session before and must be lifted first. */
  'left-behind',
]);

/** Why there will be no card now. The page says each in plain words, with the next step. */
export const refusal = z.enum([
  'not-eligible',
  'already-valid',
  'limit-reached',
  'no-second-proof',
  'second-proof-failed',
  'gateway-offline',
  /** Without the platform only people of a certain age get a card. */
  'offline-not-by-age',
  /** This kiosk made them a card already, and the platform has not heard of it yet. */
  'offline-already-made',
  /** They never had the card of an earlier visit: it is stopped once the platform hears of it, and no new one now. */
  'offline-card-stopped',
  'gateway-refused',
  'printer-out-of-order',
  'kiosk-fault',
]);

/** What somebody at the kiosk wants of their card. */
export const cardMatter = z.enum(['get-card', 'report-loss']);

/** What a second proof is for; left out: a card. */
const matterOfProof = z.literal('locker').optional();

/** What the kiosk found out about a card that was held to its scanner. */
export const cardVerdict = z.enum(cardVerdicts);

/** What the card face shows; the same object that the printed face is made from, without its live code. */
export const cardFaceText = z.strictObject({
  name: z.string(),
  number: z.string(),
  expiresOn: date,
});

/** The one screen that the resident sees, with all that it draws. The page keeps none of this itself. */
export const screenView = z.discriminatedUnion('screen', [
  screen('home', {
    /** Undefined while the card service works; else why it does not. */
    cardServiceOutOfOrder: printerReason.or(z.enum(['reader-offline', 'gateway-offline'])).optional(),
    /** The platform is out of reach, and this kiosk makes cards itself: for people of these ages only. */
    cardsMadeHere: z.strictObject({ seniorAge: z.number(), minorAge: z.number() }).optional(),
    /** Whether a card can be scanned to see if it is good. */
    canCheckCards: z.boolean(),
    /** Whether a card can be reported lost. */
    canReportLoss: z.boolean(),
    /** Absent: there is no locker. */
    locker: lockerAtHome.optional(),
    /** The kiosk started again in the middle of somebody's print; somebody's ID card still lies on the reader. */
    notice: z.enum(['print-interrupted', 'identity-card-left']).optional(),
  }),
  screen('out-of-service', { cause: z.enum(['storage']) }),
  /** What the card is and who may have it. */
  screen('card-about', {
    seniorAge: z.number(),
    minorAge: z.number(),
    disabilityCertificate: z.boolean(),
    selfDeclaration: z.boolean(),
    validityDays: z.number(),
  }),
  screen('place-identity-card', {
    whose: z.enum(['own', 'applicant']),
    reader: z.enum(['waiting', 'reading', 'offline']),
    problem: identityProblem.optional(),
  }),
  /** The person is known: for whom is the card, or whose card is lost? */
  screen('choose-holder', { person: maskedPerson, matter: cardMatter }),
  /** The holder has a card that is good until this day: why another one? */
  screen('choose-reason', { holder: maskedPerson, expiresOn: date }),
  /** "Do you use a smartphone?", where the city lets people declare that they do not. */
  screen('declare-no-smartphone', {}),
  /** "Is somebody on the phone telling you to do this?", before every second proof. */
  screen('phone-call-question', { matter: matterOfProof }),
  screen('fraud-warning', { matter: matterOfProof }),
  screen('second-proof', {
    /** The phone on record, masked; undefined when there is none and only a scan can serve. */
    sentTo: z.string().optional(),
    scan: z.enum(['offered', 'scanner-offline', 'not-offered']),
    problem: z.enum(['wrong-code', 'wrong-scan', 'wrong-staff', 'not-sent']).optional(),
    attemptsLeft: z.number().optional(),
    /** A clerk stands beside the resident and may say that it is they. */
    staffMayVouch: z.literal(true).optional(),
    /** True while the platform is being asked. */
    busy: z.boolean(),
    matter: matterOfProof,
  }),
  screen('confirm', {
    face: cardFaceText,
    reason: cardReason,
    /** The person who acts for the holder, if any. */
    agent: maskedPerson.optional(),
    /** This card replaces one whose code ends now. */
    endsEarlierCard: z.boolean(),
    /**
     * The platform is out of reach and this kiosk makes the code: it is good for a shorter time, earlier cards end once
     * the platform hears of it, and the platform may then still end it.
     */
    madeHere: z.boolean(),
  }),
  /** `byHand`: the reader cannot sense it, the resident says so. */
  screen('take-identity-card-back', {
    byHand: z.boolean(),
    /** Before what; left out: a print. */
    before: z.literal('door').optional(),
  }),
  /** Real stages; `doing` is the one under way. */
  screen('working', {
    task: z.enum(['check', 'card']),
    doing: z.enum(['asking-platform', 'making-code', 'drawing-card', 'sending', 'printing']),
    /** The printer waits for a person; the resident may wait or go. */
    heldUpBy: z.array(holdUp),
  }),
  /** `evidence`: the printer saw the card leave; otherwise the screen asks whether it came out. */
  screen('take-card', {
    evidence: z.boolean(),
    /** The phone that was told, masked. */
    notified: z.string().optional(),
  }),
  /** A card of an earlier visit may have come out, and nobody has said that they took it: did they? */
  screen('earlier-card', {}),
  screen('print-failed', {
    reasons: z.array(printerReason),
    /** `not-printed`: no card was made; `uncertain`: it cannot be told, staff will settle it. */
    outcome: z.enum(['not-printed', 'uncertain']),
    mayPrintAgain: z.boolean(),
  }),
  screen('thanks', {
    expiresOn: date,
    notified: z.string().optional(),
    /** As on the screen `confirm`. */
    madeHere: z.boolean(),
  }),
  /** "Shall this card end now?" */
  screen('confirm-loss', {
    holder: maskedPerson,
    agent: maskedPerson.optional(),
    /** Whether the platform knows of a good card; one that a kiosk made without it may be unknown to it yet. */
    known: z.enum(['good', 'none', 'not-asked']),
    /** Until when that card would be good. */
    expiresOn: date.optional(),
  }),
  screen('loss-reported', {
    /** `ended`: the card is no longer good; `kept`: the platform is out of reach and hears it as soon as it can. */
    outcome: z.enum(['ended', 'kept']),
    notified: z.string().optional(),
    /** A new card can be made now. */
    mayGetCard: z.boolean(),
  }),
  /** Hold a card to the scanner. */
  screen('check-card', { scanner: z.enum(['waiting', 'offline']) }),
  screen('card-checked', {
    verdict: cardVerdict,
    /** Of a card that is genuine, or was: what it should show, and more for staff. */
    card: z
      .strictObject({
        face: cardFaceText,
        issuer: z.string(),
        issuedOn: date,
        /** The kiosk that signed it without its platform. */
        kiosk: z.string().optional(),
        /** When the status list was made that it was looked up in, in ms; undefined when there was none. */
        statusIssuedAt: z.number().optional(),
      })
      .optional(),
  }),
  screen('not-now', {
    refusal,
    /** When the card the holder has runs out, or when the limit ends. */
    date: date.optional(),
    /** Why the card printer is out of order, where that is the refusal. */
    reasons: z.array(printerReason),
  }),
  ...catalogueScreens,
  ...slipScreens,
  ...lockerScreens,
  ...questionScreens,
  ...staffScreens,
]);

export const sessionView = z.strictObject({
  /** Grows with each resident: the page forgets everything of its own (language, typed digits) when it changes. */
  session: z.number(),
  /** Grows with each push, so that a late one is not drawn over a newer one. */
  revision: z.number(),
  view: screenView,
  /** True once a person is known: home then reads 办完退出. */
  known: z.boolean(),
  /** Which of the fixed controls do something now. */
  can: z.strictObject({ goBack: z.boolean(), goHome: z.boolean() }),
  /** Who of the staff is at the kiosk: alone in the maintenance mode, or beside the resident. */
  staff: staffInSession.optional(),
  /** "Find somebody" is open over the screen. */
  help: z.boolean(),
  /** The countdown before the session is cleared, in ms from this push; undefined while there is none. */
  idle: z.strictObject({ millisecondsLeft: z.number(), millisecondsWhole: z.number() }).optional(),
});

export type MaskedPerson = z.infer<typeof maskedPerson>;
export type CardReason = z.infer<typeof cardReason>;
export type IdentityProblem = z.infer<typeof identityProblem>;
export type HoldUp = z.infer<typeof holdUp>;
export type CardMatter = z.infer<typeof cardMatter>;
export type { CardVerdict } from '../credential/card-verdict.ts';
export type Refusal = z.infer<typeof refusal>;
export type CardFaceText = z.infer<typeof cardFaceText>;
export type ScreenView = z.infer<typeof screenView>;
export type ScreenName = ScreenView['screen'];
export type SessionView = z.infer<typeof sessionView>;
