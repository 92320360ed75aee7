import { z } from 'zod';
import { provenAct } from './state.ts';

// What the interface may be asked, as openapi.yaml has it. Unknown members are passed over.

export const person = z.object({
  number: z.string().regex(/^(\d{17}[\dX]|[A-Z]{3}\d{12})$/),
  name: z.string().min(1).max(120),
});

const bytes = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, `${length} bytes`);

export const idempotencyKey = z.string().regex(/^[A-Za-z0-9._:/-]{8,128}$/);
export const holderQuestion = z.object({ holder: person });
/** Without an act it is one with a card. */
export const startProof = z.object({ holder: person, act: provenAct.default('card') });
export const phoneCode = z.object({ code: z.string().regex(/^\d{6}$/) });
export const scanProof = startProof.extend({ scanned: z.string().min(1).max(4096) });
export const staffProof = startProof.extend({
  staff: z.object({ id: z.int().min(1), name: z.string().min(1).max(20) }),
});
export const issueRequest = z.object({
  holder: person,
  agent: person.nullable(),
  reason: z.enum(['first', 'lost', 'damaged', 'expired']),
  declaresNoSmartphone: z.boolean(),
  secondProofToken: z.string().min(1).max(512).nullable(),
});
export const certificateRequest = z.object({ publicKey: bytes(32), proof: bytes(64) });
const ageSeconds = z.int().min(0).max(31_536_000);
export const offlineIssue = z.object({
  holder: person,
  agent: person.nullable(),
  reason: z.enum(['first', 'lost', 'damaged', 'expired']),
  payload: z.base64().min(4).max(992),
  ageSeconds,
});
export const lossReport = z.object({
  holder: person,
  agent: person.nullable(),
  secondProofToken: z.string().min(1).max(512).nullable(),
  ageSeconds,
});
export const report = z.object({ report: z.enum(['printed', 'not-taken']) });

export type StartProof = z.infer<typeof startProof>;
export type ScanProof = z.infer<typeof scanProof>;
export type StaffProof = z.infer<typeof staffProof>;
export type IssueRequest = z.infer<typeof issueRequest>;
export type CertificateRequest = z.infer<typeof certificateRequest>;
export type OfflineIssue = z.infer<typeof offlineIssue>;
export type LossReport = z.infer<typeof lossReport>;
export type Report = z.infer<typeof report>;
