/** What `GET /control` answers: each path with what it takes and gives. */
export const controlDescription = {
  'GET /control/state': 'mode, slowSeconds, policy, nextPayload, people, codes (the newest last)',
  'GET /control/messages': 'the text messages sent, newest first: [{ at, to, person, text, code? }]',
  'GET /control/trust': 'the trust file for verify-card: the key that signs the codes',
  'POST /control/mode':
    '{ mode: online | offline | slow | half-open | wrong | error, slowSeconds?: 0 to 120 }',
  'POST /control/policy': 'any part of the card policy; the rest stays',
  'POST /control/next-payload': '{ base64: 1 to 512 bytes for the next code, or null }',
  'POST /control/reset': 'everything as it was at the first start',
  'GET /control/suishenma/{person}': '{ text }: what a scanner reads from this person’s 随申码',
  'GET /control/people/{person}': '{ phone, disabilityCertificate, issuesThisYear, card }',
  'POST /control/people/{person}':
    '{ phone?: 11 digits or null, disabilityCertificate?: boolean, card?: null or { state: issued | valid | lost | suspended | expired, expiresOn?: YYYY-MM-DD } }',
} as const;
