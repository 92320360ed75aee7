import { describe, expect, test } from 'vitest';
import { auditContrast } from './contrast.ts';
import { contrastRatio } from './contrast-ratio.ts';
import { dark, fixtureBrowser, light } from './fixture.ts';

const fixture = fixtureBrowser();

const faultsIn = async (body: string, how = light) =>
  auditContrast(await fixture.measure(body), how).map((violation) => violation.what);

test('the ratio is that of WCAG', () => {
  expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrastRatio([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

describe('text', () => {
  test('ink on paper passes', async () => {
    expect(await faultsIn('<p>字</p>')).toEqual([]);
  });

  test('grey on white is caught, with both colours and the ratio', async () => {
    expect(await faultsIn('<p style="color:#777">字</p>')).toEqual([
      'text 4.48:1 (#777777 on #ffffff), at least 7:1',
    ]);
  });

  test('a ground that shines through and a faded parent are reckoned with', async () => {
    const translucent = '<section style="background:rgba(0,0,0,.5)"><p>字</p></section>';
    expect(await faultsIn(translucent)).toEqual([expect.stringContaining('#000000 on #7f7f7f')]);
    const faded = '<section style="opacity:.4"><p>字</p></section>';
    expect(await faultsIn(faded)).toEqual([expect.stringContaining('#999999 on #ffffff')]);
  });

  test('body text in the dark theme must reach 15:1, small print and controls 7:1', async () => {
    const body = '<section style="background:#0a0e0e;color:#b0b0b0"><p>字</p></section>';
    expect(await faultsIn(body, dark)).toEqual([expect.stringContaining('at least 15:1')]);
    expect(await faultsIn(body.replace('<p>', '<p class="header-moment">'), dark)).toEqual([]);
  });

  test('a picture behind text is caught, since nothing can be measured there', async () => {
    const gradient = '<p style="background:linear-gradient(#fff,#000)">字</p>';
    expect(await faultsIn(gradient)).toEqual([expect.stringContaining('cannot be measured')]);
  });
});

describe('controls and pictures', () => {
  test('a control whose fill and border melt into the ground is caught', async () => {
    const melting = '<button style="background:#eee;border-color:#ccc">甲</button>';
    expect(await faultsIn(melting)).toEqual(['outline 1.61:1 (#cccccc on #ffffff), at least 3:1']);
  });

  test('a line along one side alone is no outline', async () => {
    const underlined = '<button style="border:0;border-bottom:3px solid #000">甲</button>';
    expect(await faultsIn(underlined)).toHaveLength(1);
  });

  test('in the bar an icon is enough to show the control, elsewhere it is not', async () => {
    const bare = (name: string) =>
      `<button class="${name}" style="border:0">甲<svg width="9" height="9"><rect width="9" height="9"/></svg></button>`;
    expect(await faultsIn(bare('bar-home'))).toEqual([]);
    expect(await faultsIn(bare('answer'))).toHaveLength(1);
    expect(await faultsIn(bare('bar-home').replace('border:0', 'border:0;background:#ddd'))).toHaveLength(1);
  });

  test('a hard ring of box-shadow or a dark fill serves as outline', async () => {
    expect(await faultsIn('<button style="border:0;box-shadow:0 0 0 3px #333">甲</button>')).toEqual([]);
    expect(await faultsIn('<button style="border:0;background:#333;color:#fff">甲</button>')).toEqual([]);
  });

  test('a picture drawn in colours near its ground is caught', async () => {
    const drawing = (colour: string) =>
      `<svg width="100" height="100"><path fill="none" stroke="${colour}" d="M0 0H90V90"/></svg>`;
    expect(await faultsIn(drawing('#aaa'))).toEqual(['picture 2.32:1 (#aaaaaa on #ffffff), at least 3:1']);
    expect(await faultsIn(drawing('#444'))).toEqual([]);
  });
});
