/** A wall of small doors; into the open one goes an envelope. */
export function LeaveSketch() {
  return (
    <svg className="locker-sketch" viewBox="0 0 172 110" aria-hidden="true">
      <rect x="62" y="6" width="104" height="98" rx="6" className="locker-wall" />
      <path className="locker-gaps" d="M62 38.7h104M62 71.3h104M114 6v98" />
      <rect x="62" y="38.7" width="52" height="32.6" className="locker-inside" />
      <path className="locker-sheet" d="M6 38h66v40H6z" />
      <path className="locker-flap" d="M6 38l33 24 33-24" />
      <path className="locker-arrow" d="M74 58h24M88 49l10 9-10 9" />
    </svg>
  );
}
