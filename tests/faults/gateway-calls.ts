import { signingKeyOf } from '../../electron/credential/signing-key.ts';
import type { Answered, Gateway } from '../../electron/gateway/gateway.ts';
import { issueRequest, today } from '../../scripts/sandbox-gateway/testing.ts';
import { certificateRequest } from '../../scripts/sandbox-gateway/testing-kiosk.ts';
import { people } from '../../scripts/simulators/people/people.ts';

const { senior } = people(today);
const about = { holder: senior, agent: null } as const;

export type Calls = { readonly [name in keyof Gateway]: () => Answered<unknown> };

/** Every call there is, each with something that a kiosk would send. */
export function everyCall(gateway: Gateway): Calls {
  return {
    cardPolicy: () => gateway.cardPolicy(),
    holderStanding: () => gateway.holderStanding(senior),
    startSecondProof: () => gateway.startSecondProof(senior),
    answerSecondProof: () => gateway.answerSecondProof('proof', '123456'),
    proveByScan: () => gateway.proveByScan(senior, 'scanned'),
    issueCode: () => gateway.issueCode(issueRequest(senior), 'key-issue'),
    reportCard: () => gateway.reportCard('code', 'printed', 'key-report'),
    verificationMaterial: () => gateway.verificationMaterial(),
    certifyKey: () => gateway.certifyKey(certificateRequest(signingKeyOf(new Uint8Array(32))), 'key-certify'),
    reportOfflineIssue: () =>
      gateway.reportOfflineIssue(
        { ...about, reason: 'first', payload: new Uint8Array(350), ageSeconds: 0 },
        'key-offline-issue',
      ),
    reportLoss: () => gateway.reportLoss({ ...about, secondProofToken: null, ageSeconds: 0 }, 'key-loss'),
    catalogueVersions: () => gateway.catalogueVersions(),
    catalogue: () => gateway.catalogue(),
    guides: () => gateway.guides(),
    sendTextMessage: () =>
      gateway.sendTextMessage(
        { phone: '10000000001', text: '您的问题有答复了。', about: 'question-answered' },
        'key-text-message',
      ),
    textMessageState: () => gateway.textMessageState('message'),
  };
}
