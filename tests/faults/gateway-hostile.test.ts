import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setInterval } from 'node:timers';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInDocument } from '../../electron/catalogue/built-in-catalogue.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import type { Gateway } from '../../electron/gateway/gateway.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { answersOfEveryCall } from './gateway-answers.ts';
import { everyCall, withoutBody } from './gateway-calls.ts';
import { httpAnswer, startRawServer } from './gateway-raw-server.ts';

type Name = keyof Gateway;
const json = { 'content-type': 'application/json' };
const offline = { ok: false, error: { code: 'gateway-offline' } };
const malformed = { ok: false, error: { code: 'gateway-answer-malformed' } };
const mebibyte = 1024 * 1024;

let good: ReadonlyMap<Name, string>;
beforeAll(async () => {
  good = await answersOfEveryCall();
});

const open = (url: string, deadlineSeconds = 20) =>
  openHttpGateway({ url, deadlineSeconds, clock: systemClock, random: () => 0 });

/** What each call makes of a server that says this, each with a circuit of its own. */
async function everyCallAt(respond: (socket: Socket) => void, deadlineSeconds = 20) {
  const { url } = await startRawServer(respond);
  const names = Object.keys(everyCall(open(url))) as Name[];
  const results = await Promise.all(names.map((name) => everyCall(open(url, deadlineSeconds))[name]()));
  return Object.fromEntries(names.map((name, at) => [name, results[at]]));
}

function withBody(results: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(results).flatMap(([name, result]) => (withoutBody.includes(name) ? [] : [result]));
}

test('there is a good answer to every call, and every call takes it', async () => {
  expect([...good.keys()].sort()).toEqual(Object.keys(everyCall(open('http://127.0.0.1:9'))).sort());
});

describe('every call, of those that are answered with a body, finds malformed', () => {
  const html = '<html><script>alert(1)</script>';
  test.each([
    ['a page of a captive portal', httpAnswer(200, { 'content-type': 'text/html' }, html)],
    ['the right body under another content type', httpAnswer(200, { 'content-type': 'text/json' }, '{}')],
    ['nothing', httpAnswer(200, json)],
    ['a list', httpAnswer(200, json, '[]')],
    ['a number', httpAnswer(200, json, '1e999')],
    ['an object of another kind', httpAnswer(200, json, '{"codeId":7,"accepted":"perhaps"}')],
    ['brackets without end', httpAnswer(200, json, '[{"a":'.repeat(50_000))],
    ['a very deep object', httpAnswer(200, json, `${'{"kinds":'.repeat(5_000)}1${'}'.repeat(5_000)}`)],
    ['keys of the prototype', httpAnswer(200, json, '{"__proto__":{"kinds":[]},"constructor":{"items":[]}}')],
    ['a redirect', httpAnswer(307, { location: 'http://127.0.0.1:9/' })],
    ['a refusal that is a sentence', httpAnswer(422, json, '{"reason":"No, 王春英!"}')],
    ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('%s', async (_, said) => {
    const results = withBody(await everyCallAt((socket) => socket.end(said)));
    expect(results).toMatchObject(results.map(() => malformed));
  });

  test('a body that unpacks to more than any answer may have', async () => {
    const packed = gzipSync(Buffer.alloc(17 * mebibyte, ' '));
    const head = httpAnswer(200, { ...json, 'content-encoding': 'gzip', 'content-length': packed.length });
    const results = withBody(
      await everyCallAt((socket) => {
        socket.write(head);
        socket.end(packed);
      }),
    );
    expect(results).toMatchObject(results.map(() => ({ error: { detail: 'body-too-long' } })));
  });
});

test('more mistakes than anybody can list are one malformed answer', async () => {
  const document = builtInDocument as { readonly items: readonly object[] };
  const endless = { ...document.items[0], otherCodes: Array(1_000_000).fill('x') };
  const hostile = {
    catalogue: { ...document, items: [endless] },
    recordKinds: { kinds: Array(300_000).fill({}) },
    record: {
      sections: Array(20).fill({ table: { columns: [], rows: Array(1_200).fill(Array(12).fill(1)) } }),
    },
    verificationMaterial: { trust: Array(1_000_000).fill({}), statusLists: [] },
  };
  for (const [name, body] of Object.entries(hostile)) {
    const { url } = await startRawServer((socket) => socket.end(httpAnswer(200, json, JSON.stringify(body))));
    const result = await everyCall(open(url))[name as keyof typeof hostile]();
    expect(result, name).toMatchObject(malformed);
    expect(JSON.stringify(result).length).toBeLessThan(2_000);
  }
});

describe('every call finds the platform out of reach', () => {
  const half = httpAnswer(200, { ...json, 'content-length': 5_000 }, '{"kinds":[');

  test.each([
    [
      'a connection that is reset in the middle of the body',
      (socket: Socket) => socket.write(half, () => socket.resetAndDestroy()),
    ],
    ['a body that ends before it should', (socket: Socket) => socket.end(half)],
    ['a connection that is closed without a word', (socket: Socket) => socket.end()],
    ['a connection that is reset at once', (socket: Socket) => socket.resetAndDestroy()],
    ['a head that breaks off', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-')],
  ])('%s', async (_, respond) => {
    const results = Object.values(await everyCallAt(respond));
    expect(results).toMatchObject(results.map(() => offline));
  });

  test.each([
    ['silence', () => {}],
    ['a body that drips', (socket: Socket) => drip(socket, half, ' ')],
    [
      'interim answers without end',
      (socket: Socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
    ],
    ['a head without end', (socket: Socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', 'x-a: b\r\n')],
  ])('%s: the deadline ends it', async (_, respond) => {
    const results = Object.values(await everyCallAt(respond, 0.3));
    expect(results).toMatchObject(
      results.map(() => ({ error: { code: 'gateway-offline', detail: 'deadline' } })),
    );
  });

  function drip(socket: Socket, first: string, drop: string): void {
    socket.write(first);
    const timer = setInterval(() => socket.write(drop), 10);
    socket.once('close', () => clearInterval(timer));
  }
});

test('of a body without end a call takes what it may have and no more, and leaves', async () => {
  for (const [name, most] of [
    ['catalogue', 16],
    ['certificateFile', 16],
    ['record', 1],
  ] as const) {
    let poured = 0;
    const left = Promise.withResolvers<void>();
    const { url } = await startRawServer((socket) => {
      socket.once('close', () => left.resolve());
      socket.write(httpAnswer(200, json));
      const pour = () => {
        while (!socket.destroyed && socket.write(' '.repeat(65_536))) poured += 65_536;
      };
      socket.on('drain', pour);
      pour();
    });
    expect(await everyCall(open(url))[name]()).toMatchObject({ error: { detail: 'body-too-long' } });
    await left.promise;
    // What stands in the buffers of both ends comes on top.
    expect(poured).toBeLessThan((most + 16) * mebibyte);
  }
});

describe('an answer that was tampered with', () => {
  let said = '';
  let url: string;
  const server = createServer(async (request, response) => {
    await text(request);
    response.writeHead(200, json).end(said);
  });
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const names = Object.keys(everyCall(open('http://127.0.0.1:9'))).filter(
    (name) => !withoutBody.includes(name),
  );

  test.each(names)('%s: it is malformed, or nothing of it can harm', async (name) => {
    const call = name as Name;
    const answer = good.get(call) ?? '';
    said = answer;
    expect(await everyCall(open(url))[call]()).toMatchObject({ ok: true });
    await fc.assert(
      fc.asyncProperty(fc.nat(), hostileValue, async (place, value) => {
        said = tamper(answer, place, value);
        const result = await everyCall(open(url))[call]();
        if (result.ok) expect(hiddenIn(result.value, call)).toEqual([]);
        else expect(result).toMatchObject(malformed);
      }),
      { numRuns: 60 },
    );
  });
});

const hostileValue = fc.constantFrom<unknown>(
  ...[
    '',
    ' ',
    '\u202e王春英',
    'a\u0000b',
    'a\nb',
    '\u200b',
    'a\u0301\u0301\u0301\u0301\u0301\u0301',
    'x'.repeat(5_000),
  ],
  ...['310105195204129926', '身份证310105195204129926', '2026-02-30', '../..', '__proto__', '\ud800'],
  ...[null, true, -1, 0.5, 1e308, '1', [], {}, [[]], Array(5_000).fill('x'), { ['__proto__']: { a: 1 } }],
);

/** The JSON with the value at this place, counted through, replaced; and, at every other place, that member twice. */
function tamper(body: string, place: number, value: unknown): string {
  const paths: (readonly (string | number)[])[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]) => {
    paths.push(path);
    // The first of a long list is like the others.
    if (Array.isArray(node)) for (const at of [0, 1, 2]) if (at in node) walk(node[at], [...path, at]);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    for (const [key, each] of Object.entries(node)) walk(each, [...path, key]);
  };
  const whole: unknown = JSON.parse(body);
  walk(whole, []);
  const path = paths[place % paths.length] ?? [];
  const last = path.at(-1);
  if (last === undefined) return JSON.stringify(value);
  let parent = whole as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  const marked = '\u0001here\u0001';
  parent[last] = marked;
  return JSON.stringify(whole).replace(JSON.stringify(marked), () => JSON.stringify(value) ?? 'null');
}

const undrawable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{M}{5}/u;
/** These hold what is public, and nothing of any person. */
const publicOnes: readonly Name[] = ['catalogue', 'guides', 'verificationMaterial'];

const neverShown = ['remarks', 'token'];
/** These name a person in full, for staff and for the kiosk itself. */
const namesPeople: readonly Name[] = ['finishedDocument', 'holderOfOfflineCode'];

/** Strings that would hide, turn round or cover what is drawn, fill the screen, or show a number in clear. */
function hiddenIn(value: unknown, call: Name): readonly string[] {
  if (typeof value === 'string') {
    const showsNumber = value.includes('310105195204129926') && !publicOnes.includes(call);
    return undrawable.test(value) || value.length > 512 || showsNumber ? [value] : [];
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    neverShown.includes(key) || (key === 'number' && namesPeople.includes(call)) ? [] : hiddenIn(each, call),
  );
}
