import { z } from 'zod';
import { cabinetPicture } from '../locker-views.ts';
import { screen } from '../screen.ts';

export const boardCondition = z.enum(['answers', 'line-lost', 'silent', 'garbled', 'refuses']);

/** A board of the document locker in one line. */
const boardLine = z.strictObject({
  /** Its name in the configuration. */
  board: z.string(),
  driver: z.string(),
  line: z.string(),
  address: z.int(),
  condition: boardCondition,
  /** ms; since when it is so. */
  since: z.number(),
  /** How long the last round over all boards of its line took (ms). */
  roundMilliseconds: z.number().optional(),
  /** Its doors, by what their sensors say. */
  open: z.int(),
  shut: z.int(),
  unknown: z.int(),
});
export type BoardLine = z.infer<typeof boardLine>;

/** What a commissioning learns of a board. */
export const boardTraits = z.strictObject({
  shutIs: z.union([z.literal(0), z.literal(1)]),
  statusBytes: z.enum(['first-byte-first', 'last-byte-first']),
  pulseMilliseconds: z.int(),
});

/** Why a step of learning does not go on by itself, and what to do. */
export const learningProblem = z.enum([
  /** The board says nothing. */
  'silent',
  /** A minute went by and nothing changed. */
  'nothing',
  /** More than one door changed. */
  'several',
  /** Another lock changed than the one on which the configuration hangs this door. */
  'elsewhere',
]);
export type LearningProblem = z.infer<typeof learningProblem>;

/** A lock that was seen, and what hangs on it by the configuration. */
const seenLock = z.strictObject({ lock: z.int(), cell: z.string().optional() });

/** What became of a door that was opened by hand. `lock`: as the configuration has it. */
const learnedDoor = z.strictObject({
  cell: z.string(),
  lock: z.int(),
  /** `reversed`: its sensor says the contrary of all others. */
  found: z.enum(['right', 'elsewhere', 'reversed']),
  seen: seenLock.optional(),
});
export type LearnedDoor = z.infer<typeof learnedDoor>;

export const commissioningScreens = [
  screen('locker-boards', { boards: z.array(boardLine) }),
  screen('locker-board', {
    board: boardLine,
    /** In the order of the locks. A lock without a cell has no door by the configuration. */
    doors: z.array(
      z.strictObject({
        lock: z.int(),
        cell: z.string().optional(),
        state: z.enum(['open', 'closed', 'unknown']),
      }),
    ),
    traits: boardTraits,
    /** Who learned them and when; absent: they are the configuration's. */
    learned: z.strictObject({ by: z.string().optional(), at: z.number() }).optional(),
    mayLearn: z.boolean(),
    mayOpenEvery: z.boolean(),
    /** What came of opening every door, just now. */
    opened: z.enum(['sent', 'not-sent', 'unsure']).optional(),
  }),
  /** "Shut all doors of this board." */
  screen('locker-learn-shut', {
    board: z.string(),
    answers: z.boolean(),
    /** So many locks with a door read differently from most. */
    different: z.int(),
    /** All doors of this board are marked `this`. */
    cabinets: z.array(z.string()),
  }),
  /** "Open this door by hand", then "shut it again". */
  screen('locker-learn-door', {
    board: z.string(),
    cell: z.string(),
    lock: z.int(),
    step: z.enum(['open', 'shut']),
    problem: learningProblem.optional(),
    /** With `elsewhere`: what changed instead. */
    seen: seenLock.optional(),
    /** How many doors were opened by hand already, and of how many. */
    done: z.int(),
    of: z.int(),
    /** Enough is known: the other doors may be left out. */
    mayEnd: z.boolean(),
    picture: cabinetPicture.optional(),
  }),
  /** "Does one pulse open the door?" */
  screen('locker-learn-pulse', {
    board: z.string(),
    cell: z.string(),
    pulseMilliseconds: z.int(),
    /** `ready`: nobody tried yet. `refused`: the locker does not open this door now. */
    state: z.enum(['ready', 'trying', 'opened', 'stayed-shut', 'not-sent', 'refused']),
    /** Absent: it cannot be longer. */
    longer: z.int().optional(),
    picture: cabinetPicture.optional(),
  }),
  /** What was learned, beside what holds now. */
  screen('locker-learned', {
    board: z.string(),
    now: boardTraits,
    learned: boardTraits,
    doors: z.array(learnedDoor),
    /** Doors that nobody opened. */
    left: z.int(),
  }),
  /** "Every door of this board at once?", asked twice. */
  screen('locker-every-door', {
    board: z.string(),
    /** In which its doors are. */
    cabinets: z.array(z.string()),
    doors: z.int(),
    /** `opening`: the board is being told. */
    asked: z.enum(['once', 'twice', 'opening']),
    /** Cells in which something lies, or may. */
    behind: z.array(z.string()),
  }),
] as const;
