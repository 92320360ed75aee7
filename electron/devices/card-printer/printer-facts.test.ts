import { describe, expect, test } from 'vitest';
import { attribute, boolean, enumeration, type IppAttribute, integer, keyword } from './ipp-message.ts';
import { readPrinterFacts, statusFrom } from './printer-facts.ts';

const statusOf = (...attributes: readonly IppAttribute[]) =>
  statusFrom(readPrinterFacts({ tag: 4, attributes }));
const idle = attribute('printer-state', enumeration(3));
const stopped = attribute('printer-state', enumeration(5));
const because = (first: string, ...more: readonly string[]) =>
  attribute('printer-state-reasons', keyword(first), ...more.map(keyword));

describe('the status of a printer', () => {
  test.each([
    ['media-empty-error', 'out-of-cards'],
    ['media-needed', 'out-of-cards'],
    ['input-tray-missing-warning', 'out-of-cards'],
    ['media-jam-report', 'card-jam'],
    ['cover-open-error', 'cover-open'],
    ['door-open-error', 'cover-open'],
    ['interlock-open', 'cover-open'],
    ['marker-supply-empty-error', 'ribbon-empty'],
    ['toner-empty-error', 'ribbon-empty'],
    ['output-area-full-warning', 'output-full'],
    ['connecting-to-device', 'offline'],
    ['timed-out-error', 'offline'],
    ['moving-to-paused', 'paused'],
    ['fuser-over-temp-error', 'other'],
  ])('%s means %s, whatever its severity', (word, reason) => {
    expect(statusOf(idle, because(word))).toEqual({ ready: false, reasons: [reason], warnings: [] });
  });

  test.each(['none', 'spool-area-full-report', 'com.vendor-cleaning-soon-warning'])(
    '%s stops nothing',
    (word) => {
      expect(statusOf(idle, because(word))).toEqual({ ready: true, reasons: [], warnings: [] });
    },
  );

  test.each([
    ['media-low-warning', 'cards-low'],
    ['marker-supply-low-error', 'ribbon-low'],
  ])('%s only warns', (word, warning) => {
    expect(statusOf(idle, because(word))).toEqual({ ready: true, reasons: [], warnings: [warning] });
  });

  test.each([
    [10, ['ribbon-low']],
    [11, []],
    [-1, []],
  ])('a ribbon at %i of a low level of 10', (level, warnings) => {
    const levels = [attribute('marker-levels', integer(level)), attribute('marker-low-levels', integer(10))];
    expect(statusOf(idle, ...levels).warnings).toEqual(warnings);
  });

  test('a container for waste is not low when it is empty', () => {
    const waste = [
      attribute('marker-levels', integer(0)),
      attribute('marker-low-levels', integer(10)),
      attribute('marker-types', keyword('waste-toner')),
    ];
    expect(statusOf(idle, ...waste).warnings).toEqual([]);
  });

  test('a stopped printer without a reason is not ready, nor one that takes no jobs', () => {
    expect(statusOf(stopped).reasons).toEqual(['other']);
    expect(statusOf(idle, attribute('printer-is-accepting-jobs', boolean(false))).reasons).toEqual([
      'paused',
    ]);
  });
});
