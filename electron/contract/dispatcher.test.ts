import { expect, test } from 'vitest';
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

test('a handler is reached only with the grant that its procedure needs: every procedure, nobody and a card', async () => {
  for (const [name, declared] of Object.entries(procedures)) {
    for (const held of [noGrants, byCard]) {
      const { page, called } = screenWith({ grants: () => held });
      const sample = {
        holder: 'self',
        reason: 'lost',
        usesOne: true,
        somebodyIsTellingMe: false,
        code: '123456',
        cameOut: true,
        way: 'words',
        id: 'birth',
        to: 'next',
        text: '老年卡',
        language: 'en',
        phone: null,
        number: '123456',
      };
      const keys = Object.keys((declared.input as { shape: object }).shape);
      const input = Object.fromEntries(Object.entries(sample).filter(([key]) => keys.includes(key)));
      const answer = await page.call(name, input);
      const allowed = declared.needs.grant === 'open' || held.identity === 'card';
      expect(called.length === 1, name).toBe(allowed);
      if (!allowed) expect(answer).toMatchObject({ error: { code: 'not-permitted' } });
    }
  }
});

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
