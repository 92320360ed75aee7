import { palette } from './palette.ts';
import { slipDots, slipDotsPerMillimetre } from './slip-geometry.ts';

const rulerDots = 96;
const wedgeDots = 80;
/** Black dots of each eight: a slip has no grey, only stripes. */
const shades = [1, 2, 3, 4, 6, 8] as const;
const period = 8;

/** A line for each millimetre; what is shorter or longer when measured was not printed in its size. */
export function Ruler({ widthMillimetres }: { readonly widthMillimetres: number }) {
  const millimetres = Array.from({ length: Math.floor(widthMillimetres) + 1 }, (_, at) => at);
  const width = widthMillimetres * slipDotsPerMillimetre;
  return (
    <svg {...box(width, rulerDots)} aria-hidden="true">
      {millimetres.map((at) => (
        <rect
          key={at}
          x={Math.min(at * slipDotsPerMillimetre, width - 2)}
          y={0}
          width={2}
          height={at % 10 === 0 ? 56 : at % 5 === 0 ? 40 : 24}
          fill={palette.code}
        />
      ))}
      {millimetres
        .filter((at) => at % 10 === 0 && at > 0)
        .map((at) => (
          <text
            key={at}
            x={at * slipDotsPerMillimetre}
            y={rulerDots - 4}
            fontSize={34}
            textAnchor="middle"
            fill={palette.code}
          >
            {at}
          </text>
        ))}
    </svg>
  );
}

/** Fields from light to black: one that is blotched or has a white line shows a dirty or broken head. */
export function Wedge({ widthMillimetres }: { readonly widthMillimetres: number }) {
  const width = widthMillimetres * slipDotsPerMillimetre;
  const field = Math.floor(width / shades.length / period) * period;
  return (
    <svg {...box(width, wedgeDots)} aria-hidden="true">
      {shades.flatMap((black, shade) =>
        Array.from({ length: field / period }, (_, stripe) => {
          const x = shade * field + stripe * period;
          return <rect key={x} x={x} y={0} width={black} height={wedgeDots} fill={palette.code} />;
        }),
      )}
    </svg>
  );
}

function box(width: number, height: number) {
  return {
    viewBox: `0 0 ${width} ${height}`,
    shapeRendering: 'crispEdges',
    style: { display: 'block', width: slipDots(width), height: slipDots(height) },
  } as const;
}
