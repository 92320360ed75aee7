import { z } from 'zod';
import { maskedPhone, opaqueId } from './answer-parts.ts';
import { line, lineOrNothing, listOf, word } from './answer-text.ts';
import type { Answered } from './answered.ts';
import type { ApplicationForm, ResultWay } from './application-form.ts';
import { acceptanceNumber } from './case-gateway.ts';
import type { Identified } from './platform-call.ts';

/**
 * What was filled in. `text` and `phone` as typed, a phone also masked as it was prefilled; `number` in decimals with a point; `date` as `YYYY-MM-DD`; `choice` as its
 * id, `choices` as ids with commas between; `yes-no` as `yes` or `no`.
 */
export interface ApplicationValue {
  readonly field: string;
  readonly value: string;
}

/** Where a material comes from; `form`: the platform makes it from the fields. */
export type ApplicationMaterialReference =
  | { readonly material: string; readonly source: 'upload'; readonly uploadId: string }
  | { readonly material: string; readonly source: 'certificate'; readonly certificateId: string }
  | { readonly material: string; readonly source: 'form' };

export interface Application extends Identified {
  readonly item: string;
  readonly formVersion: number;
  readonly values: readonly ApplicationValue[];
  readonly materials: readonly ApplicationMaterialReference[];
  readonly resultBy: ResultWay;
}

const prefilledFact = z
  .object({
    field: word,
    value: lineOrNothing(500).refine(
      (text) => !/(?<!\d)1\d{10}(?!\d)/.test(text),
      'shows a whole phone number',
    ),
    /** It stands in a register and is not to be changed at the kiosk. */
    fixed: z.boolean(),
  })
  .readonly();
export type PrefilledFact = z.output<typeof prefilledFact>;
export const prefilledAnswer = z.object({ facts: listOf(prefilledFact, 80) }).transform(({ facts }) => facts);

export const applicableItems = z.object({ items: listOf(word, 3000) }).transform(({ items }) => items);

/** Taken, or what has to be put right first; that is sent under another key. */
export const applicationAnswer = z.discriminatedUnion('accepted', [
  z
    .object({
      accepted: z.literal(true),
      acceptanceNumber,
      /** The phone on record that was told, masked; null when there is none. */
      notified: maskedPhone.nullable(),
      /** In words, such as 5个工作日; null: nobody promised anything. */
      within: line(80).nullable(),
    })
    .readonly(),
  z
    .object({
      accepted: z.literal(false),
      problems: listOf(
        z
          .object({
            /** Of a field or a material. */
            at: word,
            problem: z.enum(['missing', 'invalid', 'unreadable']),
            /** For the resident; null: nothing but that. */
            words: line(200).nullable(),
          })
          .readonly(),
        120,
        1,
      ),
    })
    .readonly(),
]);
export type ApplicationAnswer = z.output<typeof applicationAnswer>;

export const uploadAnswer = z.object({ uploadId: opaqueId });

export const uploadTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export interface Upload {
  readonly holder: Identified['holder'];
  readonly contentType: (typeof uploadTypes)[number];
  /** At most 4 MiB. */
  readonly bytes: Uint8Array;
}

export const startedPhoneUpload = z
  .object({
    phoneUploadId: opaqueId,
    /** What the QR code says that the resident's phone scans. */
    address: z.url({ protocol: /^https?$/ }).max(300),
    /** How long it can be used. */
    seconds: z.int().min(1).max(3600),
  })
  .readonly();
export const phoneUpload = z
  .object({ state: z.enum(['open', 'expired']), uploads: listOf(opaqueId, 20) })
  .readonly();
export type PhoneUpload = z.output<typeof phoneUpload>;

/** Applying for an item at the kiosk. */
export interface ApplicationGateway {
  /** The items, by their ids in the catalogue, that can be applied for here. */
  applicableItems(): Answered<readonly string[]>;
  /** Refused: `item-not-offered`. */
  applicationForm(item: string): Answered<ApplicationForm>;
  /** What the platform knows already, so that nobody types it. A question: its second proof is not used up. */
  prefilledFacts(question: Identified & { readonly item: string }): Answered<readonly PrefilledFact[]>;
  /** A material as the document camera took it. Kept for a day, or with its application. Refused: `file-not-accepted`. */
  upload(upload: Upload, idempotencyKey: string): Answered<{ readonly uploadId: string }>;
  /** Has the resident's own phone send a material. */
  startPhoneUpload(
    wanted: { readonly holder: Identified['holder']; readonly item: string; readonly material: string },
    idempotencyKey: string,
  ): Answered<z.output<typeof startedPhoneUpload>>;
  /** What has arrived from the phone. Refused: `upload-unknown`. */
  phoneUpload(phoneUploadId: string): Answered<PhoneUpload>;
  /** Refused: `item-not-offered`, `form-changed`, `upload-unknown`, `certificate-unknown`, and what is said of people. */
  submitApplication(application: Application, idempotencyKey: string): Answered<ApplicationAnswer>;
}
