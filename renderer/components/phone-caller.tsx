/** Somebody at the other end of a telephone, talking. */
export function PhoneCaller() {
  return (
    <svg className="phone-caller" viewBox="0 0 320 220" aria-hidden="true">
      <rect x="112" y="10" width="96" height="200" rx="18" className="caller-phone" />
      <rect x="122" y="30" width="76" height="150" rx="6" className="caller-glass" />
      <circle cx="160" cy="84" r="19" className="caller-person" />
      <path d="M128 152c0-22 14-36 32-36s32 14 32 36z" className="caller-person" />
      <circle cx="160" cy="195" r="6" className="caller-key" />
      <path
        d="M232 70c14 18 14 54 0 72M252 52c24 30 24 78 0 108M272 36c34 40 34 100 0 140"
        className="caller-voice"
      />
      <path
        d="M88 70c-14 18-14 54 0 72M68 52c-24 30-24 78 0 108M48 36c-34 40-34 100 0 140"
        className="caller-voice"
      />
    </svg>
  );
}
