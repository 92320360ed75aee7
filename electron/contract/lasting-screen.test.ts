import { expect, test } from 'vitest';
import { ok } from '../foundation/result.ts';
import type { KioskScreen } from './attachment.ts';
import { createLastingScreen } from './lasting-screen.ts';

/** A kiosk that answers with its name and pushes it to whoever subscribes. */
function kioskNamed(name: string): KioskScreen & { readonly held: () => boolean } {
  let held = false;
  return {
    held: () => held,
    attach: (push) => {
      held = true;
      return ok({
        call: async () => ok(name),
        subscribe: (subscription) => {
          push(subscription, name);
          return ok();
        },
        unsubscribe: () => {},
        detach: () => {
          held = false;
        },
      });
    },
  };
}

function pageOver(first: KioskScreen) {
  const screen = createLastingScreen(first);
  const pushed: unknown[] = [];
  const attached = screen.attach((name, value) => pushed.push([name, value]));
  if (!attached.ok) throw new Error('not attached');
  return { screen, page: attached.value, pushed };
}

test('a page stays attached and subscribed while the kiosk beneath it is built anew', async () => {
  const [old, next] = [kioskNamed('old'), kioskNamed('new')];
  const { screen, page, pushed } = pageOver(old);
  page.subscribe('view');
  screen.release();
  expect(old.held()).toBe(false);
  screen.putOver(next);
  expect(pushed).toEqual([
    ['view', 'old'],
    ['view', 'new'],
  ]);
  expect(await page.call('x', {})).toEqual(ok('new'));
  expect(screen.attach(() => {})).toMatchObject({ error: { code: 'screen-taken' } });
});

test('what the page asks while there is no kiosk is answered by the next one', async () => {
  const { screen, page } = pageOver(kioskNamed('old'));
  screen.release();
  const answer = page.call('x', {});
  screen.putOver(kioskNamed('new'));
  expect(await answer).toEqual(ok('new'));
});

test('a page that comes while there is no kiosk holds the screen, and one that left frees it', async () => {
  const screen = createLastingScreen(kioskNamed('old'));
  screen.release();
  const pushed: unknown[] = [];
  const page = screen.attach((name, value) => pushed.push([name, value]));
  if (!page.ok) throw new Error('not attached');
  page.value.subscribe('view');
  const next = kioskNamed('new');
  screen.putOver(next);
  expect(pushed).toEqual([['view', 'new']]);
  page.value.detach();
  expect(next.held()).toBe(false);
  expect(screen.attach(() => {}).ok).toBe(true);
});
