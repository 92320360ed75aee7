import { z } from 'zod';
import { date, screen } from '../screen.ts';

/** What an event of the audit log is about. */
export const recordGroup = z.enum([
  'cards',
  'slips',
  'locker',
  'questions',
  'staff',
  'settings',
  'devices',
  'platform',
]);
export type RecordGroup = z.infer<typeof recordGroup>;

/** One event of the audit log. */
export const auditRecord = z.strictObject({
  number: z.int(),
  /** ms */
  at: z.number(),
  /** Of the event catalogue; the page has a sentence for each. */
  event: z.string(),
  group: recordGroup,
  /** Whoever of the staff did it: their name, or their id where the name is not known any more. */
  by: z.string().optional(),
  /** Short; of long ids the beginning. */
  details: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});
export type AuditRecord = z.infer<typeof auditRecord>;

export const logLevel = z.enum(['info', 'warn', 'error']);
export type LogLevel = z.infer<typeof logLevel>;

export const logRecord = z.strictObject({
  number: z.int(),
  /** ms */
  at: z.number(),
  level: logLevel,
  event: z.string(),
  details: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});
export type LogRecord = z.infer<typeof logRecord>;

/** Somebody who did something at this kiosk. */
export const recordedStaff = z.strictObject({ id: z.int(), name: z.string() });

export const recordFilter = z.strictObject({
  /** In Shanghai; null: any. */
  day: date.nullable(),
  group: recordGroup.nullable(),
  by: z.int().nullable(),
});
export type RecordFilter = z.infer<typeof recordFilter>;

export const exportedLog = z.enum(['audit', 'log']);
export type ExportedLog = z.infer<typeof exportedLog>;

const pages = { hasOlder: z.boolean(), hasNewer: z.boolean() };

/** The audit log and the technical log. Newest first, a leaf of some dozens at a time. */
export const recordsScreens = [
  screen('records', {
    filter: recordFilter,
    byName: z.string().optional(),
    rows: z.array(auditRecord),
    ...pages,
  }),
  /** Which of them: the day, the group, who. */
  screen('records-filter', {
    filter: recordFilter,
    today: date,
    staff: z.array(recordedStaff),
  }),
  screen('records-log', { level: logLevel, rows: z.array(logRecord), ...pages }),
  /** Is the chain of the audit log whole? */
  screen('records-check', {
    state: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('checking'), done: z.int(), of: z.int() }),
      /** `lastHash`: to be compared with what an earlier export says of the same row. */
      z.strictObject({ kind: z.literal('whole'), rows: z.int(), lastHash: z.string() }),
      z.strictObject({ kind: z.literal('broken'), at: z.int() }),
      z.strictObject({ kind: z.literal('not-checked') }),
    ]),
  }),
  screen('records-export', {
    log: exportedLog,
    /** USB sticks that are plugged in, by the name of their folder. */
    sticks: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    state: z.discriminatedUnion('kind', [
      /** `rows`: so many will stand in the file, whatever is filtered. */
      z.strictObject({ kind: z.literal('choosing'), rows: z.int() }),
      z.strictObject({ kind: z.literal('writing'), done: z.int(), of: z.int() }),
      z.strictObject({
        kind: z.literal('done'),
        file: z.string(),
        /** The stick's name; absent: the kiosk's own folder. */
        stick: z.string().optional(),
        folder: z.string(),
        bytes: z.int(),
        rows: z.int(),
      }),
      z.strictObject({ kind: z.literal('failed'), why: z.enum(['full', 'gone', 'read-only', 'fault']) }),
    ]),
  }),
] as const;
