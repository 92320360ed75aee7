import { renderToStaticMarkup } from 'react-dom/server';
import type { CardFaceText } from '../contract/session-view.ts';
import { CardFaceBack } from './card-face-back.tsx';
import { CardFaceFront } from './card-face-front.tsx';
import { cardSize } from './card-geometry.ts';
import { codeMatrix } from './code-matrix.ts';
import type { FontLibrary } from './embedded-fonts.ts';
import { printPages } from './print-pages.ts';
import { type DocumentLanguage, documentWords } from './words.ts';

export interface CardToPrint {
  /** Name and number masked. */
  readonly face: CardFaceText;
  /** Exactly the bytes that the code carries: at most 512, as the gateway's client admits. */
  readonly payload: Uint8Array;
  /** 2 and more mark a reprint. */
  readonly printNumber?: number | undefined;
  /** Chinese unless the resident chose otherwise. */
  readonly language?: DocumentLanguage | undefined;
  /** The telephone where a lost card is reported; 12345 unless the site has another. */
  readonly hotline?: string | undefined;
}

/**
 * The whole HTML of a card, front and back, for `DocumentRenderer.pdf(html, cardSize)`.
 * Throws when the payload is empty or far too long to fit on a card.
 */
export function cardDocument(card: CardToPrint, fonts: FontLibrary): string {
  const matrix = codeMatrix(card.payload);
  if (!matrix) throw new Error(`a payload of ${card.payload.length} bytes does not fit on a card`);
  const words = documentWords(card.language ?? 'zh-CN');
  const front = <CardFaceFront face={card.face} code={{ kind: 'live', matrix }} words={words} />;
  const back = (
    <CardFaceBack
      expiresOn={card.face.expiresOn}
      hotline={card.hotline ?? '12345'}
      printNumber={card.printNumber}
      words={words}
      preview={false}
    />
  );
  return printPages(
    [front, back].map((side) => renderToStaticMarkup(side)),
    cardSize,
    words.language,
    fonts,
  );
}
