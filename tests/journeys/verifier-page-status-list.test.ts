import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import { cardAt, kioskCard, listOf, listOfAStranger, places } from '../support/verifier-cards.ts';
import { paste, verdictOn, verifierPages } from '../support/verifier-page.ts';

const verifier = verifierPages();
const hour = 3_600_000;

describe('the status list', () => {
  const load = (page: Page, list: Uint8Array) =>
    page.getByLabel('换新的名单').setInputFiles(verifier.file('chosen-list', list));
  const notice = (page: Page) => page.locator('.notice').textContent();

  test('that is missing or old is warned of, before and after a card is judged', async () => {
    const { page } = await verifier.open(verifier.listless);
    expect(await page.locator('.warning').textContent()).toContain('看不出有没有报失');
    await paste(page, cardAt(places.good));
    expect(await verdictOn(page)).toBe('good-unchecked');
    await page.goto(verifier.outdated);
    expect(await page.locator('.warning').textContent()).toContain('报失名单太旧了');
    await paste(page, cardAt(places.good));
    expect(await verdictOn(page)).toBe('good-stale');
    await page.goto(verifier.listed);
    expect(await page.locator('.standing').innerText()).toContain('2小时前');
    expect(await page.locator('.warning').count()).toBe(0);
  });

  test('is replaced by a newer one, which outlasts a reload', async () => {
    const { page, requests } = await verifier.open(verifier.listed);
    await load(page, listOf(1, { [places.good]: 'lost' }));
    await expect.poll(() => notice(page)).toContain('已经换上新名单');
    await page.reload();
    expect(await page.locator('.standing').innerText()).toContain('1小时前');
    await paste(page, cardAt(places.good));
    expect(await verdictOn(page)).toBe('lost');
    expect(new Set(requests)).toEqual(new Set([verifier.listed]));
  });

  test('tells that the kiosk of a card is no longer trusted', async () => {
    const { page } = await verifier.open(verifier.listed);
    await load(page, listOf(1, { [places.kiosk]: 'ended' }));
    await expect.poll(() => notice(page)).toContain('已经换上新名单');
    await paste(page, kioskCard());
    expect(await verdictOn(page)).toBe('kiosk-revoked');
  });

  test.each([
    ['older', () => listOf(3), '不比现在的新'],
    ['as old', () => listOf(2), '不比现在的新'],
    ['of somebody else', listOfAStranger, '不是这里认得的单位'],
    [
      'changed',
      () => listOf(1).map((byte, at, all) => (at === all.length - 1 ? byte ^ 1 : byte)),
      '签名不对',
    ],
    ['no list at all', () => new TextEncoder().encode('words'), '不是报失名单'],
  ])('is not replaced by one that is %s', async (_, list, words) => {
    const { page } = await verifier.open(verifier.listed);
    await load(page, list());
    await expect.poll(() => notice(page)).toContain(words);
    await page.reload();
    expect(await page.locator('.standing').innerText()).toContain('2小时前');
  });

  test('that somebody else put into the storage is not believed', async () => {
    const { page } = await verifier.open(verifier.listed);
    await load(page, listOf(1));
    await expect.poll(() => notice(page)).toContain('已经换上新名单');
    const foreign = Buffer.from(listOfAStranger()).toString('base64');
    await page.evaluate((text) => {
      for (const name of Object.keys(localStorage)) localStorage.setItem(name, text);
    }, foreign);
    await page.reload();
    expect(await page.locator('.standing').innerText()).toContain('2小时前');
    await page.evaluate(() => {
      for (const name of Object.keys(localStorage)) localStorage.setItem(name, '?');
    });
    await page.reload();
    expect(await page.locator('.standing').innerText()).toContain('2小时前');
  });

  test('is used, and said not to be kept, where there is no storage', async () => {
    const { page } = await verifier.open(verifier.listed);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.reload();
    await load(page, listOf(1, { [places.good]: 'lost' }));
    await expect.poll(() => notice(page)).toContain('存不下名单');
    await paste(page, cardAt(places.good));
    expect(await verdictOn(page)).toBe('lost');
  });
});

describe('a clock that is wrong by years', () => {
  test.each([
    ['behind', -3 * 365 * 24 * hour, 'not-yet-valid', true],
    ['ahead', 3 * 365 * 24 * hour, 'expired', false],
  ])('%s gives no verdict on the card without a hint to look at it', async (_, by, verdict, warned) => {
    const { page } = await verifier.open(verifier.listed);
    await page.clock.setFixedTime(Date.now() + by);
    await page.reload();
    const warnings = (await page.locator('.warning').allTextContents()).join();
    expect(warnings.includes('手机的时间不对')).toBe(warned);
    await paste(page, cardAt(places.good));
    expect(await verdictOn(page)).toBe(verdict);
    const year = calendarDateInShanghai(Date.now() + by).slice(0, 4);
    expect(await page.locator('.answer').innerText()).toContain(`手机上现在是${year}年`);
  });
});
