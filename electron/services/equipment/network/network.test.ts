import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startSandboxGateway } from '../../../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { doorForTest } from '../../../../tests/support/staff-part.ts';
import { temporaryStore } from '../../../../tests/support/temporary-store.ts';
import { systemClock } from '../../../foundation/clock.ts';
import { silentLog } from '../../../foundation/log.ts';
import { openHttpGateway } from '../../../gateway/http-gateway.ts';
import { openAuditLog } from '../../../store/audit/audit-log.ts';
import { openOutbox } from '../../../store/outbox.ts';
import { openNetwork } from './open-network.ts';
import { watchPlatformReach } from './platform-reach.ts';

const often = { interval: 10 };
const tokenOfKiosk = 'token-of-this-kiosk';

async function sandbox() {
  const gateway = await startSandboxGateway({ port: 0, token: tokenOfKiosk });
  onTestFinished(() => gateway.close());
  return gateway;
}

/** A technician at the network of a kiosk whose platform is there. */
function networkTo(url: string, token = tokenOfKiosk) {
  const store = temporaryStore();
  const reach = watchPlatformReach(systemClock);
  const gateway = openHttpGateway({
    ...{ url, token, deadlineSeconds: 2, clock: systemClock, onExchange: reach.note },
  });
  const maintenance = doorForTest();
  const network = openNetwork({
    ...{ url, gateway, reach, store, clock: systemClock, door: maintenance.door },
    audit: openAuditLog(store.database, systemClock),
    log: silentLog,
    isForbidden: () => false,
    onAsked: () => () => {},
  });
  onTestFinished(() => network.close());
  const { handlers } = network;
  handlers['network.open']({});
  return {
    ...{ network, handlers, gateway, store, maintenance },
    tested: async () => {
      handlers['network.test']({});
      await expect.poll(() => maintenance.shows('network-test').over, often).toBe(true);
      return maintenance.shows('network-test').stages;
    },
    audited: () =>
      store.database
        .prepare<[], { details: string }>(`SELECT details FROM audit_event WHERE kind = 'network-tested'`)
        .all()
        .map(({ details }) => JSON.parse(details)),
  };
}

test('the whole way is tried stage by stage, each with its time', async () => {
  const { url } = await sandbox();
  const { audited, tested } = networkTo(url);
  const stages = await tested();
  expect(stages.map(({ stage, state }) => [stage, state])).toEqual([
    ['name', 'good'],
    ['port', 'good'],
    ['reply', 'good'],
    ['token', 'good'],
    ['answer', 'good'],
  ]);
  expect(stages.every(({ milliseconds }) => milliseconds !== undefined)).toBe(true);
  expect(stages[1]?.detail).toContain(new URL(url).port);
  expect(audited()).toEqual([{ by: 7, failed: null }]);
});

test('a token that the platform does not know is found out, and nothing behind it is tried', async () => {
  const { url } = await sandbox();
  const { audited, tested } = networkTo(url, 'a-token-of-nobody');
  expect((await tested()).map(({ state }) => state)).toEqual(['good', 'good', 'good', 'bad', 'waiting']);
  expect(audited()).toEqual([{ by: 7, failed: 'token' }]);
});

async function httpPlatform(answer: RequestListener) {
  const server = createHttpServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('a platform that hangs up without a word says nothing about the token', async () => {
  const url = await httpPlatform((request) => request.socket.destroy());
  const { audited, tested } = networkTo(url);
  expect((await tested()).slice(2)).toMatchObject([
    { stage: 'reply', state: 'bad' },
    { stage: 'token', state: 'waiting' },
    { stage: 'answer', state: 'waiting' },
  ]);
  expect(audited()).toEqual([{ by: 7, failed: 'reply' }]);
});

test('so does one that is silent until nobody waits any longer', async () => {
  const { tested } = networkTo(await httpPlatform(() => {}));
  expect((await tested())[2]).toMatchObject({ stage: 'reply', state: 'bad', detail: 'deadline' });
});

test('one that lets nobody in with this token refuses the token', async () => {
  const url = await httpPlatform((_, response) =>
    response
      .writeHead(403, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify({ type: 'about:blank', title: 'Forbidden', status: 403, reason: 'forbidden' })),
  );
  const { tested } = networkTo(url);
  expect((await tested()).slice(2)).toMatchObject([
    { stage: 'reply', state: 'good' },
    { stage: 'token', state: 'bad' },
    { stage: 'answer', state: 'waiting' },
  ]);
});

test('a name that nobody knows and a port where nobody listens are told apart', async () => {
  const unknown = networkTo('https://no-such-platform.invalid/');
  expect((await unknown.tested()).map(({ stage, state }) => [stage, state])).toEqual([
    ['name', 'bad'],
    ['port', 'waiting'],
    ['certificate', 'waiting'],
    ['reply', 'waiting'],
    ['token', 'waiting'],
    ['answer', 'waiting'],
  ]);
  const closed = networkTo('http://127.0.0.1:1/');
  expect((await closed.tested()).slice(0, 2)).toMatchObject([
    { state: 'good' },
    { state: 'bad', detail: 'ECONNREFUSED' },
  ]);
});

test('whoever listens there without a certificate is no platform', async () => {
  const server = createServer((socket) => socket.on('error', () => {}).end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const { tested } = networkTo(`https://127.0.0.1:${port}/`);
  expect((await tested())[2]).toMatchObject({ stage: 'certificate', state: 'bad' });
});

test('the state says since when the platform answers, when it last did, and how the clocks differ', async () => {
  const { url } = await sandbox();
  const { gateway, maintenance, network } = networkTo(url);
  const before = maintenance.shows('network');
  expect(before).not.toHaveProperty('lastAnswerAt');
  expect(network.platformLine()).toEqual({ condition: 'good', reachable: true, waiting: 0, refused: 0 });
  await gateway.cardPolicy();
  const { since, lastAnswerAt, clockAhead, circuit } = maintenance.shows('network');
  expect(since).toBe(lastAnswerAt);
  expect(Math.abs(clockAhead ?? 99)).toBeLessThanOrEqual(2);
  expect(circuit).toBe('closed');
  expect(maintenance.overviewChanges()).toBe(1);
});

test('what waits for the platform and what it refused is counted', async () => {
  const { network, store } = networkTo('http://127.0.0.1:1/');
  const outbox = openOutbox(store, systemClock);
  for (const id of ['one', 'two', 'three']) outbox.add({ id, kind: 'report', body: {} });
  outbox.settle('one', 'sent');
  outbox.settle('two', 'refused');
  expect(network.platformLine()).toEqual({ condition: 'soon', reachable: true, waiting: 1, refused: 1 });
});

test('a platform that is not reached is said so', async () => {
  const { gateway, maintenance, network } = networkTo('http://127.0.0.1:1/');
  await gateway.cardPolicy();
  expect(network.platformLine()).toMatchObject({ condition: 'bad', reachable: false });
  expect(maintenance.shows('network').since).toBeDefined();
});

test('going back in the middle of a test does not lead to it again, and a second one may begin', async () => {
  const { url } = await sandbox();
  const { audited, handlers, maintenance } = networkTo(url);
  handlers['network.test']({});
  expect(handlers['network.test']({})).toMatchObject({ ok: false });
  expect(maintenance.part().goBack()).toBe(true);
  await expect.poll(audited, often).toHaveLength(1);
  expect(maintenance.part().view().screen).toBe('network');
  expect(maintenance.part().goBack()).toBe(false);
  maintenance.part().leave();
  expect(handlers['network.test']({})).toMatchObject({ ok: false });
});

test('a test whose end cannot be recorded ends all the same', async () => {
  const { url } = await sandbox();
  const { store, tested } = networkTo(url);
  store.database.exec(
    "CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'disk full'); END",
  );
  expect((await tested()).map(({ state }) => state)).toEqual(['good', 'good', 'good', 'good', 'good']);
});
