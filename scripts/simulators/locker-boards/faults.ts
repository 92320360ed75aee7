/** What may be wrong with one board, or with every board of a line, to be switched at any time. */
export const boardFaults = [
  'none',
  /** Without power: hears nothing, does nothing, says nothing. */
  'dead',
  'bad-checksum',
  /** Says bytes that mean nothing before each answer, as boards of the 8A family do. */
  'garbage',
  'fragments',
  'slow',
  /** Answers when nobody waits for it any more. */
  'late',
  /** After an unlock it hears nothing for two seconds, a CU16 only until it is sent 38. */
  'busy',
  /** Unlocks and does not say so. */
  'unlock-unanswered',
  /** Goes on reporting the doors as they were when the fault began. */
  'sensors-frozen',
  /** One bit of every third status flipped on the way, and the sum fits all the same. */
  'odd-answers',
  /** Tells of each door that moves without being asked, in the middle of everything; boards of the 8A family alone. */
  'unasked-reports',
] as const;
export type BoardFault = (typeof boardFaults)[number];

/** What may be wrong with a line. */
export const lineFaults = [
  ...boardFaults,
  /** Bytes that mean nothing between the frames, in both directions. */
  'noise',
  /** The kiosk hears what it says itself, as on a two-wire line whose adapter does not mute it. */
  'echo',
  /** Stays connected, hears nothing and says nothing. */
  'half-open',
  'unplugged',
] as const;
export type LineFault = (typeof lineFaults)[number];

/** How long a board takes before it does and says anything, in ms; a slow one is still waited for. */
export function delayOf(fault: BoardFault): number {
  if (fault === 'slow') return 60;
  return fault === 'late' ? 700 : 0;
}
/** How long a busy board hears nothing after an unlock, in ms. */
export const busyMilliseconds = 2_000;

/** One write to the line. */
export interface Said {
  readonly bytes: Uint8Array;
  /** In pieces of at most so many bytes. */
  readonly pieceBytes?: number;
}

/** Begins as frames of three of the protocols begin, and breaks off. */
const garbage = Uint8Array.of(0xff, 0x00, 0x80, 0x02, 0x7e);

/** What leaves a board instead of the right answer. */
export function applyToAnswer(fault: BoardFault, answer: Uint8Array): Said {
  switch (fault) {
    case 'bad-checksum':
      return { bytes: answer.with(-1, (answer.at(-1) ?? 0) ^ 0x5a) };
    case 'garbage':
      return { bytes: Buffer.concat([garbage, answer]) };
    case 'fragments':
      return { bytes: answer, pieceBytes: 2 };
    default:
      return { bytes: answer };
  }
}
