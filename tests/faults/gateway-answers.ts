import { signingKeyOf } from '../../electron/credential/signing-key.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import type { Gateway } from '../../electron/gateway/gateway.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import {
  everyApplicationCallOnce,
  everyCatalogueCallOnce,
  everyCertificateCallOnce,
  everyDocumentCallOnce,
  everyRatingCallOnce,
  everyRecordCallOnce,
  everyTextMessageCallOnce,
} from '../../scripts/sandbox-gateway/contract/everyday-calls.ts';
import { type Recorder, startRecorder } from '../../scripts/sandbox-gateway/contract/recorder.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { cast, control, expectOk, issueRequest, today } from '../../scripts/sandbox-gateway/testing.ts';
import { certificateRequest, certifiedKiosk } from '../../scripts/sandbox-gateway/testing-kiosk.ts';

/** For each call the body of a good answer to what `everyCall` asks, as the sandbox gives it. */
export async function answersOfEveryCall(): Promise<ReadonlyMap<keyof Gateway, string>> {
  const sandbox = await startSandboxGateway({ port: 0, today });
  const recorder = await startRecorder(sandbox.url);
  const answers = new Map<keyof Gateway, string>();
  const kiosk = noting(
    openHttpGateway({ url: recorder.url, deadlineSeconds: 20, clock: systemClock }),
    recorder,
    answers,
  );
  await everyCardCallOnce(kiosk, sandbox);
  await everyCatalogueCallOnce(kiosk, sandbox);
  await everyTextMessageCallOnce(kiosk);
  await everyRecordCallOnce(kiosk, sandbox);
  await everyCertificateCallOnce(kiosk, sandbox);
  await everyApplicationCallOnce(kiosk, sandbox);
  await everyRatingCallOnce(kiosk);
  await everyDocumentCallOnce(kiosk, sandbox);
  await recorder.close();
  await sandbox.close();
  return answers;
}

/** The gateway, with the first good answer to each call put down. */
function noting(gateway: Gateway, recorder: Recorder, answers: Map<keyof Gateway, string>): Gateway {
  return new Proxy(gateway, {
    get:
      (_, name: keyof Gateway) =>
      async (...asked: readonly never[]) => {
        const call = gateway[name] as (...asked: readonly never[]) => ReturnType<Gateway['reportCard']>;
        const result = await call(...asked);
        if (result.ok && !answers.has(name)) answers.set(name, recorder.exchanges.at(-1)?.answerBody ?? '');
        return result;
      },
  });
}

async function everyCardCallOnce(kiosk: Gateway, sandbox: { readonly url: string }): Promise<void> {
  await kiosk.cardPolicy();
  await kiosk.verificationMaterial();
  await kiosk.holderStanding(cast.senior);
  const { proofId } = expectOk(await kiosk.startSecondProof(cast.senior));
  const [{ code }] = (await control(sandbox, 'GET', 'messages')).body;
  await kiosk.answerSecondProof(proofId, code);
  await kiosk.proveByStaff(cast.senior, { id: 1, name: '小李' });
  const { codeId } = expectOk(await kiosk.issueCode(issueRequest(cast.senior), 'key-issue'));
  await kiosk.reportCard(codeId, 'printed', 'key-report');
  await kiosk.certifyKey(certificateRequest(signingKeyOf(new Uint8Array(32))), 'key-certify');
  const payload = (await certifiedKiosk(sandbox)).sign(Date.parse(`${today}T12:00:00+08:00`));
  const about = { holder: cast.minor, agent: null };
  await kiosk.reportOfflineIssue({ ...about, reason: 'first', payload, ageSeconds: 0 }, 'key-offline-issue');
  await kiosk.reportLoss({ ...about, secondProofToken: null, ageSeconds: 0 }, 'key-loss');
}
