import { z } from 'zod';
import { maskedPhone } from './answer-parts.ts';
import { line, listOf, name, showsIdentityNumber, word } from './answer-text.ts';
import type { Answered } from './answered.ts';
import { materialSources, resultWays } from './application-form.ts';
import type { ApplicationMaterialReference } from './application-gateway.ts';
import type { Identified } from './platform-call.ts';

/** The platform's own; 15 digits were seen. */
export const acceptanceNumber = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,32}$/)
  .refine((number) => !showsIdentityNumber(number), 'is an identity number');

/** 暂存, 已申报, 预审通过, 办理中, 补齐补正, 已办结, 不通过, 不予受理, 撤销申报. */
export const caseStates = [
  'draft',
  'submitted',
  'pre-approved',
  'in-progress',
  'supplement-needed',
  'completed',
  'rejected',
  'not-accepted',
  'withdrawn',
] as const;
export type CaseState = (typeof caseStates)[number];

const wanted = z
  .object({ material: word, name, why: line(400), sources: listOf(z.enum(materialSources), 4, 1) })
  .readonly();

export const caseOfHolder = z
  .object({
    acceptanceNumber,
    /** In the catalogue; null where it has no such item. */
    item: word.nullable(),
    name,
    state: z.enum(caseStates),
    submittedOn: z.iso.date(),
    changedOn: z.iso.date(),
    /** For the resident, as the one who decided wrote it. */
    remark: line(400).nullable(),
    /** What is missing while the state is `supplement-needed`, and the last day for it. */
    wanted: listOf(wanted, 40),
    supplementBy: z.iso.date().nullable(),
    mayBeWithdrawn: z.boolean(),
    /** How its result is taken, once there is one. */
    result: z
      .object({ by: z.enum(resultWays), where: line(120).nullable() })
      .readonly()
      .nullable(),
  })
  .refine(
    ({ state, wanted }) => (state === 'supplement-needed') === wanted.length > 0,
    'wants nothing, or too much',
  )
  .readonly();
export type CaseOfHolder = z.output<typeof caseOfHolder>;

export const casesAnswer = z.object({ cases: listOf(caseOfHolder, 200) }).transform(({ cases }) => cases);
export const changedCase = z
  .object({ state: z.enum(caseStates), notified: maskedPhone.nullable() })
  .readonly();
export type ChangedCase = z.output<typeof changedCase>;

/** What became of applications, wherever they were handed in. */
export interface CaseGateway {
  /** The newest first. A question: its second proof is not used up. */
  cases(question: Identified): Answered<readonly CaseOfHolder[]>;
  /** Refused: `case-unknown`, `supplement-not-wanted`, `upload-unknown`, `certificate-unknown`. */
  supplementCase(
    supplement: Identified & {
      readonly acceptanceNumber: string;
      readonly materials: readonly ApplicationMaterialReference[];
    },
    idempotencyKey: string,
  ): Answered<ChangedCase>;
  /** Refused: `case-unknown`, `too-late-to-withdraw`. */
  withdrawCase(
    withdrawal: Identified & { readonly acceptanceNumber: string },
    idempotencyKey: string,
  ): Answered<ChangedCase>;
}
