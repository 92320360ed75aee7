/** A card that is no longer where it should be: its empty place, and the question where it went. */
export function LossSketch() {
  return (
    <svg className="loss-sketch" viewBox="0 0 172 110" aria-hidden="true">
      <rect x="4" y="4" width="164" height="102" rx="12" className="lost-place" />
      <path className="lost-question" d="M64 40c0-13 10-21 22-21s22 8 22 20c0 16-22 16-22 32" />
      <circle cx="86" cy="88" r="6.5" className="lost-dot" />
    </svg>
  );
}
