import { expect, test } from 'vitest';
import { fixtureBrowser, light } from './fixture.ts';
import { auditTargetSize } from './target-size.ts';

const fixture = fixtureBrowser();

const faultsIn = async (body: string) =>
  auditTargetSize(await fixture.measure(body), light).map((violation) => violation.what);

test('a control of 20 mm both ways passes', async () => {
  expect(await faultsIn('<button style="width:80px;height:80px">甲</button>')).toEqual([]);
});

test('a control lower than 20 mm is caught, with its size in millimetres', async () => {
  expect(await faultsIn('<button style="width:120px;height:76px">甲</button>')).toEqual([
    '30.0 mm × 19.0 mm, at least 20 mm both ways',
  ]);
});

test('a small element with a control role is caught as a button is', async () => {
  expect(await faultsIn('<div role="radio" style="width:40px;height:40px">甲</div>')).toHaveLength(1);
});

test('a hidden native input is measured by the label around it', async () => {
  const label = (height: number) =>
    `<label style="display:block;width:200px;height:${height}px"><input type="radio" style="opacity:0">甲</label>`;
  expect(await faultsIn(label(80))).toEqual([]);
  expect(await faultsIn(label(60))).toEqual(['50.0 mm × 15.0 mm, at least 20 mm both ways']);
});

test('a control that does nothing now is caught: it should be absent', async () => {
  expect(await faultsIn('<button disabled>甲</button>')).toEqual([
    'disabled: a control that does nothing now is absent, not grey',
  ]);
});

test('a control under an overlay is caught, unless what lies under it is inert', async () => {
  const under = (inert: string) =>
    `<div ${inert}><button>甲</button></div><section style="position:fixed;inset:0;background:#fff">遮</section>`;
  expect(await faultsIn(under(''))).toEqual([
    expect.stringContaining('its middle is covered by main > section'),
  ]);
  expect(await faultsIn(under('inert'))).toEqual([]);
});

test('a control inside a control is caught', async () => {
  const nested = '<div role="button" style="width:400px;height:300px"><button>甲</button></div>';
  expect(await faultsIn(nested)).toEqual([expect.stringContaining('lies inside another control')]);
});
