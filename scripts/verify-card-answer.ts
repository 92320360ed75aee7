import { type JudgeBy, judgeCode } from '../electron/credential/judge-code.ts';

/** One of its own for each verdict; 1 and 2 say that there is none. */
export const exitCodes = {
  ...{ genuine: 0, 'not-a-code': 3, 'bad-signature': 4, 'unknown-issuer': 5, expired: 6, 'not-yet-valid': 7 },
  ...{ revoked: 8, 'status-missing': 9, 'status-stale': 10 },
} as const;

/** What verify-card prints of a code: the verdict and, whenever its signature is good, all that is known of it. */
export function answerFor(code: string, by: JudgeBy) {
  const judged = judgeCode(code, by);
  if (!('claims' in judged)) return { verdict: judged.verdict };
  const { verdict, revocation, statusIssuedAt, certificate, claims } = judged;
  return {
    ...{ verdict, revocation },
    ...(statusIssuedAt !== undefined && { statusIssuedAt: new Date(statusIssuedAt).toISOString() }),
    ...(certificate && { signedBy: { kiosk: certificate.kiosk } }),
    ...claims,
  };
}
