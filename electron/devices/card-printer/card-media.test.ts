import { describe, expect, test } from 'vitest';
import { chooseCardMedia, mediaAttribute } from './card-media.ts';
import { attribute, collection, type IppAttribute, integer, keyword } from './ipp-message.ts';

const size = (x: number, y: number) =>
  collection(attribute('x-dimension', integer(x)), attribute('y-dimension', integer(y)));
const takesCollections = attribute('media-col-supported', keyword('media-size'));
const printer = (...attributes: readonly IppAttribute[]) => ({ tag: 4, attributes });

describe('the CR80 media of a printer', () => {
  test.each([
    ['lying and standing', [size(5398, 8560), size(8560, 5398)], { x: 8560, y: 5398 }],
    ['only standing', [size(5398, 8560)], { x: 5398, y: 8560 }],
    ['rounded to 54 × 86 mm', [size(5400, 8600)], { x: 5400, y: 8600 }],
    ['exact beside rounded', [size(8600, 5400), size(5398, 8560)], { x: 5398, y: 8560 }],
    ['only A6', [size(10500, 14800)], 'not-offered'],
  ] as const)('%s', (_, [first, ...more], chosen) => {
    const offers = attribute('media-size-supported', first, ...more);
    expect(chooseCardMedia(printer(takesCollections, offers))).toEqual(chosen);
  });

  test('within a range of lengths', () => {
    const range = collection(
      attribute('x-dimension', { type: 'range', lower: 5000, upper: 9000 }),
      attribute('y-dimension', { type: 'range', lower: 5000, upper: 9000 }),
    );
    const chosen = chooseCardMedia(printer(takesCollections, attribute('media-size-supported', range)));
    expect(chosen).toEqual({ x: 8560, y: 5398 });
  });

  test('by its name, in millimetres or inches, where there are no collections', () => {
    const names = attribute(
      'media-supported',
      keyword('iso_a6_105x148mm'),
      keyword('custom_card_2.125x3.37in'),
    );
    const chosen = chooseCardMedia(printer(names));
    expect(chosen).toMatchObject({ keyword: 'custom_card_2.125x3.37in' });
    if (typeof chosen === 'string') throw new Error(chosen);
    expect(mediaAttribute(chosen)).toEqual(attribute('media', keyword('custom_card_2.125x3.37in')));
  });

  test('is not loaded when other media lie in the printer', () => {
    const offers = attribute('media-size-supported', size(8560, 5398));
    const ready = attribute('media-ready', keyword('iso_a6_105x148mm'));
    expect(chooseCardMedia(printer(takesCollections, offers, ready))).toBe('not-loaded');
  });

  test('is not offered by a printer that says nothing', () => {
    expect(chooseCardMedia(printer())).toBe('not-offered');
  });
});
