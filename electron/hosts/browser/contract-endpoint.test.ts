import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { silentLog } from '../../foundation/log.ts';
import { createConformanceKiosk } from '../conformance/conformance-kiosk.ts';
import { until } from '../conformance/transport-under-test.ts';
import { createContractEndpoint } from './contract-endpoint.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** An endpoint on a real WebSocket, with a clock that the test turns on by hand. */
async function setUp() {
  const clock = manualClock();
  const kiosk = createConformanceKiosk();
  const endpoint = createContractEndpoint({ screen: kiosk.screen, clock, log: silentLog });
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  let accepted = 0;
  server.on('connection', (socket) => {
    endpoint.accept(socket);
    accepted += 1;
  });
  await once(server, 'listening');
  open.push(() => server.close());
  return {
    endpoint,
    connect: async (options: { autoPong?: boolean } = {}) => {
      const before = accepted;
      const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, options);
      open.push(() => socket.terminate());
      await once(socket, 'open');
      await until('the endpoint has the page', () => accepted > before);
      return socket;
    },
    pass: clock.advance,
    screenIsFree: () => {
      const attached = kiosk.screen.attach(() => {});
      if (attached.ok) attached.value.detach();
      return attached.ok;
    },
  };
}

test('a page that answers no ping frees the screen', async () => {
  const { connect, pass, screenIsFree } = await setUp();
  const page = await connect({ autoPong: false });
  expect(screenIsFree()).toBe(false);
  const pinged = once(page, 'ping');
  pass(5_000);
  await pinged;
  expect(screenIsFree()).toBe(false);
  pass(5_000);
  await until('the screen is free', screenIsFree);
});

test('a page that answers its pings keeps the screen', async () => {
  const { connect, pass, screenIsFree } = await setUp();
  const page = await connect();
  for (let beat = 0; beat < 5; beat += 1) {
    const pinged = once(page, 'ping');
    pass(5_000);
    await pinged;
    // The answer to a ping goes out before anything sent later, so this call's answer proves that it arrived.
    page.send('{"call":1,"name":"kiosk.describe","input":{}}');
    await once(page, 'message');
  }
  expect(screenIsFree()).toBe(false);
});

test('what a waiting page says is heard once the page before it has gone', async () => {
  const { connect, pass } = await setUp();
  const before = await connect();
  const waiting = await connect();
  const answered = once(waiting, 'message');
  waiting.send('{"call":1,"name":"kiosk.describe","input":{}}');
  pass(999);
  before.terminate();
  expect(JSON.parse(String((await answered)[0]))).toMatchObject({ answer: 1, result: { ok: true } });
});

test('after a second of waiting the page is refused with 4001', async () => {
  const { connect, pass } = await setUp();
  await connect();
  const waiting = await connect();
  const closed = once(waiting, 'close');
  pass(1_000);
  const [code, reason] = await closed;
  expect([code, String(reason)]).toEqual([4001, 'screen-taken']);
});

test('a page that gave up waiting does not take the screen', async () => {
  const { connect, pass, screenIsFree } = await setUp();
  const before = await connect();
  const waiting = await connect();
  waiting.terminate();
  before.terminate();
  await until('both have gone', screenIsFree);
  pass(1_000);
  expect(screenIsFree()).toBe(true);
});
