interface PhonePictureProps {
  readonly shows: 'caller' | 'hung-up' | 'message' | 'programs';
}

/** A smartphone and what is on it. */
export function PhonePicture({ shows }: PhonePictureProps) {
  return (
    <svg className="phone-picture" viewBox="0 0 320 220" aria-hidden="true">
      <rect x="112" y="10" width="96" height="200" rx="18" className="phone-case" />
      <rect x="122" y="30" width="76" height="150" rx="6" className={`phone-screen phone-screen-${shows}`} />
      <circle cx="160" cy="195" r="6" className="phone-key" />
      {(shows === 'caller' || shows === 'hung-up') && <Caller />}
      {shows === 'caller' && <Voice />}
      {shows === 'hung-up' && <path d="M84 34l152 152M236 34L84 186" className="phone-cross" />}
      {shows === 'message' && <Message />}
      {shows === 'programs' && <Programs />}
    </svg>
  );
}

function Caller() {
  return (
    <>
      <circle cx="160" cy="84" r="19" className="phone-person" />
      <path d="M128 152c0-22 14-36 32-36s32 14 32 36z" className="phone-person" />
    </>
  );
}

function Voice() {
  return (
    <>
      <path d="M232 76c12 16 12 52 0 68M252 58c22 28 22 76 0 104" className="phone-voice" />
      <path d="M88 76c-12 16-12 52 0 68M68 58c-22 28-22 76 0 104" className="phone-voice" />
    </>
  );
}

/** Six digits in a short message. */
function Message() {
  return (
    <>
      <path
        d="M54 56h212a12 12 0 0 1 12 12v54a12 12 0 0 1-12 12H110l-22 22v-22H54a12 12 0 0 1-12-12V68a12 12 0 0 1 12-12z"
        className="phone-bubble"
      />
      {[0, 1, 2, 3, 4, 5].map((place) => (
        <circle key={place} cx={75 + place * 34} cy="95" r="10" className="phone-digit" />
      ))}
    </>
  );
}

function Programs() {
  return (
    <>
      {[0, 1, 2].flatMap((row) =>
        [0, 1].map((column) => (
          <rect
            key={`${row}-${column}`}
            x={131 + column * 32}
            y={44 + row * 42}
            width="26"
            height="26"
            rx="7"
            className={`phone-program-${(row + column) % 3}`}
          />
        )),
      )}
    </>
  );
}
