import { z } from 'zod';
import { opaqueId } from './answer-parts.ts';
import { line, listOf, maskedNumber, name, word } from './answer-text.ts';
import type { Answered } from './answered.ts';
import type { Identified } from './platform-call.ts';

/** A: good as it is. B: checked already. C: the original is needed as well. D: the holder's own declaration. */
export const trustLevels = ['A', 'B', 'C', 'D'] as const;

export const certificateFormats = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type CertificateFormat = (typeof certificateFormats)[number];

/** An electronic certificate (电子证照) of a holder. */
export const electronicCertificate = z
  .object({
    certificateId: opaqueId,
    kind: word,
    name,
    issuer: name,
    /** Null: it has none. */
    number: maskedNumber.nullable(),
    issuedOn: z.iso.date().nullable(),
    /** The last day on which it is good; null: it does not run out. */
    expiresOn: z.iso.date().nullable(),
    trust: z.enum(trustLevels),
    /** In which it can be had; none: it can only be named in an application. */
    formats: listOf(z.enum(certificateFormats), 3),
  })
  .readonly();
export type ElectronicCertificate = z.output<typeof electronicCertificate>;
export const certificatesAnswer = z
  .object({ certificates: listOf(electronicCertificate, 200) })
  .transform(({ certificates }) => certificates);

/** In bytes. */
const longestFile = 8 * 1024 * 1024;
const beginnings: Readonly<Record<CertificateFormat, string>> = {
  'application/pdf': '%PDF-',
  'image/png': '\x89PNG\r\n\x1a\n',
  'image/jpeg': '\xff\xd8\xff',
};

/** Its file, with a watermark that the platform has drawn: what it may be used for, and until when. */
export const certificateFile = z
  .object({
    contentType: z.enum(certificateFormats),
    bytes: z.base64().transform((text, context): Uint8Array => {
      const bytes = new Uint8Array(Buffer.from(text, 'base64'));
      if (bytes.length > longestFile) context.addIssue({ code: 'custom', message: 'is too large' });
      return bytes;
    }),
    watermark: z.object({ issuer: name, purpose: line(80), expiresOn: z.iso.date() }).readonly(),
  })
  .refine(
    ({ contentType, bytes }) =>
      Buffer.from(bytes).toString('latin1', 0, 8).startsWith(beginnings[contentType]),
    'begins like another kind of file',
  )
  .readonly();
export type CertificateFile = z.output<typeof certificateFile>;

export interface CertificateFileQuestion extends Identified {
  readonly certificateId: string;
  /** What it is to be used for, at most 40 characters. */
  readonly purpose: string;
  readonly format: CertificateFormat;
}

export interface ElectronicCertificateGateway {
  /** A question: its second proof is not used up. */
  electronicCertificates(question: Identified): Answered<readonly ElectronicCertificate[]>;
  /** At most 8 MiB. The platform keeps who fetched it, and why. Refused: `certificate-unknown`, `format-not-offered`. */
  certificateFile(question: CertificateFileQuestion): Answered<CertificateFile>;
}
