import type { CardFaceText } from '../contract/session-view.ts';
import {
  cardSize,
  codeFieldDots,
  codeFieldOffsetDots,
  codeSpaceDots,
  codeSpaceOffsetDots,
  dotMillimetres,
  millimetres,
  smallestTextMillimetres,
} from './card-geometry.ts';
import { CardSurface } from './card-surface.tsx';
import type { CodeMatrix } from './code-matrix.ts';
import { CodePicture } from './code-picture.tsx';
import { CodePlaceholder } from './code-placeholder.tsx';
import { fitText, fittedLineHeight } from './fitted-text.ts';
import { Magnolia } from './magnolia.tsx';
import { palette } from './palette.ts';
import type { DocumentWords } from './words.ts';

const codeEdge = codeFieldOffsetDots * dotMillimetres;
const codeSide = codeFieldDots * dotMillimetres;
const textLeft = (codeSpaceOffsetDots + codeSpaceDots) * dotMillimetres + 0.3;
const textWidth = cardSize.widthMillimetres - textLeft - 2.6;
const textTop = 3.64;
const textHeight = cardSize.heightMillimetres - 2 * textTop;

/** `sample` on every screen: a preview never shows a live code. `live` only on its way to the printer. */
export type CardCode = { readonly kind: 'sample' } | { readonly kind: 'live'; readonly matrix: CodeMatrix };

/** The front of an offline-code card, 85.60 × 53.98 mm. Name and number come masked. */
export function CardFaceFront({
  face,
  code,
  words,
}: {
  readonly face: CardFaceText;
  readonly code: CardCode;
  readonly words: DocumentWords;
}) {
  return (
    <CardSurface preview={code.kind === 'sample'} language={words.language}>
      <div style={{ position: 'absolute', right: '-7mm', bottom: '-4mm' }}>
        <Magnolia size="38mm" />
      </div>
      <div
        style={{
          position: 'absolute',
          left: millimetres(codeEdge),
          top: millimetres(codeEdge),
          width: millimetres(codeSide),
          height: millimetres(codeSide),
          borderRadius: '2mm',
          background: palette.surface,
        }}
      >
        {code.kind === 'sample' ? <CodePlaceholder words={words} /> : null}
      </div>
      {code.kind === 'live' ? <CodePicture matrix={code.matrix} /> : null}
      <div
        style={{
          position: 'absolute',
          left: millimetres(textLeft),
          top: millimetres(textTop),
          width: millimetres(textWidth),
          height: millimetres(textHeight),
          display: 'flex',
          flexDirection: 'column',
          whiteSpace: 'nowrap',
        }}
      >
        <div style={{ fontSize: '4.1mm', lineHeight: 1.2, fontWeight: 700, color: palette.primary }}>
          {words.say('card.title')}
        </div>
        <div style={{ flex: 'none', height: '0.5mm', margin: '1mm 0 1.6mm', background: palette.primary }} />
        <HolderName name={face.name} />
        <HolderNumber number={face.number} />
        <div style={{ marginTop: 'auto', lineHeight: 1.2, fontWeight: 500, color: palette.softInk }}>
          {words.say('card.validUntil')}
        </div>
        <div style={{ fontSize: '5.4mm', lineHeight: 1.25, fontWeight: 700 }}>
          {face.expiresOn.replaceAll('-', '.')}
        </div>
      </div>
    </CardSurface>
  );
}

function HolderName({ name }: { readonly name: string }) {
  const { sizeMillimetres, lines } = fitText(name, {
    widthMillimetres: textWidth,
    heightMillimetres: 14.4,
    largestMillimetres: 8.5,
    smallestMillimetres: smallestTextMillimetres,
  });
  return (
    <div style={{ fontSize: millimetres(sizeMillimetres), lineHeight: fittedLineHeight, fontWeight: 700 }}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a name may read alike, and never move.
        <div key={index}>{line}</div>
      ))}
    </div>
  );
}

/** The masked number in two lines, so that its digits are as large as the rest. */
function HolderNumber({ number }: { readonly number: string }) {
  const masked = /\*+/.exec(number);
  const half = masked ? masked.index + Math.ceil(masked[0].length / 2) : Math.ceil(number.length / 2);
  return (
    <div
      style={{
        marginTop: '1.2mm',
        fontSize: '4.4mm',
        lineHeight: 1.2,
        fontWeight: 500,
        letterSpacing: '0.02em',
      }}
    >
      <div>{number.slice(0, half)}</div>
      <div>{number.slice(half)}</div>
    </div>
  );
}
