import { z } from 'zod';
import { cabinetPicture } from './locker-views.ts';
import { date, screen } from './screen.ts';

/** Ways to show that something in the locker may be given to whoever stands here. */
export const wayToCollect = z.enum(['code', 'identity-card', 'offline-card']);
export type WayToCollect = z.infer<typeof wayToCollect>;
const ways = z.array(wayToCollect);

/** Whether somebody takes something out or puts something in. */
const errand = z.enum(['collect', 'leave']);

const cellSize = z.enum(['small', 'medium', 'large']);

/** One of several things, told apart by door and day. */
const waiting = z.strictObject({
  cell: z.string(),
  since: date,
  /** It is somebody else's, who named whoever stands here. */
  named: z.boolean(),
});

/** What else waits for whoever showed who they are, and the door of the first. */
/** How many in a row were wrong, where the last one was: each is told anew. */
const tries = z.int().min(1).optional();

const more = z.strictObject({ things: z.int(), cell: z.string() });

/** Why a code on a card opens no way here. */
export const offlineCardProblem = z.enum([
  'not-a-card',
  'lost',
  'ended',
  'expired',
  'not-good',
  'unknown',
  'platform-away',
]);

/** What shows, besides the code on a card, that it is they; a clerk's word is asked for apart. */
export const chosenProof = z.enum(['phone', 'suishenma', 'identity-card']);

/** Why what they chose led to no proof. */
export const proofWayProblem = z.enum([
  'not-sent',
  /** What was sent serves no more: it was too old or too often wrong. */
  'digits-over',
  'scans-over',
  'scanner-offline',
  'not-vouched',
]);

/** Why nothing can be collected or left now, with the next step. */
export const lockerRefusal = z.enum([
  /** By the ID card: nothing is there for them, and nothing was. */
  'nothing-here',
  'taken',
  'taken-back',
  'replaced',
  /** It was not found where it should be; staff know. */
  'lost',
  /** Another person's ID card was laid down than the offline-code card says. */
  'someone-elses',
  'platform-away',
  'another-door-open',
  'cell-out-of-service',
  'not-there',
  /** No cell is free in which it fits. */
  'full',
  'kiosk-fault',
]);

/** What residents see of the document locker. */
export const lockerScreens = [
  /** How do you show that it is yours? */
  screen('locker-way', { ways }),
  /** What is typed is judged when it is sent, and not before. */
  screen('locker-code', { problem: z.enum(['wrong']).optional(), tries, ways }),
  /** Too many wrong ones; the other ways stay open. In ms from this push. */
  screen('locker-code-wait', {
    millisecondsLeft: z.number(),
    millisecondsWhole: z.number(),
    ways,
  }),
  screen('locker-scan-card', {
    scanner: z.enum(['waiting', 'offline']),
    problem: offlineCardProblem.optional(),
    /** The platform is asked whose it is. */
    asking: z.boolean(),
    ways,
  }),
  /** A code can be photographed: what else shows that it is they? */
  screen('locker-second-proof-way', {
    /** What the platform takes besides that card. */
    phoneMayProve: z.boolean(),
    /** By a 随申码, which the scanner reads here too. */
    scanMayProve: z.boolean(),
    staffMayVouch: z.boolean(),
    problem: proofWayProblem.optional(),
    busy: z.boolean(),
  }),
  /** `which` is answered by the place in this list. */
  screen('locker-choose', {
    /** `title`: what it is, covered until they ask; absent: it is somebody else's. */
    things: z.array(waiting.extend({ title: z.string().optional() })),
  }),
  screen('locker-ready', {
    picture: cabinetPicture.optional(),
    thing: waiting,
    /** `by-hand`: the reader cannot sense it, whoever presses says that they have it back. */
    identityCard: z.enum(['away', 'lying', 'by-hand']),
    /** Another person may be named who may collect it. */
    mayName: z.boolean(),
    /** There are others to choose from. */
    others: z.boolean(),
  }),
  screen('locker-name-person', { problem: z.enum(['wrong-number', 'own-number']).optional(), tries }),
  screen('locker-person-named', {
    /** Masked. */
    number: z.string(),
    cell: z.string(),
  }),
  /** From the pulse to the shut door. */
  screen('locker-door', {
    errand,
    cell: z.string(),
    picture: cabinetPicture.optional(),
    phase: z.enum([
      'opening',
      'open',
      /** For longer than it should. */
      'left-open',
      /** The sensor says nothing: did it open? */
      'ask-opened',
      'ask-shut',
    ]),
  }),
  screen('locker-not-opened', {
    errand,
    cell: z.string(),
    picture: cabinetPicture.optional(),
    why: z.enum(['stayed-shut', 'not-sent']),
    mayTryAgain: z.boolean(),
    /** It was asked to open more than once. */
    again: z.boolean(),
    /** It was open before: they are asked whether their papers are in. */
    mayBeIn: z.boolean(),
  }),
  screen('locker-collected', {
    cell: z.string(),
    more: more.optional(),
    /** They came with a code, and may have another one. */
    otherCode: z.boolean(),
    /** The door was shut too early. */
    mayOpenAgain: z.boolean(),
  }),
  /** A person has to see to it; staff know. `door`: it cannot be shut. */
  screen('locker-person', {
    what: z.enum(['not-there', 'not-theirs', 'door']),
    cell: z.string(),
    more: more.optional(),
  }),
  screen('locker-refused', {
    errand,
    why: lockerRefusal,
    /** When it was taken, or taken back. */
    date: date.optional(),
    /** What else may be tried. */
    ways,
    /** Their ID card is still on the reader. */
    cardLies: z.boolean(),
  }),
  /** How much is it? Only what fits now. */
  screen('locker-size', { sizes: z.array(cellSize) }),
  /** Shall a text message say that staff have the papers? */
  screen('locker-papers-phone', { problem: z.enum(['no-mobile-phone']).optional(), tries }),
  /** "Is it in?" */
  screen('locker-is-it-in', {
    cell: z.string(),
    picture: cabinetPicture.optional(),
    mayOpenAgain: z.boolean(),
  }),
  screen('locker-papers-left', {
    receipt: z.string(),
    cell: z.string(),
    slip: z.enum(['printing', 'printed', 'not-printed', 'none']),
  }),
] as const;

/** What the home screen offers of the locker. */
export const lockerAtHome = z.strictObject({
  mayCollect: z.boolean(),
  mayLeave: z.boolean(),
  outOfOrder: z.literal(true).optional(),
});

export type ChosenProof = z.infer<typeof chosenProof>;
export type ProofWayProblem = z.infer<typeof proofWayProblem>;
export type LockerRefusal = z.infer<typeof lockerRefusal>;
export type OfflineCardProblem = z.infer<typeof offlineCardProblem>;
export type LockerAtHome = z.infer<typeof lockerAtHome>;
