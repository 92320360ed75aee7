import { afterEach, expect, test, vi } from 'vitest';
import * as standIn from '../../../tests/stand-ins/electron.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { silentLog } from '../../foundation/log.ts';
import { until } from '../conformance/transport-under-test.ts';
import { keepPage } from './keep-page.ts';
import { pageUrl } from './page-address.ts';
import { staticPage } from './static-page.ts';

vi.mock('electron', () => import('../../../tests/stand-ins/electron.ts'));

afterEach(() => {
  for (const window of standIn.BrowserWindow.getAllWindows()) window.destroy();
});

function setUp() {
  const clock = manualClock();
  const session = standIn.session.fromPartition(crypto.randomUUID());
  session.handlers.set('app', () => new Response('the page'));
  const window = new standIn.BrowserWindow({ webPreferences: { session } });
  const onLost = vi.fn();
  const giveUp = vi.fn();
  keepPage({
    window: window as never,
    staticPage: staticPage('12345'),
    clock,
    log: silentLog,
    onLost,
    giveUp,
  });
  const shows = (start: string) =>
    until(`the window shows ${start}`, () => window.webContents.document?.url.startsWith(start) ?? false);
  return { clock, session, window, onLost, giveUp, shows };
}

async function dieTimes(count: number, { window, shows }: ReturnType<typeof setUp>): Promise<void> {
  for (let death = 1; death <= count; death += 1) {
    await shows(pageUrl);
    window.webContents.die();
  }
}

test('a page that dies is loaded again, and the screen was freed before', async () => {
  const kept = setUp();
  await dieTimes(1, kept);
  expect(kept.onLost).toHaveBeenCalledOnce();
  await kept.shows(pageUrl);
});

test('a page that hangs is ended and loaded again', async () => {
  const kept = setUp();
  await kept.shows(pageUrl);
  kept.window.emit('unresponsive');
  expect(kept.onLost).toHaveBeenCalledOnce();
  await kept.shows(pageUrl);
});

test('after the third reload within a minute a static page says so, then the program ends', async () => {
  const kept = setUp();
  await dieTimes(4, kept);
  await kept.shows('data:text/html');
  expect(kept.window.webContents.document?.html).toContain('本机暂停服务');
  kept.clock.advance(59_999);
  expect(kept.giveUp).not.toHaveBeenCalled();
  kept.clock.advance(1);
  expect(kept.giveUp).toHaveBeenCalledOnce();
});

test('when the static page dies too, the program ends at once', async () => {
  const kept = setUp();
  await dieTimes(4, kept);
  await kept.shows('data:text/html');
  kept.window.webContents.die();
  expect(kept.giveUp).toHaveBeenCalledOnce();
});

test('deaths over hours never add up', async () => {
  const kept = setUp();
  for (let hour = 1; hour <= 10; hour += 1) {
    await dieTimes(3, kept);
    kept.clock.advance(3_600_000);
  }
  await kept.shows(pageUrl);
  expect(kept.giveUp).not.toHaveBeenCalled();
});

test('a page that cannot be loaded ends in the static page', async () => {
  const kept = setUp();
  await kept.shows(pageUrl);
  kept.session.handlers.set('app', () => new Response(null, { status: 404 }));
  kept.window.webContents.die();
  await kept.shows('data:text/html');
});

test('the static page needs no script and carries no markup from the configuration', () => {
  const html = decodeURIComponent(staticPage('12345<script>alert(1)</script>'));
  expect(html).not.toContain('<script');
  expect(html).toContain('12345');
});
