import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { cardDocument } from '../../electron/documents/card-document.tsx';
import { cardSize } from '../../electron/documents/card-geometry.ts';
import { systemFontsOnly } from '../../electron/documents/embedded-fonts.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openChromiumDocumentRenderer } from '../../electron/hosts/browser/chromium-document-renderer.ts';
import { expectOk } from '../../scripts/sandbox-gateway/testing.ts';
import { auditAccessibility } from '../screens/audits/accessibility.ts';
import { chromiumPath, launchBrowser } from '../support/browser.ts';
import { cardFront, filmAsCamera, writeFilm } from '../support/fake-camera.ts';
import {
  cardAt,
  cardOfAStranger,
  cardOfTheFuture,
  expiredCard,
  forgedCard,
  kioskCard,
  places,
} from '../support/verifier-cards.ts';
import { paste, press, titleOf, verdictOn, verifierPages } from '../support/verifier-page.ts';

const verifier = verifierPages();
const renderer = openChromiumDocumentRenderer({ executablePath: chromiumPath(), clock: systemClock });
afterAll(() => renderer.close());

/** Chromium whose camera shows this film. */
async function withCamera(film: string): Promise<Browser> {
  const filming = await launchBrowser({ switches: filmAsCamera(film) });
  onTestFinished(() => filming.close());
  return filming;
}

function documentOf(code: string): string {
  const face = { name: '王*英', number: '310105********0428', expiresOn: '2027-03-01' };
  return cardDocument({ face, payload: new Uint8Array(Buffer.from(code)) }, systemFontsOnly);
}

async function filmOf(name: string, code: string): Promise<string> {
  const pdf = await renderer.pdf(documentOf(code), cardSize);
  return writeFilm(verifier.folder, name, cardFront(expectOk(pdf), verifier.folder));
}

const choosePhoto = (page: Page, path: string) => page.getByLabel('拍一张照片').setInputFiles(path);

describe('the camera', () => {
  test.each([
    ['genuine', () => cardAt(places.good), 'good', '卡是真的，没有报失'],
    ['lost', () => cardAt(places.lost), 'lost', '这张卡报失了'],
    ['kiosk-signed', kioskCard, 'good', '卡是真的，没有报失'],
    ['forged', forgedCard, 'forged', '这张卡是假的'],
  ])('reads a printed card that is %s', async (name, code, verdict, words) => {
    const { page, requests } = await verifier.open(
      verifier.listed,
      {},
      await withCamera(await filmOf(name, code())),
    );
    await press(page, '开始扫描');
    await expect.poll(() => titleOf(page), { timeout: 30_000 }).toBe(words);
    expect(await verdictOn(page)).toBe(verdict);
    // The next one is looked for at once.
    await press(page, '再查一张');
    await page.locator('.verdict').waitFor();
    expect(requests).toEqual([verifier.listed]);
  });

  test('shows a picture, and can be left, while it sees no card', async () => {
    const { page } = await verifier.open(
      verifier.listed,
      {},
      await withCamera(writeFilm(verifier.folder, 'nothing')),
    );
    await press(page, '开始扫描');
    await expect.poll(() => titleOf(page)).toBe('把码放进框里');
    await expect.poll(() => page.evaluate(`document.querySelector('video').videoWidth`)).toBe(1280);
    expect(await auditAccessibility(page)).toEqual([]);
    await page.evaluate(`globalThis.stream = document.querySelector('video').srcObject`);
    await press(page, '不扫了');
    expect(await titleOf(page)).toBe('查卡');
    expect(await page.evaluate('globalThis.stream.active')).toBe(false);
  });

  test('that is missing is told, and a photograph comes first', async () => {
    const { page } = await verifier.open(verifier.listed);
    await press(page, '开始扫描');
    await expect.poll(() => page.locator('.notice').textContent()).toContain('没有找到相机');
    expect(await page.getByRole('button', { name: '开始扫描' }).count()).toBe(0);
    expect(await page.locator('label.main').textContent()).toBe('拍一张照片');
  });

  test('that may not be used is told, and may be tried again', async () => {
    const film = writeFilm(verifier.folder, 'nothing');
    const allowing = '--use-fake-ui-for-media-stream';
    const refusing = await launchBrowser({
      whole: true,
      switches: filmAsCamera(film).filter((each) => each !== allowing),
    });
    onTestFinished(() => refusing.close());
    const { page } = await verifier.open(verifier.listed, {}, refusing);
    await press(page, '开始扫描');
    await expect.poll(() => page.locator('.notice').textContent()).toContain('没有给相机权限');
    expect(await page.getByRole('button', { name: '开始扫描' }).count()).toBe(1);
  });

  test('that the browser hides from an unsafe address is told at once', async () => {
    const context = await verifier.browser.newContext({ locale: 'zh-CN' });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.route('http://verifier.example/', (route) =>
      route.fulfill({ path: join(verifier.folder, 'listed.html') }),
    );
    await page.goto('http://verifier.example/');
    await expect.poll(() => page.locator('.notice').textContent()).toContain('不让这样打开的网页用相机');
    expect(await page.locator('label.main').textContent()).toBe('拍一张照片');
  });
});

test('a browser that cannot run the code reader is told apart, and takes pasted text', async () => {
  const { page } = await verifier.open(verifier.listed);
  await page.addInitScript('delete globalThis.WebAssembly');
  await page.reload();
  await expect.poll(() => page.locator('.notice').textContent()).toContain('不会读方块码');
  expect(await page.getByText(/开始扫描|拍一张照片/).count()).toBe(0);
  await page.getByLabel('卡上方块码的文字').fill(cardAt(places.good));
  await press(page, '查一查');
  expect(await verdictOn(page)).toBe('good');
});

test('a code reader that turns out to be missing takes no verdict from the screen', async () => {
  const { page } = await verifier.open(verifier.listed);
  await page.addInitScript(
    'WebAssembly.instantiate = () => new Promise((_, fail) => { globalThis.fail = fail; })',
  );
  await page.reload();
  await paste(page, cardAt(places.good));
  await page.evaluate('globalThis.fail(new Error())');
  expect(await verdictOn(page)).toBe('good');
  await press(page, '回到开头');
  await expect.poll(() => page.locator('.notice').textContent()).toContain('不会读方块码');
});

describe('a code reader that breaks down', () => {
  /** As on a phone whose memory is used up. */
  const breakDown = `CanvasRenderingContext2D.prototype.getImageData = () => {
    throw new RangeError('Out of memory at ImageData creation');
  }`;

  test('while it scans closes the camera, and is told as one that is missing', async () => {
    const film = writeFilm(verifier.folder, 'nothing');
    const { page } = await verifier.open(verifier.listed, {}, await withCamera(film));
    await press(page, '开始扫描');
    await expect.poll(() => page.evaluate(`document.querySelector('video').videoWidth`)).toBe(1280);
    await page.evaluate(`globalThis.stream = document.querySelector('video').srcObject`);
    await page.evaluate(breakDown);
    await expect.poll(() => page.locator('.notice').textContent()).toContain('不会读方块码');
    expect(await page.evaluate('globalThis.stream.active')).toBe(false);
    expect(await page.getByText(/开始扫描|拍一张照片/).count()).toBe(0);
  });

  test('at a photograph is told as one that is missing', async () => {
    const { page } = await verifier.open(verifier.listed);
    await page.evaluate(breakDown);
    await choosePhoto(page, verifier.file('empty.png', await page.screenshot()));
    await expect.poll(() => page.locator('.notice').textContent()).toContain('不会读方块码');
  });
});

describe('a photograph', () => {
  const photoOf = async (code: string) => expectOk(await renderer.image(documentOf(code), cardSize, 20));
  /** The browser opens no photograph before `goOn`; `isRead` says that the page is done with it. */
  const slowDown = `(() => {
    const { createImageBitmap } = globalThis;
    const waiting = new Promise((resolve) => { globalThis.goOn = resolve; });
    globalThis.createImageBitmap = (photo) => waiting.then(() => createImageBitmap(photo));
    const { close } = ImageBitmap.prototype;
    ImageBitmap.prototype.close = function () { close.call(this); globalThis.isRead = true; };
  })()`;

  test.each([
    ['the authority', () => cardAt(places.good)],
    ['a kiosk', kioskCard],
  ])('of a card that %s signed is read', async (_, code) => {
    const { page, requests } = await verifier.open(verifier.listed);
    await choosePhoto(page, verifier.file('card.png', await photoOf(code())));
    await page.locator('.verdict').waitFor();
    expect(await verdictOn(page)).toBe('good');
    expect(requests).toEqual([verifier.listed]);
  });

  test('that takes long to read replaces no verdict that came meanwhile', async () => {
    const { page } = await verifier.open(verifier.listed);
    const photo = verifier.file('good.png', await photoOf(cardAt(places.good)));
    await page.evaluate(slowDown);
    await choosePhoto(page, photo);
    await expect.poll(() => page.locator('.notice').textContent()).toContain('正在看照片');
    await paste(page, cardAt(places.lost));
    expect(await verdictOn(page)).toBe('lost');
    await page.evaluate('globalThis.goOn()');
    await expect.poll(() => page.evaluate('globalThis.isRead')).toBe(true);
    expect(await verdictOn(page)).toBe('lost');
  });

  test('that takes long to read leaves the camera alone that was opened meanwhile', async () => {
    const film = writeFilm(verifier.folder, 'nothing');
    const { page } = await verifier.open(verifier.listed, {}, await withCamera(film));
    const photo = verifier.file('good.png', await photoOf(cardAt(places.good)));
    await page.evaluate(slowDown);
    await choosePhoto(page, photo);
    await press(page, '开始扫描');
    await expect.poll(() => titleOf(page)).toBe('把码放进框里');
    await page.evaluate('globalThis.goOn()');
    await expect.poll(() => page.evaluate('globalThis.isRead')).toBe(true);
    expect(await titleOf(page)).toBe('把码放进框里');
    expect(await page.evaluate(`document.querySelector('video').srcObject.active`)).toBe(true);
  });

  test('without a code, and a file that is no photograph, are told apart', async () => {
    const { page } = await verifier.open(verifier.listed);
    await choosePhoto(page, verifier.file('empty.png', await page.screenshot()));
    await expect.poll(() => page.locator('.notice').textContent()).toContain('照片里没有看到码');
    await choosePhoto(page, verifier.file('words.png', 'words'));
    await expect.poll(() => page.locator('.notice').textContent()).toContain('不是照片');
  });
});

describe('a pasted text', () => {
  test.each([
    ['good', () => cardAt(places.good), '能用'],
    ['good', (): string => `\n${kioskCard()}\n`, '能用'],
    ['lost', () => cardAt(places.lost), '不能用'],
    ['replaced', () => cardAt(places.replaced), '不能用'],
    ['suspended', () => cardAt(places.suspended), '不能用'],
    ['ended', () => cardAt(places.ended), '不能用'],
    ['expired', expiredCard, '不能用'],
    ['forged', forgedCard, '不能用'],
    ['unknown-issuer', cardOfAStranger, '不能用'],
    ['not-yet-valid', cardOfTheFuture, '说不准'],
    ['not-a-card', (): string => 'https://pay.example/1', '说不准'],
  ] as const)('is judged: %s', async (verdict, code, word) => {
    const { page, requests } = await verifier.open(verifier.listed);
    await paste(page, code());
    expect(await verdictOn(page)).toBe(verdict);
    expect(await page.locator('.word').textContent()).toBe(word);
    expect(requests).toEqual([verifier.listed]);
  });

  test('of a genuine card is answered with what the card must show', async () => {
    const { page } = await verifier.open(verifier.listed);
    await paste(page, cardAt(places.good));
    const card = await page.locator('.card').innerText();
    for (const shown of ['王*英', '310105********0428', '请和身份证对一对']) expect(card).toContain(shown);
  });

  test('leaves nothing behind', async () => {
    const { page } = await verifier.open(verifier.listed);
    await page.clock.install();
    await page.reload();
    await paste(page, cardAt(places.good));
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.clock.runFor(61_000);
    expect(await titleOf(page)).toBe('查卡');
    expect(await page.content()).not.toContain('王*英');
  });
});
