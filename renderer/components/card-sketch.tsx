interface CardSketchProps {
  /** What became of the card: it is made and good, or nobody can use it any more. */
  readonly badge?: 'done' | 'ended';
}

/** An offline-code card as one would sketch it: the code is only hinted at, no scanner can read it. */
export function CardSketch({ badge }: CardSketchProps) {
  return (
    <svg className="card-sketch" viewBox="0 0 172 110" aria-hidden="true">
      <rect x="2" y="2" width="168" height="106" rx="12" className="sketch-card" />
      <rect x="14" y="18" width="74" height="74" rx="7" className="sketch-code" />
      {finders.map(([x, y]) => (
        <g key={`${x}-${y}`}>
          <rect x={x} y={y} width="20" height="20" rx="4" className="sketch-finder" />
          <rect x={x + 6.5} y={y + 6.5} width="7" height="7" rx="1.5" className="sketch-dot" />
        </g>
      ))}
      {dots.map(([x, y]) => (
        <rect key={`${x}-${y}`} x={x} y={y} width="6" height="6" rx="1.5" className="sketch-dot" />
      ))}
      <rect x="102" y="24" width="52" height="11" rx="5.5" className="sketch-line-strong" />
      <rect x="102" y="46" width="36" height="8" rx="4" className="sketch-line" />
      <rect x="102" y="62" width="52" height="8" rx="4" className="sketch-line" />
      <rect x="102" y="78" width="44" height="8" rx="4" className="sketch-line" />
      {badge === 'ended' && (
        <g className="sketch-ended">
          <path d="M137 62h18l13 13v18l-13 13h-18l-13-13V75z" />
          <path d="M138 76l16 16M154 76l-16 16" />
        </g>
      )}
      {badge === 'done' && (
        <g className="sketch-done">
          <circle cx="146" cy="84" r="22" />
          <path d="M135 85l8 8 15-17" />
        </g>
      )}
    </svg>
  );
}

const finders = [
  [21, 25],
  [61, 25],
  [21, 65],
] as const;

const dots = [
  [47, 27],
  [47, 37],
  [25, 51],
  [35, 51],
  [47, 51],
  [57, 57],
  [67, 51],
  [75, 57],
  [47, 67],
  [57, 71],
  [67, 67],
  [75, 77],
  [47, 79],
  [63, 79],
] as const;
