import { expect, test } from 'vitest';
import { builtInCatalogue, builtInDocument } from './built-in-catalogue.ts';
import { checkDocument } from './check-document.ts';

const guide = {
  ...{ item: 'residence-permit-loss', name: '居住证挂失', department: 'police', version: 1 },
  ...{ updated: '2027-01-08', by: { kind: 'centre', centre: 'example', name: '示例中心' } },
};

test("a centre's guides are judged by the built-in items", () => {
  expect(
    checkDocument({ format: 1, guides: [guide, { ...guide, name: '居住证补领' }, 7] }, builtInCatalogue),
  ).toEqual({
    ...{ kind: 'guides', items: 0, guides: 2 },
    problems: [
      expect.stringMatching(/^guide 2: the whole: /),
      'guide to residence-permit-loss by centre example: its name "居住证补领" is not the item\'s "居住证挂失"',
    ],
  });
});

test('a catalogue is judged by its own items, and needs no other', () => {
  const noOther = () => {
    throw new Error('not needed');
  };
  expect(checkDocument(builtInDocument, noOther)).toEqual({
    kind: 'catalogue',
    items: 227,
    guides: 32,
    problems: [],
  });
  const lessMore = { ...(builtInDocument as object), guides: [guide, guide] };
  expect(checkDocument(lessMore, noOther).problems).toEqual([
    'inconsistent-catalogue: guide residence-permit-loss by centre example is there twice',
  ]);
});

test('what is neither is told to be no guides', () => {
  expect(checkDocument('a text', builtInCatalogue).problems).toEqual([
    expect.stringMatching(/^not-guides: /),
  ]);
});
