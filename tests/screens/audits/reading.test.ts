import { expect, test } from 'vitest';
import { fixtureBrowser, light } from './fixture.ts';
import { auditReading, chineseCharacters } from './reading.ts';

const fixture = fixtureBrowser();

const faultsIn = async (body: string) =>
  auditReading(await fixture.measure(body), light).map((violation) => violation.what);

test('text of 8.5 mm passes', async () => {
  expect(await faultsIn('<p style="font-size:34px">字</p>')).toEqual([]);
});

test('text of 8 mm is caught', async () => {
  expect(await faultsIn('<p style="font-size:32px">字</p>')).toEqual(['text of 8.0 mm, at least 8.5 mm']);
});

test('small print may be smaller, down to 6 mm', async () => {
  const clock = (size: number) => `<p class="header-moment" style="font-size:${size}px">2:00</p>`;
  expect(await faultsIn(clock(24))).toEqual([]);
  expect(await faultsIn(clock(20))).toEqual(['text of 5.0 mm, at least 6 mm']);
});

test('a line longer than 40 Chinese characters is caught', async () => {
  const line = (count: number) => `<p style="white-space:nowrap">${'字'.repeat(count)}</p>`;
  expect(await faultsIn(line(40))).toEqual([]);
  expect(await faultsIn(line(41))).toEqual(['a line as long as 41 characters, at most 40']);
});

test('lines are cut where the browser cuts them, across the elements in them', async () => {
  const wrapped = `<p style="width:760px">${'字'.repeat(15)}<strong>${'字'.repeat(15)}</strong>${'字'.repeat(30)}</p>`;
  const { blocks } = await fixture.measure(wrapped);
  expect(blocks.map((block) => block.lines.map((line) => line.length))).toEqual([[19, 19, 19, 3]]);
});

test('a letter counts as half a Chinese character', () => {
  expect(chineseCharacters('请说“OK”')).toBe(5);
});

test('lines of prose closer than 1.5 are caught, headings may be as close as 1.3', async () => {
  const lines = (tag: string, spacing: number) =>
    `<${tag} style="font-size:40px;line-height:${spacing}">一<br>二</${tag}>`;
  expect(await faultsIn(lines('p', 1.5))).toEqual([]);
  expect(await faultsIn(lines('p', 1.4))).toEqual(['line spacing 1.40, at least 1.5']);
  expect(await faultsIn(lines('h1', 1.3))).toEqual([]);
  expect(await faultsIn(lines('h1', 1.2))).toEqual(['line spacing 1.20, at least 1.3']);
});

test('text in a drawing is as large as it is seen, not as its styles say', async () => {
  const drawn = (size: number) =>
    `<svg role="img" aria-label="卡" width="400" height="200" viewBox="0 0 200 100">
      <foreignObject width="200" height="100"><div style="font-size:${size}px">字</div></foreignObject></svg>`;
  expect(await faultsIn(drawn(13))).toEqual([]);
  expect(await faultsIn(drawn(10))).toEqual(['text of 5.0 mm, at least 6 mm']);
});
