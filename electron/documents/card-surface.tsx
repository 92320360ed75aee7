import type { ReactNode } from 'react';
import { cardCornerMillimetres, cardSize, millimetres } from './card-geometry.ts';
import { fontFamily, palette } from './palette.ts';

/** One side of a card, printed to the very edge. A preview shows the round corners that the plastic has. */
export function CardSurface({
  preview,
  language,
  children,
}: {
  readonly preview: boolean;
  readonly language: string;
  readonly children: ReactNode;
}) {
  return (
    <div
      lang={language}
      style={{
        position: 'relative',
        overflow: 'hidden',
        boxSizing: 'border-box',
        // In print the card fills the page, whose size is rounded.
        width: preview ? millimetres(cardSize.widthMillimetres) : '100%',
        height: preview ? millimetres(cardSize.heightMillimetres) : '100%',
        borderRadius: preview ? millimetres(cardCornerMillimetres) : 0,
        background: `linear-gradient(115deg, ${palette.paper} 45%, ${palette.primaryTint})`,
        color: palette.ink,
        fontFamily,
        fontSize: '4mm',
        lineHeight: 1.35,
        textAlign: 'left',
      }}
    >
      {children}
    </div>
  );
}
