import { expect, test } from 'vitest';
import { attribute, collection, enumeration, type IppAttribute, integer, keyword } from './ipp-message.ts';
import { cardJobTemplate } from './job-template.ts';

const media = (x: number, y: number) => [
  attribute('media-col-supported', keyword('media-size')),
  attribute(
    'media-size-supported',
    collection(attribute('x-dimension', integer(x)), attribute('y-dimension', integer(y))),
  ),
];
const bothSides = attribute('sides-supported', keyword('one-sided'), keyword('two-sided-long-edge'));
const namesIn = (...attributes: readonly IppAttribute[]) => {
  const template = cardJobTemplate({ tag: 4, attributes });
  return template.ok ? template.value.map((each) => each.name) : template.error;
};

test('asks for a card on both sides, and for nothing the printer does not offer', () => {
  expect(namesIn(...media(8560, 5398), bothSides)).toEqual(['media-col', 'sides']);
});

test('asks for one unscaled copy where it can', () => {
  const scaling = attribute('print-scaling-supported', keyword('fit'), keyword('none'));
  const copies = attribute('copies-supported', { type: 'range', lower: 1, upper: 99 });
  expect(namesIn(...media(8560, 5398), bothSides, scaling, copies)).toEqual([
    'media-col',
    'sides',
    'copies',
    'print-scaling',
  ]);
});

test('turns the page for a printer that knows the card only standing', () => {
  const turns = attribute('orientation-requested-supported', enumeration(3), enumeration(4));
  expect(namesIn(...media(5398, 8560), bothSides, turns)).toContain('orientation-requested');
  expect(namesIn(...media(8560, 5398), bothSides, turns)).not.toContain('orientation-requested');
});

test('refuses a printer of one side, which would make two cards of the two pages', () => {
  const oneSide = attribute('sides-supported', keyword('one-sided'));
  expect(namesIn(...media(8560, 5398), oneSide)).toMatchObject({ code: 'one-side-only', reasons: ['other'] });
});
