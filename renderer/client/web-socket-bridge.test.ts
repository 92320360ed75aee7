import { afterEach, expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { closedAsTaken, webSocketBridge } from './web-socket-bridge.ts';

const servers: WebSocketServer[] = [];

async function host(port: number, onPage: (page: WebSocket) => void): Promise<number> {
  const server = new WebSocketServer({ port, host: '127.0.0.1' });
  servers.push(server);
  server.on('connection', onPage);
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as { port: number }).port;
}

function stop(server: WebSocketServer | undefined): Promise<void> {
  for (const page of server?.clients ?? []) page.terminate();
  return new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
}

afterEach(async () => {
  for (const server of servers.splice(0)) await stop(server);
});

/** A host that pushes `value` to each subscriber and answers each call with its own name. */
const obliging = (value: unknown) => (page: WebSocket) => {
  page.on('message', (data) => {
    const message = JSON.parse(String(data)) as Record<string, unknown>;
    if ('subscribe' in message) page.send(JSON.stringify({ push: message.subscribe, value }));
    else page.send(JSON.stringify({ answer: message.call, result: { ok: true, value: message.name } }));
  });
};

function follow(port: number) {
  const bridge = webSocketBridge(`ws://127.0.0.1:${port}/`);
  const pushed: unknown[] = [];
  const states: string[] = [];
  bridge.onConnection((state) => states.push(state));
  bridge.subscribe('session.view', (value) => pushed.push(value));
  return { bridge, pushed, states };
}

test('a call gets its own answer, a subscriber what is pushed', async () => {
  const { bridge, pushed, states } = follow(await host(0, obliging('home')));
  await expect.poll(() => pushed).toEqual(['home']);
  expect(states).toEqual(['connected']);
  const answers = await Promise.all([bridge.call('one', {}), bridge.call('two', {})]);
  expect(answers).toEqual([
    { ok: true, value: 'one' },
    { ok: true, value: 'two' },
  ]);
});

test('after the core went away the page finds it again and hears the present value', async () => {
  const port = await host(0, obliging('before'));
  const { pushed, states } = follow(port);
  await expect.poll(() => pushed).toEqual(['before']);
  await stop(servers.pop());
  await expect.poll(() => states.at(-1)).toBe('lost');
  await host(port, obliging('after'));
  await expect.poll(() => pushed).toEqual(['before', 'after']);
  expect(states).toEqual(['connected', 'lost', 'connected']);
});

test('a call under way when the core goes away is answered, not forgotten', async () => {
  const port = await host(0, (page) => {
    page.on('message', (data) => {
      if (String(data).includes('subscribe')) page.send('{"push":"session.view","value":1}');
      else page.terminate();
    });
  });
  const { bridge, pushed } = follow(port);
  await expect.poll(() => pushed).toEqual([1]);
  const answer = await bridge.call('cards.confirm', {});
  expect(answer).toEqual({ ok: false, error: { code: 'disconnected' } });
});

test('a page that may not have the screen says so', async () => {
  const { states } = follow(await host(0, (page) => page.close(closedAsTaken)));
  await expect.poll(() => states).toEqual(['taken']);
});
