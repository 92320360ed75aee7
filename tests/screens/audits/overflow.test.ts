import { expect, test } from 'vitest';
import { fixtureBrowser, light } from './fixture.ts';
import { auditOverflow } from './overflow.ts';

const fixture = fixtureBrowser();

const faultsIn = async (body: string) =>
  auditOverflow(await fixture.measure(body), light).map((violation) => violation.what);

test('a page that fits passes', async () => {
  expect(await faultsIn('<p>字</p><button style="top:200px">甲</button>')).toEqual([]);
});

test('a page taller than the screen is caught', async () => {
  expect(await faultsIn('<p style="height:640px">字</p>')).toContain(
    'scrolls: 0.0 mm to the right, 10.0 mm below',
  );
});

test('a list that scrolls inside is caught', async () => {
  const list = '<div style="height:100px;overflow:auto"><p style="height:300px">字</p></div>';
  expect(await faultsIn(list)).toEqual([
    expect.stringContaining('scrolls: 0.0 mm to the right, 50.0 mm below'),
  ]);
});

test('words cut off by their box are caught, ellipsis or not', async () => {
  const cut =
    '<p style="width:100px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">一二三四五六</p>';
  expect(await faultsIn(cut)).toEqual([expect.stringContaining('is cut off: 35.0 mm to the right')]);
});

test('words that run out of their button are caught', async () => {
  const tight = '<button style="width:80px;white-space:nowrap">一二三四</button>';
  expect(await faultsIn(tight)).toEqual([expect.stringMatching(/text runs [\d.]+ mm out of main > button/)]);
});

test('a control beyond the edge of the screen is caught', async () => {
  const beyond =
    '<div style="position:fixed;left:760px;top:0"><button style="position:static">甲</button></div>';
  expect(await faultsIn(beyond)).toContain('reaches 20.0 mm off the screen');
});

test('words over words are caught', async () => {
  const over = '<p>一二三</p><p style="position:absolute;left:20px;top:10px">四五六</p>';
  expect(await faultsIn(over)).toEqual([expect.stringContaining('overlaps the text main > p “四五六”')]);
});

test('words under a neighbouring control are caught', async () => {
  const under = '<p>一二三</p><button style="left:60px;top:20px">甲</button>';
  expect(await faultsIn(under)).toContainEqual(
    expect.stringContaining('overlaps the control main > button “甲”'),
  );
});

test('what only a screen reader is told is not measured', async () => {
  const hidden =
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap">只给读屏</span>';
  expect(await faultsIn(hidden)).toEqual([]);
});
