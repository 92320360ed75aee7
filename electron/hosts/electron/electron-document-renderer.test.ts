import { PDFDocument } from 'pdf-lib';
import { afterEach, expect, test, vi } from 'vitest';
import * as standIn from '../../../tests/stand-ins/electron.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { silentLog } from '../../foundation/log.ts';
import { until } from '../conformance/transport-under-test.ts';
import { openElectronDocumentRenderer } from './electron-document-renderer.ts';

vi.mock('electron', () => import('../../../tests/stand-ins/electron.ts'));

const card = { widthMillimetres: 85.6, heightMillimetres: 53.98 };

afterEach(() => {
  for (const window of standIn.BrowserWindow.getAllWindows()) window.destroy();
});

function setUp() {
  const clock = manualClock();
  return { clock, renderer: openElectronDocumentRenderer({ clock, log: silentLog }) };
}

function windows() {
  return standIn.BrowserWindow.getAllWindows();
}

test('a PDF has exactly the size asked for', async () => {
  const { renderer } = setUp();
  const rendered = await renderer.pdf('<p>卡</p>', card);
  const pdf = await PDFDocument.load(rendered.ok ? rendered.value : new Uint8Array());
  expect(pdf.getPage(0).getWidth()).toBeCloseTo((85.6 / 25.4) * 72, 3);
  expect(pdf.getPage(0).getHeight()).toBeCloseTo((53.98 / 25.4) * 72, 3);
});

test('documents that are asked for at once are each their own, one after another in one window', async () => {
  const { renderer } = setUp();
  const rendered = await Promise.all(['甲', '乙', '丙'].map((html) => renderer.pdf(html, card)));
  const titles = await Promise.all(
    rendered.map(async (each) =>
      (await PDFDocument.load(each.ok ? each.value : new Uint8Array())).getTitle(),
    ),
  );
  expect(titles).toEqual(['甲', '乙', '丙']);
  expect(windows()).toHaveLength(1);
});

test('an image has the dots asked for, and its window is closed', async () => {
  const { renderer } = setUp();
  const rendered = await renderer.image('<p>卡</p>', card, 300 / 25.4);
  const png = Buffer.from(rendered.ok ? rendered.value : []);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1011, 638]);
  expect(windows()).toHaveLength(0);
});

test('documents run no scripts, are not shown, and reach nothing', async () => {
  const { renderer } = setUp();
  await renderer.pdf('<p>卡</p>', card);
  const [window] = windows();
  expect(window?.options).toMatchObject({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  const session = window?.webContents.preferences.session;
  for (const address of ['https://example.org/a.png', 'file:///etc/hostname', 'app://kiosk/index.html']) {
    expect(await session?.load(address), address).toBeUndefined();
  }
  const policy = (await session?.load('document://render/'))?.headers.get('Content-Security-Policy');
  expect(policy).toContain("default-src 'none'");
});

test('a window that dies fails its document, and the next one gets a new window', async () => {
  const { renderer } = setUp();
  await renderer.pdf('甲', card);
  const [first] = windows();
  if (first) first.webContents.hangs = true;
  const failing = renderer.pdf('乙', card);
  await until(
    'the window is asked',
    () => (first?.webContents.listenerCount('render-process-gone') ?? 0) > 0,
  );
  first?.webContents.die();
  expect(await failing).toMatchObject({ ok: false, error: { code: 'renderer-unavailable' } });
  expect((await renderer.pdf('丙', card)).ok).toBe(true);
  expect(first?.isDestroyed()).toBe(true);
});

test('a document that takes longer than 15 s fails with a time-out, and the next one gets a new window', async () => {
  const { renderer, clock } = setUp();
  await renderer.pdf('甲', card);
  const [first] = windows();
  if (first) first.webContents.hangs = true;
  const failing = renderer.pdf('乙', card);
  await until(
    'the window is asked',
    () => (first?.webContents.listenerCount('render-process-gone') ?? 0) > 0,
  );
  clock.advance(15_000);
  expect(await failing).toMatchObject({ ok: false, error: { code: 'render-timeout' } });
  expect((await renderer.pdf('丙', card)).ok).toBe(true);
});

test('after closing there is no window, and a document is refused', async () => {
  const { renderer } = setUp();
  await renderer.pdf('甲', card);
  await renderer.close();
  expect(windows()).toHaveLength(0);
  expect(await renderer.pdf('乙', card)).toMatchObject({
    ok: false,
    error: { code: 'renderer-unavailable' },
  });
});
