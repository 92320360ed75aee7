import { z } from 'zod';
import { boardFaults, lineFaults } from './faults.ts';

export const boardDrivers = ['kerong-cu48', 'kerong-cu16', 'eight-a', 'modbus-relay'] as const;
export type SimulatedDriver = (typeof boardDrivers)[number];

/** How a door moves when its lock is pulsed. */
export const springs = ['opens', 'opens-later', 'stays-shut'] as const;
/** What its switch tells the board. */
export const sensors = ['works', 'says-open', 'says-shut'] as const;

const door = z.strictObject({
  open: z.boolean(),
  /** What lies behind it, in a word. */
  contents: z.string().max(200).nullable(),
  spring: z.enum(springs),
  sensor: z.enum(sensors),
});
export type Door = z.infer<typeof door>;

/** How a board was made and set, unknown to the kiosk until it is told or learns it. */
export const boardTraits = z.strictObject({
  /** The feedback bit of a shut door: the switch is normally open or normally closed. */
  shutIs: z.union([z.literal(0), z.literal(1)]),
  /** Which of its status bytes stands for the first doors. */
  statusBytes: z.enum(['first-byte-first', 'last-byte-first']),
  pulseMilliseconds: z.int().min(10).max(655_350),
  baud: z.int().min(300).max(921_600),
});
export type SimulatedTraits = z.infer<typeof boardTraits>;

const boardMemory = z.strictObject({
  traits: boardTraits,
  fault: z.enum(boardFaults),
  doors: z.array(door),
});
export type BoardMemory = z.infer<typeof boardMemory>;

const unlock = z.strictObject({
  /** From 1, each its own. */
  number: z.int(),
  /** ms */
  at: z.number(),
  board: z.string(),
  lock: z.int(),
  /** `every`: all doors were told to open at once. */
  how: z.enum(['one', 'every']),
});
/** One lock that got its pulse. */
export type Unlock = z.infer<typeof unlock>;

export const lockerMemory = z.strictObject({
  boards: z.record(z.string(), boardMemory),
  lines: z.record(z.string(), z.strictObject({ fault: z.enum(lineFaults), kioskBaud: z.int() })),
  unlocks: z.array(unlock),
});
export type LockerMemory = z.infer<typeof lockerMemory>;

export const shutDoor: Door = { open: false, contents: null, spring: 'opens', sensor: 'works' };
