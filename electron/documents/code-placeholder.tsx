import { codeFieldDots, dotMillimetres, millimetres } from './card-geometry.ts';
import { fontFamily, palette } from './palette.ts';
import type { DocumentWords } from './words.ts';

const cells = 12;

/** Stands where the code will be: soft grey dots without any finder pattern, so that no scanner takes it for one. */
export function CodePlaceholder({ words }: { readonly words: DocumentWords }) {
  const side = codeFieldDots * dotMillimetres;
  const step = (side - 6) / cells;
  return (
    <div style={{ position: 'relative', width: millimetres(side), height: millimetres(side) }}>
      <svg
        width="100%"
        height="100%"
        viewBox={`0 0 ${side} ${side}`}
        style={{ display: 'block' }}
        aria-hidden="true"
      >
        {dots.map(({ column, row }) => (
          <circle
            key={`${column}-${row}`}
            cx={3 + (column + 0.5) * step}
            cy={3 + (row + 0.5) * step}
            r={step * 0.3}
            fill={palette.line}
          />
        ))}
      </svg>
      <div
        style={{
          position: 'absolute',
          inset: 0,
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          fontFamily,
        }}
      >
        <div style={{ textAlign: 'center' }}>
          <div style={{ fontSize: '9mm', lineHeight: 1.2, fontWeight: 700, color: palette.softInk }}>
            {words.say('card.sample')}
          </div>
          <div style={{ fontSize: '4mm', lineHeight: 1.4, color: palette.softInk }}>
            {words.say('card.sampleNote')}
          </div>
        </div>
      </div>
    </div>
  );
}

// The rows in the middle belong to the word.
const dots = Array.from({ length: cells * cells }, (_, index) => ({
  column: index % cells,
  row: Math.floor(index / cells),
})).filter(({ row }) => row < 3 || row >= cells - 3);
