import { z } from 'zod';

/** What stands in the kiosk, as staff speak of it. */
export const deviceName = z.enum([
  'identity-reader',
  'code-scanner',
  'card-printer',
  'slip-printer',
  'locker-boards',
]);
export type DeviceName = z.infer<typeof deviceName>;

/** How a thing is: `soon`: it works, and somebody should look after it before long. */
export const condition = z.enum(['good', 'soon', 'bad']);
export type Condition = z.infer<typeof condition>;

/** A device in one line. */
export const deviceLine = z.strictObject({
  device: deviceName,
  condition,
  /** Why it is not good: a word of the device's own port; the page has words for each. */
  troubles: z.array(z.string()),
  /** Since when it is so (ms); absent when that was before the kiosk started. */
  since: z.number().optional(),
});
export type DeviceLine = z.infer<typeof deviceLine>;

export const supplyName = z.enum(['cards', 'ribbon', 'slip-paper', 'booklets']);
export type SupplyName = z.infer<typeof supplyName>;

/** Something that runs out, in one line. Cards, prints of a ribbon and booklets are counted; paper is in metres. */
export const supplyLine = z.strictObject({
  supply: supplyName,
  condition,
  /** Undefined until staff say for the first time how much there is. */
  left: z.number().optional(),
  full: z.number(),
  /** How long that lasts if the days stay as they were; undefined where too little is known. */
  daysLeft: z.number().optional(),
  /** What the printer itself says: nearly used up. */
  printerSaysLow: z.boolean(),
});
export type SupplyLine = z.infer<typeof supplyLine>;

/** How the kiosk stands with the city's platform. */
export const platformLine = z.strictObject({
  condition,
  reachable: z.boolean(),
  /** Reports and messages that wait to be sent. */
  waiting: z.int(),
  /** Those that the platform did not take. */
  refused: z.int(),
});
export type PlatformLine = z.infer<typeof platformLine>;

/** How the document locker stands. */
export const lockerLine = z.strictObject({
  condition,
  /** At least one of its boards answers. */
  works: z.boolean(),
  /** Documents that wait for residents, and how many of them for too long. */
  inside: z.int(),
  overdue: z.int(),
  /** Papers that residents left for staff. */
  papers: z.int(),
  /** Cells in which something can be put. */
  free: z.int(),
});
export type LockerLine = z.infer<typeof lockerLine>;

/** What waits for a person; the same words in the list, in the overview and in the audit log. */
export const toDoKind = z.enum([
  'uncertain-print',
  'untaken-card',
  'question',
  'refused-report',
  'undelivered-message',
  'door-difference',
  'left-papers',
  'pickup-message',
  'wrong-pickup-codes',
]);
export type ToDoKind = z.infer<typeof toDoKind>;

/** One thing that waits for a person. */
export const toDoLine = z.strictObject({
  /** Names it for ever, also in the audit log. */
  key: z.string(),
  kind: toDoKind,
  /** ms */
  since: z.number(),
  /** By when it should be settled (ms). */
  due: z.number(),
  /** Who took it on. */
  owner: z.string().optional(),
  /** A few words of it, where it has any: a question's beginning. Nothing of a person. */
  words: z.string().optional(),
});
export type ToDoLine = z.infer<typeof toDoLine>;
