import type {
  Act,
  Application,
  ApplicationMaterialReference,
  Gateway,
} from '../../../electron/gateway/gateway.ts';
import type { PersonId } from '../../simulators/people/people.ts';
import { cast, control, expectOk, provenFor } from '../testing.ts';

// What a kiosk does besides cards, with successes and refusals of each operation.

const senior = { holder: cast.senior, agent: null, secondProofToken: null };
const adult = { ...senior, holder: cast.adult };
const stranger = { ...senior, holder: { ...cast.senior, name: '不是她' } };
type Sandbox = { readonly url: string };

async function proven(kiosk: Gateway, sandbox: Sandbox, person: PersonId, act: Act) {
  const secondProofToken = await provenFor(sandbox, kiosk, person, act);
  return { holder: cast[person], agent: null, secondProofToken };
}

/** Without a resident and without an effect. */
export async function everyPlainQuestion(kiosk: Gateway): Promise<void> {
  await kiosk.actPolicy();
  await kiosk.catalogueVersions();
  await kiosk.catalogue();
  await kiosk.recordKinds();
  await kiosk.applicableItems();
  await kiosk.ratingReasons();
}

export async function everyCatalogueCallOnce(kiosk: Gateway, sandbox: Sandbox): Promise<void> {
  await kiosk.guides();
  await control(sandbox, 'POST', 'catalogue/rename', { id: 'medical-record-book', name: '看病的本子' });
  const { guides } = (await control(sandbox, 'GET', 'catalogue')).body;
  await control(sandbox, 'POST', 'guides', { format: 1, guides });
  await everyPlainQuestion(kiosk);
  await kiosk.guides();
}

export async function everyTextMessageCallOnce(kiosk: Gateway): Promise<void> {
  const message = { phone: '10000000001', text: '您的问题有答复了。', about: 'question-answered' } as const;
  const { messageId } = expectOk(await kiosk.sendTextMessage(message, 'text-message-one'));
  await kiosk.sendTextMessage({ ...message, phone: '21000000000' }, 'text-message-two');
  await kiosk.textMessageState(messageId);
  await kiosk.textMessageState('no-such-message');
}

export async function everyDocumentCallOnce(kiosk: Gateway, sandbox: Sandbox): Promise<void> {
  const { body } = await control(sandbox, 'GET', 'documents');
  for (const { documentNumber } of body) await kiosk.finishedDocument(documentNumber);
  await kiosk.finishedDocument('no-such-document');
  const [{ documentNumber }] = body;
  const report = { cell: 'A14', ageSeconds: 3, collectedBy: null } as const;
  for (const state of ['placed', 'taken-back', 'lost'] as const)
    await kiosk.reportDocument(documentNumber, { ...report, state }, `document-${state}`);
  const collected = { ...report, state: 'collected' } as const;
  for (const collectedBy of ['holder', 'named-person', 'code'] as const)
    await kiosk.reportDocument(documentNumber, { ...collected, collectedBy }, `collected-by-${collectedBy}`);
  await kiosk.reportDocument('no-such-document', collected, 'document-of-nobody');
  await kiosk.holderOfOfflineCode(new Uint8Array(350));
  await kiosk.startSecondProof(cast.adult, 'collect-document');
  const { codes } = (await control(sandbox, 'GET', 'state')).body;
  for (const { payload } of codes)
    if (payload !== '') await kiosk.holderOfOfflineCode(new Uint8Array(Buffer.from(payload, 'base64')));
}

export async function everyRecordCallOnce(kiosk: Gateway, sandbox: Sandbox): Promise<void> {
  const kinds = expectOk(await kiosk.recordKinds());
  for (const { kind, period } of kinds) {
    const months = period && { from: period.earliest, to: period.earliest };
    for (const identified of [senior, adult, stranger, { ...senior, agent: cast.adult }])
      for (const purpose of ['show', 'print'] as const)
        await kiosk.record({ ...identified, kind, period: months, purpose });
    await kiosk.record({
      ...adult,
      kind,
      period: months ? null : { from: '2026-01', to: '2026-02' },
      purpose: 'show',
    });
  }
  const identified = await proven(kiosk, sandbox, 'adult', 'print-record');
  const period = { from: '2025-03', to: '2026-02' };
  const question = { ...identified, kind: 'social-insurance-payments', period, purpose: 'print' } as const;
  const { recordId } = expectOk(await kiosk.record(question));
  await kiosk.reportRecordPrinted({ recordId, sealed: true, ageSeconds: 5 }, 'record-printed');
  await kiosk.reportRecordPrinted(
    { recordId: 'no-such-record', sealed: false, ageSeconds: 0 },
    'record-unknown',
  );
  await kiosk.startSecondProof(cast.adult, 'show-record');
}

export async function everyCertificateCallOnce(kiosk: Gateway, sandbox: Sandbox): Promise<void> {
  await kiosk.electronicCertificates(stranger);
  const list = expectOk(await kiosk.electronicCertificates({ ...senior, holder: cast['disabled-adult'] }));
  const identified = await proven(kiosk, sandbox, 'disabled-adult', 'fetch-certificate');
  for (const { certificateId } of list)
    for (const format of ['application/pdf', 'image/png', 'image/jpeg'] as const)
      await kiosk.certificateFile({ ...identified, certificateId, purpose: '办理居住证', format });
  const unproven = { ...senior, certificateId: 'x', purpose: '办理居住证', format: 'image/png' } as const;
  await kiosk.certificateFile(unproven);
}

export async function everyApplicationCallOnce(kiosk: Gateway, sandbox: Sandbox): Promise<void> {
  for (const item of expectOk(await kiosk.applicableItems())) {
    await kiosk.applicationForm(item);
    await kiosk.prefilledFacts({ ...senior, item });
  }
  await kiosk.applicationForm('no-such-item');
  await kiosk.prefilledFacts({ ...stranger, item: 'medical-record-book' });
  const picture = {
    holder: cast.senior,
    contentType: 'image/png',
    bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  } as const;
  const { uploadId } = expectOk(await kiosk.upload(picture, 'upload-one'));
  await kiosk.upload({ ...picture, contentType: 'image/jpeg' }, 'upload-two');
  const wanted = { holder: cast.senior, item: 'medical-record-book', material: 'identity-card' };
  const { phoneUploadId } = expectOk(await kiosk.startPhoneUpload(wanted, 'phone-upload-one'));
  await kiosk.startPhoneUpload({ ...wanted, holder: stranger.holder }, 'phone-upload-two');
  await control(sandbox, 'POST', `phone-uploads/${phoneUploadId}`, {});
  await kiosk.phoneUpload(phoneUploadId);
  await kiosk.phoneUpload('no-such-upload');
  const [certificate] = expectOk(await kiosk.electronicCertificates(senior));
  const certificateId = certificate?.certificateId ?? '';
  const materials: readonly ApplicationMaterialReference[] = [
    { material: 'identity-card', source: 'certificate', certificateId },
    { material: 'identity-card', source: 'upload', uploadId },
    { material: 'loss-statement', source: 'form' },
  ];
  const application: Application = {
    ...senior,
    ...{ item: 'medical-record-book', formVersion: 1, materials, resultBy: 'locker' },
    values: [
      { field: 'reason', value: 'lost' },
      { field: 'lost-on', value: '2026-03-01' },
      { field: 'phone', value: '10000000001' },
    ],
  };
  const accepted = expectOk(await kiosk.submitApplication(application, 'application-one'));
  await kiosk.submitApplication({ ...application, materials: [] }, 'application-two');
  await kiosk.submitApplication({ ...application, formVersion: 9 }, 'application-three');
  const acceptanceNumber = accepted.accepted ? accepted.acceptanceNumber : '';
  await everyCaseCallOnce(kiosk, sandbox, acceptanceNumber, materials);
}

async function everyCaseCallOnce(
  kiosk: Gateway,
  sandbox: Sandbox,
  acceptanceNumber: string,
  materials: readonly ApplicationMaterialReference[],
): Promise<void> {
  const change = await proven(kiosk, sandbox, 'senior', 'change-case');
  await kiosk.supplementCase({ ...change, acceptanceNumber, materials }, 'supplement-unwanted');
  const clerk = { state: 'supplement-needed', remark: '照片看不清' };
  await control(sandbox, 'POST', `cases/${acceptanceNumber}`, clerk);
  await kiosk.cases(senior);
  await kiosk.cases(stranger);
  expectOk(await kiosk.supplementCase({ ...change, acceptanceNumber, materials }, 'supplement-one'));
  for (const state of ['completed', 'rejected', 'draft', 'submitted']) {
    await control(sandbox, 'POST', `cases/${acceptanceNumber}`, { state });
    await kiosk.cases(senior);
  }
  const again = await proven(kiosk, sandbox, 'senior', 'change-case');
  expectOk(await kiosk.withdrawCase({ ...again, acceptanceNumber }, 'withdrawal-one'));
  await kiosk.withdrawCase({ ...again, acceptanceNumber }, 'withdrawal-two');
}

export async function everyRatingCallOnce(kiosk: Gateway): Promise<void> {
  const about = { kind: 'kiosk-matter', matterId: 'a-matter-of-it', matter: 'offline-code-card' } as const;
  const rating = {
    about,
    level: 'dissatisfied',
    reasons: ['waited-long'],
    text: '等得久',
    ageSeconds: 3,
  } as const;
  expectOk(await kiosk.rate(rating, 'rating-one'));
  await kiosk.rate({ ...rating, level: 'satisfied', reasons: [], text: null }, 'rating-two');
  await kiosk.rate(
    { ...rating, about: { kind: 'case', acceptanceNumber: '1' }, reasons: [] },
    'rating-three',
  );
}
