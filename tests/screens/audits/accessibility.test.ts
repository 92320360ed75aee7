import { expect, test } from 'vitest';
import { auditAccessibility } from './accessibility.ts';
import { fixtureBrowser } from './fixture.ts';

const fixture = fixtureBrowser();

async function rulesBrokenBy(body: string): Promise<readonly string[]> {
  await fixture.measure(body);
  const violations = await auditAccessibility(fixture.page);
  return violations.map((violation) => violation.what.split(':')[0] ?? '');
}

test('a page with a heading and a named button passes', async () => {
  expect(await rulesBrokenBy('<h1>问</h1><button>甲</button>')).toEqual([]);
});

test('a button without a name is caught', async () => {
  expect(await rulesBrokenBy('<h1>问</h1><button></button>')).toEqual(['button-name']);
});

test('text under 7:1 is caught: the rules of level AAA are on', async () => {
  expect(await rulesBrokenBy('<h1>问</h1><p style="font-size:16px;color:#666">一些字</p>')).toEqual([
    'color-contrast-enhanced',
  ]);
});

test('small inline controls side by side are caught: the target-size rule is on', async () => {
  const small = (word: string) =>
    `<button style="position:static;width:12px;height:12px;font-size:10px" aria-label="${word}"></button>`;
  expect(await rulesBrokenBy(`<h1>问</h1>${small('甲')}${small('乙')}`)).toContain('target-size');
});
