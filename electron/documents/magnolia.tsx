import { palette } from './palette.ts';

/** A white magnolia, the flower of Shanghai, in one quiet line: the card's ornament. */
export function Magnolia({ size }: { readonly size: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 100 100" style={{ display: 'block' }} aria-hidden="true">
      <g
        fill={palette.petal}
        stroke={palette.petalLine}
        strokeWidth={1}
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        {petals.map((d) => (
          <path key={d} d={d} />
        ))}
        <path d="M50 84 C49 90 46 95 40 99" fill="none" strokeWidth={2} />
      </g>
    </svg>
  );
}

// From the back of the flower to its front.
const petals = [
  'M50 84 C30 66 30 30 47 8 C62 28 66 62 50 84 Z',
  'M50 84 C58 62 62 34 82 20 C88 46 74 74 50 84 Z',
  'M50 84 C42 62 36 34 17 22 C11 48 26 76 50 84 Z',
  'M50 84 C64 68 78 52 98 50 C94 72 74 88 50 84 Z',
  'M50 84 C36 70 22 54 3 54 C8 76 28 90 50 84 Z',
  'M50 84 C38 72 36 50 50 34 C64 50 62 72 50 84 Z',
];
