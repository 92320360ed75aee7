import { signingKeyOf } from '../../electron/credential/signing-key.ts';
import type { Answered, Gateway } from '../../electron/gateway/gateway.ts';
import { issueRequest, today } from '../../scripts/sandbox-gateway/testing.ts';
import { certificateRequest } from '../../scripts/sandbox-gateway/testing-kiosk.ts';
import { people } from '../../scripts/simulators/people/people.ts';

const { senior } = people(today);
const about = { holder: senior, agent: null } as const;
const proven = { ...about, secondProofToken: null } as const;

export type Calls = { readonly [name in keyof Gateway]: () => Answered<unknown> };

/** These reports are answered without a body: nothing of the answer is read. */
export const withoutBody: readonly string[] = ['reportCard', 'reportDocument'];

/** Every call there is, each with something that a kiosk would send. */
export function everyCall(gateway: Gateway): Calls {
  return {
    cardPolicy: () => gateway.cardPolicy(),
    holderStanding: () => gateway.holderStanding(senior),
    startSecondProof: () => gateway.startSecondProof(senior),
    answerSecondProof: () => gateway.answerSecondProof('proof', '123456'),
    proveByScan: () => gateway.proveByScan(senior, 'scanned'),
    proveByStaff: () => gateway.proveByStaff(senior, { id: 1, name: '小李' }),
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
    finishedDocument: () => gateway.finishedDocument('3109900001'),
    reportDocument: () =>
      gateway.reportDocument(
        '3109900001',
        { state: 'collected', cell: 'A14', ageSeconds: 0, collectedBy: 'holder' },
        'key-document',
      ),
    holderOfOfflineCode: () => gateway.holderOfOfflineCode(new Uint8Array(350)),
    actPolicy: () => gateway.actPolicy(),
    recordKinds: () => gateway.recordKinds(),
    record: () =>
      gateway.record({ ...proven, kind: 'social-insurance-payments', period: null, purpose: 'show' }),
    reportRecordPrinted: () =>
      gateway.reportRecordPrinted({ recordId: 'record', sealed: true, ageSeconds: 0 }, 'key-record'),
    electronicCertificates: () => gateway.electronicCertificates(proven),
    certificateFile: () =>
      gateway.certificateFile({
        ...proven,
        ...{ certificateId: 'certificate', purpose: '办理居住证', format: 'application/pdf' },
      }),
    applicableItems: () => gateway.applicableItems(),
    applicationForm: () => gateway.applicationForm('medical-record-book'),
    prefilledFacts: () => gateway.prefilledFacts({ ...proven, item: 'medical-record-book' }),
    upload: () =>
      gateway.upload({ holder: senior, contentType: 'image/png', bytes: new Uint8Array(100) }, 'key-upload'),
    startPhoneUpload: () =>
      gateway.startPhoneUpload(
        { holder: senior, item: 'medical-record-book', material: 'identity-card' },
        'key-phone-upload',
      ),
    phoneUpload: () => gateway.phoneUpload('phone-upload'),
    submitApplication: () =>
      gateway.submitApplication(
        {
          ...{ ...proven, item: 'medical-record-book', formVersion: 1, resultBy: 'counter' },
          ...{ values: [{ field: 'reason', value: 'lost' }], materials: [] },
        },
        'key-application',
      ),
    cases: () => gateway.cases(proven),
    supplementCase: () =>
      gateway.supplementCase({ ...proven, acceptanceNumber: '310105', materials: [] }, 'key-supplement'),
    withdrawCase: () => gateway.withdrawCase({ ...proven, acceptanceNumber: '310105' }, 'key-withdrawal'),
    ratingReasons: () => gateway.ratingReasons(),
    rate: () =>
      gateway.rate(
        {
          ...{ about: { kind: 'case', acceptanceNumber: '310105' }, level: 'satisfied' },
          ...{ reasons: [], text: null, ageSeconds: 0 },
        },
        'key-rating',
      ),
  };
}
