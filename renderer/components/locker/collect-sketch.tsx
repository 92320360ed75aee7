/** A wall of small doors; out of the open one comes a sheet. */
export function CollectSketch() {
  return (
    <svg className="locker-sketch" viewBox="0 0 172 110" aria-hidden="true">
      <rect x="14" y="6" width="144" height="98" rx="6" className="locker-wall" />
      <path className="locker-gaps" d="M14 38.7h144M14 71.3h144M62 6v98M110 6v98" />
      <rect x="62" y="38.7" width="48" height="32.6" className="locker-inside" />
      <path className="locker-leaf" d="M62 38.7L40 31v48l22-7.7z" />
      <path className="locker-sheet" d="M76 50h30l12 12v34H76z" />
      <path className="locker-arrow" d="M97 66v20M88 78l9 10 9-10" />
    </svg>
  );
}
