/** What `GET /control` answers: each path with what it takes and gives. */
export const controlDescription = {
  'GET /control/state':
    'mode, slowSeconds, policy, nextPayload, people, codes (the newest last), catalogueVersion, guidesVersion',
  'GET /control/messages':
    'the text messages sent, newest first: [{ at, to, person, text, code?, messageId?, state? }]',
  'POST /control/messages/{messageId}':
    '{ state: on-its-way | delivered | undelivered } of a message that a kiosk sent',
  'GET /control/catalogue': 'the whole catalogue that kiosks get',
  'POST /control/catalogue':
    'a whole catalogue of a higher version; a wrong one is refused with its problems',
  'POST /control/catalogue/rename': '{ id, name }: the next version, in which this item is called so',
  'POST /control/guides':
    '{ format: 1, guides: [...] }: the guides of the city and the centre; answers { version, problems }',
  'GET /control/trust': 'the trust file for verify-card: the key that signs, and those that signed before',
  'GET /control/status-list': 'the bytes of the signed status list, as verify-card --status takes it',
  'GET /control/kiosk-certificates':
    '[{ keyId, kiosk, firstPlace, cards, notBefore, notAfter, revoked }], the newest last; its own place, those of its codes follow',
  'POST /control/mode':
    '{ mode: online | offline | slow | half-open | wrong | error, slowSeconds?: 0 to 120 }',
  'POST /control/policy': 'any part of the card policy; the rest stays',
  'POST /control/acts':
    'any of { show-record, print-record, list-certificates, fetch-certificate, apply, list-cases, change-case, collect-document }: card | card-and-second-proof',
  'GET /control/cases': 'the applications, newest first',
  'POST /control/cases/{acceptanceNumber}':
    '{ state, remark? }: what a clerk did; supplement-needed wants every material again',
  'GET /control/documents': 'the documents that wait to be collected, and where kiosks say they are',
  'POST /control/documents':
    '{ title, person, documentNumber?, size?: small | medium | large, issuedBy?, isFinished? }: another one, or the one of this number otherwise',
  'POST /control/phone-uploads/{id}': 'the resident sends a photograph from their phone',
  'GET /control/ratings': 'the ratings, newest last',
  'POST /control/next-payload': '{ base64: 1 to 742 bytes for the next code, or null }',
  'POST /control/kiosk-certificates':
    '{ offered?: boolean, cards?: 1 to 10000, days?: 1 to 366, validDays?: 1 to 366 } for the next ones',
  'POST /control/kiosk-certificates/{keyId}/revoke': 'the kiosk was stolen: nothing that it signed is good',
  'POST /control/rotate-key': 'another key signs from now on; what the old one signed stays good',
  'POST /control/reset':
    'everything as at the first start, but keys, certificates and places in the status list',
  'GET /control/suishenma/{person}': '{ text }: what a scanner reads from this person’s 随申码',
  'GET /control/people/{person}': '{ phone, disabilityCertificate, issuesThisYear, card }',
  'POST /control/people/{person}':
    '{ phone?: 11 digits or null, disabilityCertificate?: boolean, card?: null or { state: issued | valid | lost | suspended | expired, expiresOn?: YYYY-MM-DD } }',
} as const;
