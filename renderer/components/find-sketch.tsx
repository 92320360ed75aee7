/** A signpost: where does one go with what? */
export function FindSketch() {
  return (
    <svg className="find-sketch" viewBox="0 0 172 110" aria-hidden="true">
      <path d="M86 8v94M62 103h48" className="signpost-post" />
      <path d="M28 16h92l22 17-22 17H28z" className="signpost-board" />
      <path d="M144 58H66L46 73.5l20 15.5h78z" className="signpost-board-far" />
      <path d="M46 33h58" className="signpost-words" />
      <path d="M76 73.5h50" className="signpost-words" />
    </svg>
  );
}
