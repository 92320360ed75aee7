import { expect, test } from 'vitest';
import { builtInCatalogue } from './built-in-catalogue.ts';
import { documentOf } from './document-of.ts';
import { readCatalogue, readGuides } from './read-catalogue.ts';

test('what was read and is written down reads the same again', () => {
  const catalogue = builtInCatalogue();
  const kept = JSON.parse(JSON.stringify(documentOf(catalogue)));
  expect(readCatalogue(kept)).toEqual({ ok: true, value: catalogue });
  const guides = JSON.parse(JSON.stringify({ format: 1, guides: documentOf(catalogue.guides) }));
  expect(readGuides(guides)).toEqual({ ok: true, value: { guides: catalogue.guides, refused: [] } });
});
