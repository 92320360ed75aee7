import { z } from 'zod';
import { cabinetPicture } from '../locker-views.ts';
import { screen } from '../screen.ts';
import { doorDifference } from './door-difference.ts';
import { expected } from './look-through-views.ts';
import { newPhoneCheckFacts, newPhoneFacts } from './phone-correction.ts';
import { shownContent as content } from './shown-content.ts';

export const cellSize = z.enum(['small', 'medium', 'large']);
export type CellSize = z.infer<typeof cellSize>;

/** A number that stands on a document, as the platform takes it. */
export const documentNumber = z.string().regex(/^[A-Z0-9-]{4,32}$/);
/** The most characters that a document's title, and a person's name, may have. */
export const longestTitle = 30;
export const longestName = 30;

const freeCells = z.strictObject({ small: z.int(), medium: z.int(), large: z.int() });

/** What became of the slip with a pickup code. `no-code`: there is none any more. */
const slipEnd = z.enum(['printing', 'printed', 'not-printed', 'no-code']);
export type SlipEnd = z.infer<typeof slipEnd>;

/** What whoever stands there sees of the door, and what they may have to say for its sensor. */
export const errandStage = z.enum([
  'unlocking',
  'waiting',
  'open',
  'left-open',
  /** The sensor says nothing: did it open? */
  'unseen',
  /** They said that it opened: is it shut again? */
  'unseen-opened',
  'shut',
  'stayed-shut',
  'not-sent',
]);
export type ErrandStage = z.infer<typeof errandStage>;

export const errandPurpose = z.enum(['put-in', 'take-back', 'look']);
export type ErrandPurpose = z.infer<typeof errandPurpose>;

/** Why somebody looks into a cell. */
export const lookReason = z.enum(['check', 'resident-asks', 'door-trouble']);
export type LookReason = z.infer<typeof lookReason>;

/** What can be done about one cell and what is in it now. */
export const cellAct = z.enum([
  'look',
  'take-back',
  'new-code',
  'print-code',
  /** Its messages go to another phone. */
  'correct-phone',
  'name-collector',
  /** Nobody who was named collects it any more. */
  'unname-collectors',
  'not-there',
  'out-of-service',
  'in-service',
]);
export type CellAct = z.infer<typeof cellAct>;

/** What its resident would be surprised by: it is in time, or cannot be collected after that, or their code is worth nothing. */
export const surprise = cellAct.extract(['take-back', 'new-code', 'not-there', 'out-of-service']);
export type Surprise = z.infer<typeof surprise>;

/** What was done a moment ago. */
const cellNotice = z.enum([
  'new-code',
  /** It is sent to nobody. */
  'new-code-no-phone',
  /** The new code goes there. */
  'phone-corrected',
  /** It has no code: what is told later goes there. */
  'phone-noted',
  'slip-printing',
  'slip-printed',
  'slip-not-printed',
  'no-code',
  'collector-named',
  'collectors-unnamed',
  'not-there',
  'out-of-service',
  'in-service',
  'taken-back',
  'looked',
  /** Somebody else was quicker, or the door may not be opened now. */
  'not-now',
]);
export type CellNotice = z.infer<typeof cellNotice>;

const waitingLine = z.strictObject({
  stay: z.int(),
  cell: z.string(),
  /** Undefined: it was sealed with another key. */
  content: content.optional(),
  /** ms */
  since: z.number(),
});
export type WaitingLine = z.infer<typeof waitingLine>;

/** What staff do at the document locker: put in, look after the cells, take back. */
export const keepingScreens = [
  screen('keeping', {
    /** At least one board answers. */
    works: z.boolean(),
    inside: z.int(),
    overdue: z.int(),
    /** Left by residents for staff. */
    papers: z.int(),
    free: freeCells,
    outOfService: z.int(),
    doubtful: z.int(),
    /** Doors that can be looked behind one after the other. */
    toLookBehind: z.int(),
  }),

  /** The number of the next document. */
  screen('keeping-number', {
    /** How many were put in since midnight in Shanghai. */
    today: z.int(),
    scanner: z.boolean(),
    /** Of the one before. */
    last: z
      .strictObject({
        cell: z.string(),
        end: z.enum(['inside', 'inside-no-phone', 'not-put-in']),
        slip: slipEnd.optional(),
      })
      .optional(),
    problem: z
      .discriminatedUnion('about', [
        z.strictObject({ about: z.literal('no-number') }),
        z.strictObject({ about: z.literal('inside-already'), cell: z.string() }),
      ])
      .optional(),
  }),
  /** The platform is being asked. */
  screen('keeping-asking', { number: z.string() }),
  /** The platform does not know it, says it is not finished, or is out of reach. */
  screen('keeping-unknown', {
    number: z.string(),
    why: z.enum(['document-unknown', 'document-not-finished', 'platform-away']),
  }),
  /** By hand: what it is, for whom, and where messages go. */
  screen('keeping-title', {}),
  screen('keeping-title-written', { title: z.string() }),
  /** `collector`: who else may collect it. */
  screen('keeping-name', { of: z.enum(['holder', 'collector']), name: z.string() }),
  screen('keeping-identity', {
    of: z.enum(['holder', 'collector']),
    problem: z.enum(['no-such-number', 'is-the-holder']).optional(),
  }),
  screen('keeping-phone', { problem: z.enum(['no-such-phone']).optional() }),
  /** Is it right, and where does it go? */
  screen('keeping-check', {
    number: z.string(),
    content,
    /** Typed in by staff, not by the platform's word. */
    byHand: z.boolean(),
    size: cellSize,
    free: freeCells,
    /** Where it goes; absent: nothing fits. */
    goes: z
      .strictObject({
        cell: z.string(),
        size: cellSize,
        picture: cabinetPicture,
        /** They are 70 or over, and this one is not in easy reach. */
        outOfReach: z.boolean(),
      })
      .optional(),
    /** What could be taken back to make room. */
    overdue: z.int(),
    /** The door that did not open before this one was proposed; it is noted for repair. */
    stuck: z.string().optional(),
    /** Somebody took the cell meanwhile. */
    problem: z.enum(['cell-taken', 'inside-already', 'another-door-open', 'out-of-service']).optional(),
  }),

  /** Which free cell instead? */
  screen('keeping-choose', {
    size: cellSize,
    picture: cabinetPicture,
    problem: z.enum(['not-free']).optional(),
  }),

  /** One door, from the intent to the moment it is shut. */
  screen('keeping-door', {
    purpose: errandPurpose,
    cell: z.string(),
    stage: errandStage,
    /** Before, in this same matter, it did open: what it is about may be inside, or out. */
    wasOpen: z.boolean(),
    /** It was told to open more than once. */
    isAgain: z.boolean(),
    picture: cabinetPicture,
    content: content.optional(),
    /** Whose door opens with the same tap that says that this one is done with. */
    next: z.string().optional(),
    /** A code can be printed for who stands there. */
    mayPrint: z.boolean(),
    /** Of a door that somebody has to look behind. */
    expects: expected.optional(),
  }),
  /** Was it put in, or taken out? Asked of whoever goes back, or says that it was not. */
  screen('keeping-outcome', {
    purpose: errandPurpose.exclude(['look']),
    cell: z.string(),
    isOpen: z.boolean(),
    content: content.optional(),
  }),

  /** A cabinet as it stands on the wall, with what is in each cell. */
  screen('keeping-cells', { picture: cabinetPicture, free: freeCells, occupied: z.int(), overdue: z.int() }),
  /** Whose is where, for whoever asks at the counter: by name. */
  screen('keeping-inside', { lines: z.array(waitingLine) }),
  screen('keeping-cell', {
    cell: z.string(),
    size: cellSize,
    use: z.enum(['free', 'reserved', 'occupied', 'out-of-service', 'doubtful']),
    sees: z.enum(['open', 'closed', 'unknown']),
    /** What is in it; `content` is absent where it was sealed with another key. */
    stay: z
      .strictObject({
        kind: z.enum(['document', 'papers']),
        content: content.optional(),
        since: z.number().optional(),
        overdue: z.boolean(),
        /** Who put it in; absent: a resident, or somebody who is not known any more. */
        by: z.string().optional(),
        /** Who else may collect it: masked names, or masked numbers. */
        collectors: z.array(z.string()),
      })
      .optional(),
    /** What waits for staff about this door. */
    differences: z.array(doorDifference),
    /** It is one of the doors that are looked behind one after the other. */
    mayLookThrough: z.boolean(),
    acts: z.array(cellAct),
    notice: cellNotice.optional(),
  }),
  /** Why is it opened? The answer opens it. */
  screen('keeping-why', { cell: z.string(), occupied: z.boolean() }),
  /** The phone is wrong: another one, and whether it is right. */
  screen('keeping-new-phone', newPhoneFacts),
  screen('keeping-new-phone-check', newPhoneCheckFacts),
  /** Really? Asked once of what its resident would be surprised by. */
  screen('keeping-sure', { about: surprise, cell: z.string(), content: content.optional() }),

  screen('keeping-take-back', {
    list: z.enum(['overdue', 'papers']),
    /** The oldest first. */
    lines: z.array(waitingLine),
    counts: z.strictObject({ overdue: z.int(), papers: z.int() }),
    /** Of the one before. */
    last: z
      .strictObject({ cell: z.string(), end: z.enum(['taken-back', 'still-inside', 'not-now']) })
      .optional(),
  }),
] as const;
