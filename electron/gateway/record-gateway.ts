import { z } from 'zod';
import { identityLevel, maskedPhone, opaqueId } from './answer-parts.ts';
import {
  bilingual,
  line,
  lineOrNothing,
  listOf,
  maskedNumber,
  name,
  rowsOfCells,
  showsIdentityNumber,
  word,
} from './answer-text.ts';
import type { Answered } from './answered.ts';
import type { Identified } from './platform-call.ts';

/** `YYYY-MM`. */
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** A kind of record that this platform shows and prints: 社保缴费, 医保账户 … */
export const recordKind = z
  .object({
    kind: word,
    ...bilingual,
    /** Who keeps it. */
    keeper: name,
    show: identityLevel,
    /** Null: on the screen alone. */
    print: identityLevel.nullable(),
    /** Null: it has no period, it is what holds now. */
    period: z
      .object({ earliest: month, latest: month, mostMonths: z.int().min(1).max(600) })
      .refine(({ earliest, latest }) => earliest <= latest, 'ends before it begins')
      .readonly()
      .nullable(),
  })
  .readonly();
export type RecordKind = z.output<typeof recordKind>;

const table = z
  .object({
    columns: listOf(name, 12, 1),
    rows: rowsOfCells({ rows: 1200, cells: 12, longest: 120 }),
  })
  .refine(
    ({ columns, rows }) => rows.every((row) => row.length === columns.length),
    'a row has another length than the head',
  )
  .readonly();

const section = z
  .object({
    title: name,
    facts: listOf(z.object({ label: name, value: lineOrNothing(400) }).readonly(), 60),
    table: table.nullable(),
  })
  .readonly();

/** What is on record, as a screen and an A4 sheet can draw it. Nothing in it is in clear that should be masked. */
export const recordDocument = z
  .object({
    /** For the report that it was printed. */
    recordId: opaqueId,
    kind: word,
    title: name,
    holder: z.object({ name, number: maskedNumber }).readonly(),
    /** Who answers for what it says. */
    issuer: name,
    /** When it was drawn from the register, with its offset. */
    issuedAt: z.iso.datetime({ offset: true }),
    sections: listOf(section, 20, 1),
    /** Below everything. */
    notes: listOf(line(400), 10),
    /** Whose seal may be printed on it; null: none, it is for information. Always null when it was asked for the screen. */
    seal: name.nullable(),
    /** With which anybody can ask the platform whether a sheet is genuine; null: there is no such check. */
    checkCode: z
      .string()
      .regex(/^[A-Za-z0-9-]{4,32}$/)
      .refine((code) => !showsIdentityNumber(code), 'is an identity number')
      .nullable(),
  })
  .readonly();
export type RecordDocument = z.output<typeof recordDocument>;

export const recordKinds = z.object({ kinds: listOf(recordKind, 100) }).transform(({ kinds }) => kinds);
export const printedAnswer = z.object({ notified: maskedPhone.nullable() });

export interface RecordQuestion extends Identified {
  readonly kind: string;
  /** Months, both included; null where the kind has no period. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Each has its own level, and its own act of the second proof. */
  readonly purpose: 'show' | 'print';
}

export interface RecordGateway {
  recordKinds(): Answered<readonly RecordKind[]>;
  /**
   * A question without effect: its second proof is not used up. Refused: `record-kind-unknown`,
   * `period-not-accepted`, `nothing-on-record`, and what is said of people and second proofs.
   */
  record(question: RecordQuestion): Answered<RecordDocument>;
  /** Tells that it was printed, so that the phone on record is told; sent through the outbox. Refused: `record-unknown`. */
  reportRecordPrinted(
    printed: { readonly recordId: string; readonly sealed: boolean; readonly ageSeconds: number },
    idempotencyKey: string,
  ): Answered<{ readonly notified: string | null }>;
}
