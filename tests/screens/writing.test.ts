import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Orientation, pixelsPerMillimetre, screens } from '../../renderer/workshop/parameters.ts';
import { launchBrowser } from '../support/browser.ts';
import { auditGaps } from './audits/gaps.ts';
import { auditOverflow } from './audits/overflow.ts';
import { auditTargetSize } from './audits/target-size.ts';
import { measure } from './measure.ts';
import { bundleMeasuringScript } from './measuring-script.ts';
import { startBuiltWorkshop, type WorkshopServer } from './workshop-server.ts';

type Drawn = readonly (readonly (readonly [number, number])[])[];

/** 老 as a hand writes it that hurries: drawn for this test, in shares of the pad. */
const old: Drawn = [
  [
    [0.31, 0.22],
    [0.68, 0.2],
  ],
  [
    [0.5, 0.06],
    [0.49, 0.41],
  ],
  [
    [0.11, 0.43],
    [0.88, 0.4],
  ],
  [
    [0.74, 0.17],
    [0.5, 0.49],
    [0.14, 0.76],
  ],
  [
    [0.71, 0.51],
    [0.41, 0.63],
  ],
  [
    [0.38, 0.5],
    [0.39, 0.83],
    [0.5, 0.89],
    [0.79, 0.87],
    [0.83, 0.74],
  ],
];

let server: WorkshopServer | undefined;
let browser: Browser | undefined;
let script = '';
beforeAll(async () => {
  [server, browser, script] = await Promise.all([
    startBuiltWorkshop(),
    launchBrowser(),
    bundleMeasuringScript(),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(use: 'search' | 'question', orientation: Orientation = 'portrait'): Promise<Page> {
  if (!browser || !server) throw new Error('there is no browser');
  const { widthPixels, heightPixels } = screens[orientation];
  const context = await browser.newContext({
    viewport: { width: widthPixels, height: heightPixels },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${server.address}writing/index.html?state=${use}&orientation=${orientation}&text=largest`);
  await page.waitForSelector('.writing-pad');
  await page.evaluate('document.fonts.ready.then(() => {})');
  return page;
}

async function write(page: Page, strokes: Drawn): Promise<void> {
  const pad = await page.locator('.writing-pad').boundingBox();
  if (!pad) throw new Error('there is no pad');
  for (const [first, ...rest] of strokes) {
    const move = ([x, y]: readonly [number, number]) =>
      page.mouse.move(pad.x + x * pad.width, pad.y + y * pad.height, { steps: 6 });
    if (!first) continue;
    await move(first);
    await page.mouse.down();
    for (const point of rest) await move(point);
    await page.mouse.up();
  }
}

const text = async (page: Page) => (await page.locator('.entered-text > [aria-hidden]').innerText()).trim();
const candidates = (page: Page) => page.locator('.candidate').allInnerTexts();
const strokes = (page: Page) => page.locator('.pad-stroke[d^="M"]').count();

/** Presses until it was heard: the page takes no input for a moment after it has come. */
async function typeUntil(page: Page, letters: string, expected: string): Promise<void> {
  for (const letter of letters) await page.locator(`.key-${letter}`).click();
  await expect.poll(() => text(page)).toBe(expected);
}

/** The pad takes no strokes either for a moment after the page has come. */
async function openPad(orientation: Orientation = 'portrait'): Promise<Page> {
  const page = await open('question', orientation);
  await expect
    .poll(async () => {
      await write(page, [old[0] ?? []]);
      return strokes(page);
    })
    .toBeGreaterThan(0);
  await page.getByRole('button', { name: '重写' }).click();
  expect(await strokes(page)).toBe(0);
  return page;
}

async function toPinyin(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.locator('.way-pinyin').click();
      return page.locator('.letter-keys').isVisible();
    })
    .toBe(true);
}

describe('with the finger', () => {
  test('a character that was written is among the eight, and a tap takes it over', async () => {
    const page = await openPad();
    await write(page, old);
    expect(await strokes(page)).toBe(old.length);
    await page.locator('.candidate').first().waitFor();
    const found = await candidates(page);
    expect(found).toHaveLength(8);
    expect(found.slice(0, 3)).toContain('老');
    await page.locator('.candidate').getByText('老', { exact: true }).click();
    expect(await text(page)).toBe('老');
    expect(await strokes(page)).toBe(0);
    expect(await candidates(page)).toEqual([]);
    await page.context().close();
  });

  test('a further stroke is read with those before it, and can be taken back', async () => {
    const page = await openPad();
    await write(page, old.slice(0, 2));
    await page.locator('.candidate').first().waitFor();
    await write(page, old.slice(2));
    expect(await strokes(page)).toBe(old.length);
    await page.getByRole('button', { name: '退一笔' }).click();
    expect(await strokes(page)).toBe(old.length - 1);
    expect(await text(page)).toBe('比如：老年卡');
    await page.context().close();
  });

  test('the heel of a hand draws nothing, nor does a second finger while one writes', async () => {
    const page = await openPad();
    const pad = await page.locator('.writing-pad').boundingBox();
    const glass = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...fingers: readonly { readonly id: number; readonly x: number; readonly radius: number }[]
    ) =>
      glass.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: fingers.map(({ id, x, radius }) => ({
          ...{ id, x: (pad?.x ?? 0) + x, y: (pad?.y ?? 0) + 100 + 50 * id },
          ...{ radiusX: radius, radiusY: radius },
        })),
      });
    const heel = (x: number) => ({ id: 1, x, radius: 100 });
    const finger = (x: number) => ({ id: 2, x, radius: 12 });
    const other = (x: number) => ({ id: 3, x, radius: 12 });

    await touch('touchStart', heel(100));
    await touch('touchMove', heel(250));
    await touch('touchEnd');
    expect(await strokes(page)).toBe(0);

    await touch('touchStart', finger(100));
    await touch('touchMove', finger(250));
    await touch('touchStart', finger(250), other(300));
    await touch('touchMove', finger(260), other(400));
    await touch('touchEnd');
    expect(await strokes(page)).toBe(1);
    await page.context().close();
  });
});

describe('with letters', () => {
  test('a word is spelled, chosen, and deleted character by character', async () => {
    const page = await open('question');
    await toPinyin(page);
    await typeUntil(page, 'laonianka', 'laonianka');
    expect((await candidates(page))[0]).toBe('老年卡');
    await page.locator('.candidate').first().click();
    expect(await text(page)).toBe('老年卡');
    await page.locator('.delete-one').click();
    expect(await text(page)).toBe('老年');
    await page.locator('.delete-all').click();
    expect(await text(page)).toBe('比如：老年卡');
    await page.context().close();
  });

  test('a word is found by its initials on a keyboard, and the space bar takes it', async () => {
    const page = await open('question');
    await page.keyboard.type('lnk');
    expect(await text(page)).toBe('lnk');
    await page.keyboard.press('Space');
    expect(await text(page)).toBe('老年卡');
    await page.keyboard.press('Backspace');
    expect(await text(page)).toBe('老年');
    await page.context().close();
  });

  test('further candidates are on further pages', async () => {
    const page = await open('question');
    await page.keyboard.type('yi');
    const first = await candidates(page);
    expect(first).toHaveLength(8);
    await expect
      .poll(async () => {
        await page.locator('.more').click();
        return (await candidates(page)).filter((each) => first.includes(each));
      })
      .toEqual([]);
    expect(await candidates(page)).toHaveLength(8);
    await page.context().close();
  });

  test('of a long text the end is shown', async () => {
    const page = await open('search', 'landscape');
    const longest = 'abcdefghijklmnopqrst';
    await page.keyboard.type(longest);
    expect(await text(page)).toMatch(/^….+pqrst$/);
    expect(await page.locator('.letter-keys').count()).toBe(0);
    for (const _ of longest) await page.keyboard.press('Backspace');
    expect(await text(page)).toBe('比如：老年卡');
    await page.context().close();
  });

  test('of a search they stay letters', async () => {
    const page = await open('search');
    await toPinyin(page);
    await typeUntil(page, 'lnk', 'lnk');
    expect(await candidates(page)).toEqual([]);
    await page.context().close();
  });
});

describe.each(['portrait', 'landscape'] as const)('at the largest text in %s', (orientation) => {
  const how = { pixelsPerMillimetre: pixelsPerMillimetre(orientation), theme: 'light' } as const;
  const faults = async (page: Page) => {
    const measured = await measure(page, script);
    expect(measured.controls.length).toBeGreaterThan(8);
    return [auditTargetSize, auditGaps, auditOverflow]
      .flatMap((audit) => audit(measured, how))
      .map(({ audit, where, what }) => `${audit} | ${where} | ${what}`);
  };

  test('every candidate of a written character is 20 mm large and 4 mm from the next', async () => {
    const page = await openPad(orientation);
    await write(page, old);
    await page.locator('.candidate').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  test.each(['search', 'question'] as const)('so is every key and candidate of a %s', async (use) => {
    const page = await open(use, orientation);
    await toPinyin(page);
    await page.keyboard.type(use === 'question' ? 'laonianzonghe' : 'lnk');
    if (use === 'question') expect(await candidates(page)).toContain('老年综合津贴');
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });
});
