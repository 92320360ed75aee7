import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardFaceText } from '../../electron/contract/session-view.ts';
import { CardFaceFront } from '../../electron/documents/card-face-front.tsx';
import { cardSize } from '../../electron/documents/card-geometry.ts';
import { documentWords } from '../../electron/documents/words.ts';

/** CSS fixes a millimetre at 96/25.4 px, whatever the glass is; the picture as a whole is scaled to its place. */
const cssPixelsPerMillimetre = 96 / 25.4;
const width = cardSize.widthMillimetres * cssPixelsPerMillimetre;
const height = cardSize.heightMillimetres * cssPixelsPerMillimetre;
const border = 2;

/** The very face that will be printed, without its code. Cards are in Chinese, whatever language the page speaks. */
export function CardPreview({ face }: { readonly face: CardFaceText }) {
  const { t } = useTranslation();
  const words = useMemo(() => documentWords('zh-CN'), []);
  return (
    <svg
      className="card-preview"
      role="img"
      aria-label={t('preview')}
      viewBox={`${-border} ${-border} ${width + 2 * border} ${height + 2 * border}`}
    >
      <foreignObject width={width} height={height}>
        <CardFaceFront face={face} code={{ kind: 'sample' }} words={words} />
      </foreignObject>
      <rect
        x={-border / 2}
        y={-border / 2}
        width={width + border}
        height={height + border}
        rx={13}
        fill="none"
        stroke="var(--outline)"
        strokeWidth={border}
      />
    </svg>
  );
}
