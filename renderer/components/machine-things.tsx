/** A resident identity card, picture side up, 116 × 73. It moves as the hand should. */
export function IdentityCardDrawing({ motion }: { readonly motion: 'lay' | 'read' | 'lift' }) {
  return (
    <>
      <g className={`thing thing-${motion}`}>
        <rect className="identity-card" width="116" height="73" rx="8" />
        <rect className="identity-line" x="11" y="13" width="40" height="6" rx="3" />
        <rect className="identity-line" x="11" y="27" width="50" height="6" rx="3" />
        <rect className="identity-line" x="11" y="41" width="44" height="6" rx="3" />
        <rect className="identity-line" x="11" y="56" width="76" height="7" rx="3.5" />
        <circle className="identity-face" cx="90" cy="22" r="10" />
        <path className="identity-face" d="M73 50c0-12 7-17 17-17s17 5 17 17z" />
      </g>
      {motion === 'lay' && <path className="motion-arrow" d="M58 -64v42m-16-16l16 16 16-16" />}
      {motion === 'lift' && <path className="motion-arrow" d="M58 -22v-42m-16 16l16-16 16 16" />}
    </>
  );
}

/** The offline-code card on its way out of the slot; drawn 132 wide, its top edge under the slot's lip. */
export function OfflineCardDrawing() {
  return (
    <g className="thing thing-out">
      <rect className="offline-card" x="14" y="-8" width="104" height="66" rx="7" />
      <rect className="offline-code" x="24" y="10" width="36" height="36" rx="4" />
      <rect className="offline-line" x="68" y="14" width="40" height="7" rx="3.5" />
      <rect className="offline-line" x="68" y="28" width="28" height="6" rx="3" />
      <rect className="offline-line" x="68" y="41" width="36" height="6" rx="3" />
    </g>
  );
}

/** A telephone with a code on its glass, held up to the scanner's window. */
export function PhoneDrawing() {
  return (
    <g className="thing thing-scan">
      <rect className="phone-body" x="164" y="192" width="72" height="128" rx="12" />
      <rect className="phone-glass" x="171" y="204" width="58" height="100" rx="4" />
      <rect className="offline-code" x="180" y="226" width="40" height="40" rx="5" />
      <path className="motion-arrow" d="M200 188v-12m-11 9l11-11 11 11" />
    </g>
  );
}
