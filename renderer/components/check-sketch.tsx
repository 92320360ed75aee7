/** A card under a magnifying glass: is it good? */
export function CheckSketch() {
  return (
    <svg className="check-sketch" viewBox="0 0 172 110" aria-hidden="true">
      <rect x="4" y="8" width="122" height="80" rx="10" className="checked-card" />
      <path d="M20 28h16v16H20zM20 54h16v16H20z" className="checked-code" />
      <path d="M52 30h34M52 48h22" className="checked-lines" />
      <path d="M140 82l20 18" className="glass-handle" />
      <circle cx="112" cy="58" r="34" className="glass" />
      <path d="M97 58l11 12 20-23" className="glass-tick" />
    </svg>
  );
}
