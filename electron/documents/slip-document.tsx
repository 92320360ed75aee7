import { renderToStaticMarkup } from 'react-dom/server';
import type { FontLibrary } from './embedded-fonts.ts';
import { selfContained } from './print-pages.ts';
import type { Slip } from './slip.ts';
import { slipBlocks } from './slip-blocks.ts';
import { SlipPart } from './slip-face.tsx';
import { likelyParts, splitBlocks } from './slip-parts.ts';
import { documentWords } from './words.ts';

export interface SlipToDraw {
  readonly slip: Slip;
  /** The paper's printable width. */
  readonly widthMillimetres: number;
  /** On how many pieces of paper; no block is torn in two, so there may be fewer. */
  readonly parts: number;
}

/** With how many `parts` to begin: hardly ever more than it takes. */
export function likelyPartsOf(slip: Slip): number {
  return likelyParts(slipBlocks(slip, documentWords(slip.language)));
}

/** The HTML of each part of a slip, for `DocumentRenderer.image`, as long as it turns out to be. */
export function slipDocuments(
  { slip, widthMillimetres, parts }: SlipToDraw,
  fonts: FontLibrary,
): readonly string[] {
  const words = documentWords(slip.language);
  const split = splitBlocks(slipBlocks(slip, words), parts);
  return split.map((blocks, index) =>
    selfContained({
      body: renderToStaticMarkup(
        <SlipPart
          slip={slip}
          blocks={blocks}
          part={{ number: index + 1, count: split.length }}
          words={words}
          widthMillimetres={widthMillimetres}
        />,
      ),
      styles: '',
      language: words.language,
      fonts,
    }),
  );
}
