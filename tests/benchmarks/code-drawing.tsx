import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { cardDocument } from '../../electron/documents/card-document.tsx';
import { CardFaceFront } from '../../electron/documents/card-face-front.tsx';
import { cardSize, codeSpaceDots } from '../../electron/documents/card-geometry.ts';
import { type CodeMatrix, codeMatrix, quietModules } from '../../electron/documents/code-matrix.ts';
import { systemFontsOnly } from '../../electron/documents/embedded-fonts.ts';
import { printPages } from '../../electron/documents/print-pages.ts';
import { documentWords } from '../../electron/documents/words.ts';

const face = { name: '王*英', number: '310105********0428', expiresOn: '2026-04-10' };

/** A card and the code on it. */
export interface DrawnCard {
  readonly html: string;
  readonly matrix: CodeMatrix;
}

/** The card as the kiosk draws it. Throws when the text does not fit on it. */
export function cardOfKiosk(text: string): DrawnCard {
  const payload = new TextEncoder().encode(text);
  const matrix = codeMatrix(payload);
  if (!matrix) throw new Error(`${text.length} characters do not fit on a card`);
  return { html: cardDocument({ face, payload }, systemFontsOnly), matrix };
}

/** The same card with its code at level M in the same space: larger modules, if any, and less error correction. */
export function cardAtLevelM(text: string): DrawnCard {
  const modules = encode(text, { ecc: 'M', border: 0 }).data;
  const moduleDots = Math.floor(codeSpaceDots / (modules.length + 2 * quietModules));
  const matrix: CodeMatrix = { modules, errorCorrection: 'M', moduleDots };
  const front = <CardFaceFront face={face} code={{ kind: 'live', matrix }} words={documentWords('zh-CN')} />;
  return { html: printPages([renderToStaticMarkup(front)], cardSize, 'zh-CN', systemFontsOnly), matrix };
}
