/** A lane of old Shanghai houses with one lamp that stays lit; the sky follows the clock. */
export function Street({ night }: { readonly night: boolean }) {
  return (
    <svg
      className="street"
      data-night={night}
      viewBox="0 0 480 260"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <rect width="480" height="260" rx="10" className="street-sky" />
      {night ? (
        <>
          <path d="M318 22a28 28 0 1 0 30 42a25 25 0 0 1-30-42z" className="street-light" />
          {stars.map(([x, y]) => (
            <circle key={`${x}-${y}`} cx={x} cy={y} r="2.4" className="street-light" />
          ))}
        </>
      ) : (
        <circle cx="326" cy="50" r="28" className="street-light" />
      )}
      <path
        className="street-far"
        d="M0 176h34v-34h26v-26h10v26h30v-58l8-14 8 14v58h36v-24h44v40h34v-72l12-10 12 10v72h40v-34h36v22h42v-40h38v70h70v96H0z"
      />
      <g className="street-house">
        <path d="M18 260V168l52-34 52 34v92z" />
        <path d="M122 260v-76l44-30 44 30v76z" />
        <path d="M290 260v-84l52-34 52 34v84z" />
      </g>
      <g className="street-roof">
        <path d="M8 172l62-41 62 41v-11L70 119 8 161z" />
        <path d="M110 193l56-38 56 38v-12l-56-38-56 38z" />
        <path d="M280 180l62-41 62 41v-11l-62-42-62 42z" />
      </g>
      {windows.map(([x, y]) => (
        <g key={`${x}-${y}`}>
          <rect x={x} y={y} width="22" height="28" rx="2" className="street-window" />
          <path d={`M${x + 11} ${y}v28M${x} ${y + 13}h22`} className="street-frame" />
        </g>
      ))}
      <g className="street-door">
        <path d="M56 260v-44a14 14 0 0 1 28 0v44z" />
        <path d="M328 260v-44a14 14 0 0 1 28 0v44z" />
      </g>
      <circle cx="240" cy="112" r="62" className="street-glow" />
      <circle cx="240" cy="112" r="34" className="street-glow" />
      <path d="M240 260V126" className="street-post" />
      <path d="M226 130h28l-5-34h-18zM222 96h36M240 96v-10M228 260h24" className="street-lamp" />
      <path d="M0 258h480" className="street-ground" />
    </svg>
  );
}

const stars = [
  [48, 40],
  [112, 66],
  [168, 30],
  [226, 58],
  [372, 30],
  [352, 88],
  [452, 40],
] as const;

const windows = [
  [36, 178],
  [82, 178],
  [140, 200],
  [170, 200],
  [304, 188],
  [358, 188],
] as const;
