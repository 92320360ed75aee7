import { expect, test } from 'vitest';
import { openPrintFonts } from './print-fonts.ts';

const fonts = openPrintFonts();
const subsetsIn = (faces: string) => faces.match(/@font-face/g)?.length ?? 0;

test('only the subsets that a text needs are embedded, with their bytes', () => {
  const faces = fonts.facesFor('0428');
  expect(subsetsIn(faces)).toBe(1);
  // wOF2, the first bytes of every such file.
  expect(faces).toMatch(/url\(data:font\/woff2;base64,d09GMg/);
  expect(subsetsIn(fonts.facesFor('0428 随申码'))).toBeGreaterThan(1);
});

test('rare characters of names are in no subset and are left to the system', () => {
  expect(fonts.facesFor('䶮𠮷𬱖')).toBe('');
});

test('nothing in the faces leads out of the document', () => {
  expect(fonts.facesFor('随申码 有效期至 2027')).not.toMatch(/url\((?!data:)/);
});
