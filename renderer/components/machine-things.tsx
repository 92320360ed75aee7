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
      {motion === 'lay' && <path className="motion-arrow" d="M58 -62v38m-17-17l17 17 17-17" />}
      {motion === 'lift' && <path className="motion-arrow" d="M58 -24v-38m-17 17l17-17 17 17" />}
    </>
  );
}

/** The offline-code card on its way out of the slot; drawn 132 wide, its top edge under the slot's lip. */
export function OfflineCardDrawing() {
  return (
    <g className="thing thing-out">
      <rect className="offline-card" x="14" y="-12" width="104" height="80" rx="7" />
      <CodeHint x={24} y={14} />
      <rect className="offline-line" x="70" y="16" width="38" height="7" rx="3.5" />
      <rect className="offline-line" x="70" y="31" width="28" height="6" rx="3" />
      <rect className="offline-line" x="70" y="45" width="34" height="6" rx="3" />
    </g>
  );
}

/** A telephone with a code on its glass, held up to the scanner's window. */
export function PhoneDrawing() {
  return (
    <g className="thing thing-scan">
      <rect className="phone-body" x="164" y="192" width="72" height="128" rx="12" />
      <rect className="phone-glass" x="171" y="204" width="58" height="100" rx="4" />
      <CodeHint x={181} y={226} />
      <path className="motion-arrow" d="M200 188v-12m-11 9l11-11 11 11" />
    </g>
  );
}

/** An offline-code card, its code held up to the scanner's window. */
export function HeldCardDrawing() {
  return (
    <g className="thing thing-scan">
      <rect className="offline-card" x="132" y="196" width="136" height="86" rx="8" />
      <svg x="140" y="204" width="70" height="70" viewBox="0 0 44 44" aria-hidden="true">
        <CodeHint x={3} y={3} />
      </svg>
      <rect className="offline-line" x="214" y="212" width="44" height="8" rx="4" />
      <rect className="offline-line" x="214" y="230" width="30" height="7" rx="3.5" />
      <rect className="offline-line" x="214" y="247" width="38" height="7" rx="3.5" />
      <path className="motion-arrow" d="M200 190v-12m-11 9l11-11 11 11" />
    </g>
  );
}

/** A sheet of paper whose code is held to the scanner above it. */
export function HeldPaperDrawing() {
  return (
    <g className="thing thing-scan">
      <rect className="slip-paper" x="136" y="196" width="128" height="122" rx="4" />
      <path
        className="code-hint"
        d="M156 208h5v26h-5zm10 0h10v26h-10zm15 0h4v26h-4zm10 0h8v26h-8zm14 0h4v26h-4zm9 0h11v26h-11zm16 0h4v26h-4zm9 0h6v26h-6z"
      />
      <path className="slip-line" d="M156 256h88M156 276h60M156 296h76" />
      <path className="motion-arrow" d="M200 190v-12m-11 9l11-11 11 11" />
    </g>
  );
}

/** The slips' outlet, lit, 56 wide, and a slip of paper that comes down from it. */
export function SlipDrawing() {
  return (
    <>
      <g className="machine-outlet" data-lit="true">
        <rect width="56" height="24" rx="9" />
        <rect className="machine-slit" x="8" y="9" width="40" height="6" rx="3" />
      </g>
      <svg y="12" width="56" height="140" aria-hidden="true">
        <g className="thing thing-out">
          <path className="slip-paper" d="M9 -12h38V94l-6.3 6-6.3-6-6.4 6-6.3-6-6.3 6L9 94z" />
          <path className="slip-line" d="M17 14h22M17 30h16M17 46h22M17 62h12M17 78h20" />
        </g>
      </svg>
    </>
  );
}

/** The corners of a code, enough to recognise one by; nothing that could be scanned. */
function CodeHint({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g className="code-hint" transform={`translate(${x} ${y})`}>
      <path
        d="M0 0h16v16H0zm5 5v6h6V5zM22 0h16v16H22zm5 5v6h6V5zM0 22h16v16H0zm5 5v6h6v-6z"
        fillRule="evenodd"
      />
      <path d="M22 22h6v6h-6zM32 22h6v6h-6zM27 28h6v5h-6zM22 33h5v5h-5zM33 33h5v5h-5z" />
    </g>
  );
}
