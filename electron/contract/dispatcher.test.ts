import { describe, expect, test } from 'vitest';
import { type Log, silentLog } from '../foundation/log.ts';
import { ok } from '../foundation/result.ts';
import { procedures } from './contract.ts';
import { createKioskScreen, type Handlers } from './dispatcher.ts';
import { type HeldGrants, noGrants } from './grants.ts';
import type { SessionView } from './session-view.ts';

const byCard: HeldGrants = { identity: 'card', others: new Set() };

const view: SessionView = {
  session: 1,
  revision: 1,
  view: { screen: 'home', canCheckCards: true, canReportLoss: true },
  known: false,
  can: { goBack: false, goHome: false },
  help: false,
};

function screenWith(parts: { handlers?: Partial<Handlers>; grants?: () => HeldGrants; log?: Log } = {}) {
  const called: string[] = [];
  const quiet = Object.fromEntries(
    Object.keys(procedures).map((name) => [
      name,
      () => {
        called.push(name);
        return ok({});
      },
    ]),
  ) as unknown as Handlers;
  let listener = () => {};
  const screen = createKioskScreen({
    handlers: { ...quiet, ...parts.handlers },
    sources: {
      'session.view': {
        present: () => view,
        onChange: (listen) => {
          listener = listen;
          return () => {
            listener = () => {};
          };
        },
      },
    },
    grants: parts.grants ?? (() => noGrants),
    log: parts.log ?? silentLog,
  });
  const pushed: unknown[] = [];
  const attached = screen.attach((name, value) => pushed.push([name, value]));
  if (!attached.ok) throw new Error('not attached');
  return { screen, page: attached.value, called, pushed, change: () => listener() };
}

const grantsHeld: Readonly<Record<string, HeldGrants>> = {
  nothing: noGrants,
  'a card': byCard,
  'a card and a second proof': { identity: 'card-and-second-proof', others: new Set() },
  'principal and agent': { others: new Set(['principal-and-agent']) },
  'a cell': { others: new Set(['cell']) },
  clerk: { others: new Set(['clerk']) },
  technician: { others: new Set(['technician']) },
  administrator: { others: new Set(['administrator']) },
};

describe.each(Object.entries(grantsHeld))('whoever holds %s', (_, held) => {
  test.each(Object.entries(procedures))(
    'may call %s, or is refused before its input is read',
    async (name, { needs }) => {
      const { page, called } = screenWith({ grants: () => held });
      const answer = await page.call(name, undefined);
      // Written out once more, apart from what decides it.
      const roles = 'oneOf' in needs ? needs.oneOf : [needs.grant];
      const isCard = held === byCard || held.identity === 'card-and-second-proof';
      const allowed = roles.some(
        (role) => role === 'open' || (role === 'identity' ? isCard : held.others.has(role)),
      );
      expect(answer).toMatchObject({ error: { code: allowed ? 'invalid-input' : 'not-permitted' } });
      expect(called).toEqual([]);
    },
  );
});

test.each(['people.open', 'devices.open', 'records.check', 'cards.vouch', 'settings.apply'])(
  'what a call says of its own rights opens nothing: %s',
  async (name) => {
    const { page, called } = screenWith();
    for (const forged of [
      { grant: 'administrator' },
      { others: ['administrator', 'technician', 'clerk'] },
      { grants: { others: ['administrator'] }, by: { id: 1, roles: ['administrator'] } },
    ])
      expect(await page.call(name, forged)).toMatchObject({ error: { code: 'not-permitted' } });
    expect(called).toEqual([]);
  },
);

test('input that is not of the declared shape never reaches a handler', async () => {
  const grants = () => byCard;
  for (const input of [
    undefined,
    null,
    'x',
    {},
    { code: 12345 },
    { code: '12345' },
    { code: '123456', more: 1 },
  ]) {
    const { page, called } = screenWith({ grants });
    expect(await page.call('cards.proveByCode', input)).toMatchObject({ error: { code: 'invalid-input' } });
    expect(called).toEqual([]);
  }
});

test.each(['nothing.such', '__proto__', 'constructor', 'toString'])(
  'there is no procedure %s',
  async (name) => {
    const { page } = screenWith();
    expect(await page.call(name, {})).toMatchObject({ error: { code: 'unknown-name' } });
    expect(page.subscribe(name)).toMatchObject({ error: { code: 'unknown-name' } });
  },
);

test('a handler that throws, or answers with the wrong shape, is a fault of the kiosk and is logged', async () => {
  const logged: unknown[] = [];
  const log = { ...silentLog, error: (event: string, fields?: unknown) => logged.push([event, fields]) };
  const handlers = {
    'session.end': () => {
      throw new TypeError('a bug');
    },
    'session.goBack': () => ok({ secret: 1 } as never),
  };
  const { page } = screenWith({ handlers, log });
  expect(await page.call('session.end', {})).toEqual({ ok: false, error: { code: 'kiosk-fault' } });
  expect(await page.call('session.goBack', {})).toEqual({ ok: false, error: { code: 'kiosk-fault' } });
  expect(logged).toHaveLength(2);
});

test('a second page is refused until the first has gone', () => {
  const { screen, page } = screenWith();
  expect(screen.attach(() => {})).toMatchObject({ error: { code: 'screen-taken' } });
  page.detach();
  expect(screen.attach(() => {}).ok).toBe(true);
});

test('a subscriber gets the present value and every change, and nothing after it has gone', () => {
  const { page, pushed, change } = screenWith();
  page.subscribe('session.view');
  page.subscribe('session.view');
  expect(pushed).toHaveLength(1);
  change();
  expect(pushed).toHaveLength(2);
  page.detach();
  change();
  expect(pushed).toHaveLength(2);
});
