/** Two people, and a card between them: whose will it be? */
export function PeoplePicture() {
  return (
    <svg className="people-picture" viewBox="0 0 320 150" aria-hidden="true">
      <Person x={76} className="person-near" />
      <Person x={244} className="person-far" />
      <rect x="127" y="74" width="66" height="44" rx="7" className="handed-card" />
      <path d="M139 89h24M139 103h42" className="handed-line" />
    </svg>
  );
}

function Person({ x, className }: { readonly x: number; readonly className: string }) {
  return (
    <g className={className} transform={`translate(${x} 0)`}>
      <circle cy="40" r="25" />
      <path d="M-50 140v-14c0-30 21-50 50-50s50 20 50 50v14a4 4 0 0 1-4 4h-92a4 4 0 0 1-4-4z" />
    </g>
  );
}
