import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { Clock } from '../../electron/foundation/clock.ts';
import { defaultCardPolicy } from '../../electron/gateway/default-card-policy.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { manualClock } from '../support/manual-clock.ts';
import { everyCall } from './gateway-calls.ts';

const circuitOpen = { ok: false, error: { code: 'gateway-offline', detail: 'circuit-open' } };
const noTime = { random: () => 0 };

/** A platform that answers with the status that the test says, and a kiosk whose waits are over at once. */
async function start() {
  const platform = { status: 503, asked: [] as string[] };
  const server = createServer(async (request, response) => {
    await text(request);
    platform.asked.push(request.url ?? '');
    const isPolicy = platform.status === 200;
    const type = isPolicy ? 'application/json' : 'application/problem+json';
    const body = isPolicy ? defaultCardPolicy : { reason: 'not-eligible' };
    response.writeHead(platform.status, { 'content-type': type }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const hands = manualClock();
  const clock: Clock = {
    now: hands.now,
    // Deadlines do not pass here; the waits before a repeat do.
    after: (milliseconds, task) => {
      if (milliseconds < 1_000) queueMicrotask(task);
      return () => {};
    },
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gateway = openHttpGateway({ url, deadlineSeconds: 8, clock, ...noTime });
  return { platform, hands, gateway, calls: everyCall(gateway) };
}

test('after three calls out of reach the others fail at once, whatever they are, and nothing is sent', async () => {
  const { platform, calls } = await start();
  for (let failed = 0; failed < 3; failed += 1) await calls.issueCode();
  expect(platform.asked).toHaveLength(9);
  const { cardPolicy: _, ...others } = calls;
  const answers = await Promise.all(Object.values(others).map((call) => call()));
  expect(answers).toEqual(answers.map(() => circuitOpen));
  expect(platform.asked).toHaveLength(9);
});

test('who watches the platform by its policy sees it come back at once, and all others with it', async () => {
  const { platform, calls, gateway } = await start();
  for (let failed = 0; failed < 3; failed += 1) await calls.cardPolicy();
  expect(platform.asked).toHaveLength(3);
  expect(await calls.startSecondProof()).toEqual(circuitOpen);
  platform.status = 200;
  expect(await gateway.cardPolicy()).toEqual({ ok: true, value: defaultCardPolicy });
  expect(await calls.reportCard()).toMatchObject({ ok: true });
});

test('while nobody watches, a cheap call finds out after five seconds, and then the resident’s own goes out', async () => {
  const { platform, calls, hands } = await start();
  for (let failed = 0; failed < 3; failed += 1) await calls.reportCard();
  hands.advance(5_000);
  expect(await calls.reportLoss()).toEqual(circuitOpen);
  expect(platform.asked.slice(3)).toEqual(['/v1/card-policy']);
  platform.status = 200;
  expect(await calls.reportLoss()).toEqual(circuitOpen);
  hands.advance(5_000);
  expect(await calls.reportCard()).toMatchObject({ ok: true });
  expect(platform.asked.slice(4)).toEqual(['/v1/card-policy', '/v1/offline-codes/code/reports']);
});

test.each([
  [422, 'gateway-refused'],
  [429, 'gateway-offline'],
  [401, 'gateway-unauthorised'],
  [302, 'gateway-answer-malformed'],
])(
  'the status %d is an answer: it comes at once, and however often, the circuit stays closed',
  async (status, code) => {
    const { platform, calls } = await start();
    platform.status = status;
    for (let time = 0; time < 5; time += 1)
      expect(await calls.reportCard()).toMatchObject({ error: { code } });
    expect(platform.asked).toHaveLength(5);
  },
);

test('a call that has no effect, or that has a key, is sent again while the platform is away; no other', async () => {
  const { platform, calls } = await start();
  const times: Record<string, number> = {};
  for (const [name, call] of Object.entries(calls)) {
    platform.status = 503;
    platform.asked.length = 0;
    await call();
    times[name] = platform.asked.length;
    platform.status = 422;
    await calls.cardPolicy();
  }
  const sentThrice = Object.keys(times).filter((name) => times[name] === 3);
  const questions = [
    // Not the catalogue and its guides: they are large, and the kiosk asks for them again by itself.
    ...['holderStanding', 'textMessageState', 'recordKinds', 'record', 'cases'],
    ...['electronicCertificates', 'certificateFile', 'applicableItems', 'applicationForm', 'prefilledFacts'],
    ...['ratingReasons', 'finishedDocument', 'holderOfOfflineCode'],
  ];
  const withKey = [
    ...['issueCode', 'certifyKey', 'upload', 'startPhoneUpload', 'submitApplication'],
    ...['supplementCase', 'withdrawCase'],
  ];
  expect(sentThrice.sort()).toEqual([...questions, ...withKey].sort());
  expect(Object.keys(times).filter((name) => times[name] !== 1 && times[name] !== 3)).toEqual([]);
});
