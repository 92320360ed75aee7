import { z } from 'zod';
import { line, showsIdentityNumber } from './answer-text.ts';
import type { Answered, PersonReference } from './answered.ts';

/** What stands on a finished document, and is scanned or typed. */
export const documentNumber = z
  .string()
  .regex(/^[A-Za-z0-9-]{4,32}$/)
  .refine((number) => !showsIdentityNumber(number), 'is an identity number');

const personAnswer = z
  .object({ number: z.string().regex(/^(\d{17}[\dX]|[A-Z]{3}\d{12})$/), name: line(120) })
  .readonly();

export const finishedDocumentAnswer = z
  .object({
    documentNumber,
    /** What staff call it: 居住证. */
    title: line(80),
    holder: personAnswer,
    /** Where the pickup code goes, in clear; 11 digits. Null: nobody knows one. */
    phone: z
      .string()
      .regex(/^1\d{10}$/)
      .nullable(),
    /** The smallest cell that it fits into; null: staff see for themselves. */
    size: z.enum(['small', 'medium', 'large']).nullable(),
    /** The office of another province that it came from; null: one of this city. */
    issuedBy: line(80).nullable(),
  })
  .readonly();
/** A document that was made for somebody and waits to be collected. */
export type FinishedDocument = z.output<typeof finishedDocumentAnswer>;

export const holderAnswer = z.object({ holder: personAnswer }).transform(({ holder }) => holder);

/** `lost`: staff looked, and it is not in its cell. */
export type DocumentState = 'placed' | 'collected' | 'taken-back' | 'lost';

export interface DocumentReport {
  readonly state: DocumentState;
  /** What stands on the door. */
  readonly cell: string;
  /** How long ago, in whole seconds. */
  readonly ageSeconds: number;
  /** Only of `collected`. `code`: whoever had its pickup code. */
  readonly collectedBy: 'holder' | 'named-person' | 'code' | null;
}

/** The document locker: what is put in it, and who comes for it. */
export interface DocumentGateway {
  /** For staff who hold it in their hands. Refused: `document-unknown`, `document-not-finished`. */
  finishedDocument(documentNumber: string): Answered<FinishedDocument>;
  /** Tells where a document is; sent through the outbox. Refused: `document-unknown`. */
  reportDocument(documentNumber: string, report: DocumentReport, idempotencyKey: string): Answered<undefined>;
  /**
   * Whose offline code this is. It proves nothing: whoever photographed a card has its code. Refused: `code-unknown`,
   * `code-ended` (lost, suspended, replaced or run out).
   */
  holderOfOfflineCode(payload: Uint8Array): Answered<PersonReference>;
}
