import assert from 'node:assert/strict';
import { siteName } from './conformance-kiosk.ts';
import { type PageUnderTest, type TransportUnderTest, until } from './transport-under-test.ts';

export interface Sentence {
  readonly says: string;
  readonly prove: (transport: TransportUnderTest) => Promise<void>;
}

/**
 * What every transport does, as plain data, so that the same sentences run under vitest and inside Electron's main
 * process.
 */
export const sentences: readonly Sentence[] = [
  {
    says: 'the first page holds the screen and its call is answered',
    prove: async ({ openPage }) => {
      const page = await openPage();
      assert.equal(await page.connection(), 'connected');
      const answer = await page.call('kiosk.describe', {});
      assert.equal((answer as { value: { siteName: string } }).value.siteName, siteName);
    },
  },
  {
    says: 'an expected failure arrives as a value',
    prove: async ({ openPage }) => {
      const page = await openPage();
      assert.deepEqual(await page.call('session.goBack', {}), {
        ok: false,
        error: { code: 'moved-on', detail: 'the screen showed something else' },
      });
    },
  },
  {
    says: 'a handler that throws is a kiosk-fault and nothing of what it threw',
    prove: async ({ openPage }) => {
      const page = await openPage();
      assert.deepEqual(await page.call('cards.start', {}), { ok: false, error: { code: 'kiosk-fault' } });
    },
  },
  {
    says: 'a name that the contract does not know is refused',
    prove: async ({ openPage, kiosk }) => {
      const page = await openPage();
      for (const name of ['cards.issueForFree', 'toString', '__proto__', '']) {
        assert.equal(codeOf(await page.call(name, {})), 'unknown-name', name);
      }
      assert.deepEqual(kiosk.calls, []);
    },
  },
  {
    says: 'input of the wrong shape is refused before any handler',
    prove: async ({ openPage, kiosk }) => {
      const page = await openPage();
      for (const input of [
        {},
        { holder: 'everybody' },
        { holder: 'self', more: 1 },
        null,
        'self',
        undefined,
      ]) {
        assert.equal(codeOf(await page.call('cards.chooseHolder', input)), 'invalid-input');
      }
      assert.deepEqual(kiosk.calls, []);
    },
  },
  {
    says: 'a huge message reaches no handler and leaves the kiosk usable',
    prove: async ({ openPage, kiosk }) => {
      const page = await openPage();
      const answer = await page.call('cards.proveByCode', { code: '1'.repeat(300_000) });
      assert.ok(['invalid-input', 'disconnected'].includes(codeOf(answer)), codeOf(answer));
      assert.deepEqual(kiosk.calls, []);
      const next = await page.reload();
      assert.equal(codeOf(await next.call('kiosk.describe', {})), 'ok');
    },
  },
  {
    says: 'answers find their calls, however many are under way',
    prove: async ({ openPage }) => {
      const page = await openPage();
      const names = Array.from(
        { length: 60 },
        (_, index) => ['kiosk.describe', 'session.goBack', 'nowhere'][index % 3],
      );
      const codes = await Promise.all(names.map(async (name) => codeOf(await page.call(name ?? '', {}))));
      assert.deepEqual(
        codes,
        names.map((_, index) => ['ok', 'moved-on', 'unknown-name'][index % 3]),
      );
    },
  },
  {
    says: 'a call that takes long holds no other up',
    prove: async ({ openPage, kiosk }) => {
      const page = await openPage();
      const confirmed = page.call('cards.confirm', {});
      assert.equal(codeOf(await page.call('kiosk.describe', {})), 'ok');
      kiosk.answerConfirm();
      assert.equal(codeOf(await confirmed), 'ok');
    },
  },
  {
    says: 'a subscriber gets the present value at once, then each later one in order',
    prove: async ({ openPage, kiosk }) => {
      kiosk.showRevision(7);
      const page = await openPage();
      await page.subscribe('session.view');
      await received(page, 1);
      for (let revision = 8; revision <= 57; revision += 1) kiosk.showRevision(revision);
      await received(page, 51);
      assert.deepEqual(
        await revisions(page),
        Array.from({ length: 51 }, (_, index) => 7 + index),
      );
    },
  },
  {
    says: 'after the subscription ends nothing more is pushed',
    prove: async ({ openPage, kiosk }) => {
      const page = await openPage();
      await page.subscribe('session.view');
      await received(page, 1);
      await page.unsubscribe('session.view');
      // The transports keep their order: when this is answered, the end of the subscription has arrived too.
      await page.call('kiosk.describe', {});
      kiosk.showRevision(2);
      await page.call('kiosk.describe', {});
      assert.deepEqual(await revisions(page), [1]);
    },
  },
  {
    says: 'a subscription that the contract does not know pushes nothing and harms nothing',
    prove: async ({ openPage }) => {
      const page = await openPage();
      await page.subscribe('everything');
      assert.equal(codeOf(await page.call('kiosk.describe', {})), 'ok');
      assert.deepEqual(await page.received(), []);
    },
  },
  {
    says: 'a second page is refused as taken and the first is unharmed',
    prove: async ({ openPage, kiosk }) => {
      const first = await openPage();
      await first.subscribe('session.view');
      await received(first, 1);
      const second = await openPage();
      assert.equal(await second.connection(), 'taken');
      assert.equal(codeOf(await second.call('kiosk.describe', {})), 'disconnected');
      assert.deepEqual(kiosk.calls, []);
      assert.equal(codeOf(await first.call('kiosk.describe', {})), 'ok');
      kiosk.showRevision(2);
      await received(first, 2);
      assert.deepEqual(await second.received(), []);
    },
  },
  {
    says: 'a page that leaves frees the screen for the next',
    prove: async ({ openPage }) => {
      const first = await openPage();
      await first.leave();
      const second = await openPage();
      assert.equal(await second.connection(), 'connected');
      assert.equal(codeOf(await second.call('kiosk.describe', {})), 'ok');
    },
  },
  {
    says: 'a reloaded page takes the screen over, ten times in a row, and sees the session as it is',
    prove: async ({ openPage, kiosk }) => {
      let page = await openPage();
      for (let reload = 1; reload <= 10; reload += 1) {
        await page.subscribe('session.view');
        page = await page.reload();
        assert.equal(await page.connection(), 'connected', `reload ${reload}`);
      }
      kiosk.showRevision(2);
      await page.subscribe('session.view');
      await received(page, 1);
      assert.deepEqual(await revisions(page), [2]);
    },
  },
  {
    says: 'a call under way when its page reloads finishes and disturbs nobody',
    prove: async ({ openPage, kiosk }) => {
      const page = await openPage();
      void page.call('cards.confirm', {}).catch(() => undefined);
      await until('the call arrived', () => kiosk.calls.includes('cards.confirm'));
      const next = await page.reload();
      kiosk.answerConfirm();
      assert.equal(codeOf(await next.call('kiosk.describe', {})), 'ok');
    },
  },
  {
    says: 'a host that stops tells its page that the kiosk is lost and frees the screen',
    prove: async ({ openPage, close, kiosk }) => {
      const page = await openPage();
      await page.subscribe('session.view');
      await received(page, 1);
      await close();
      await until('the page sees that the kiosk is lost', async () => (await page.connection()) === 'lost');
      assert.equal(codeOf(await page.call('kiosk.describe', {})), 'disconnected');
      kiosk.showRevision(2);
      assert.deepEqual(await revisions(page), [1]);
      assert.ok(kiosk.screen.attach(() => {}).ok);
    },
  },
];

function codeOf(answer: unknown): string {
  const result = answer as { ok: boolean; error?: { code: string } };
  return result.ok ? 'ok' : (result.error?.code ?? 'malformed');
}

function received(page: PageUnderTest, count: number): Promise<void> {
  return until(`${count} values pushed`, async () => (await page.received()).length >= count);
}

async function revisions(page: PageUnderTest): Promise<readonly number[]> {
  return (await page.received()).map((value) => (value as { revision: number }).revision);
}
