import type { Defects } from './sam-module.ts';

/** What may be wrong with the reader, to be switched at any time. */
export const readerFaults = [
  'none',
  'silent',
  'bad-checksum',
  'garbage',
  'fragmented',
  'slow',
  'card-wobbles',
  'card-unreadable',
  'find-fails',
  'unplugged',
] as const;
export type ReaderFault = (typeof readerFaults)[number];

/** One write to the line. */
export interface Said {
  readonly bytes: Uint8Array;
  /** In pieces of at most so many bytes. */
  readonly pieceBytes?: number;
}

/** Noise with a preamble whose length cannot be, and one that begins and breaks off. */
const noise = Uint8Array.of(0x00, 0xff, 0xaa, 0xaa, 0xaa, 0x96, 0x69, 0xff, 0xff, 0x7e, 0xaa, 0xaa);
/** Below the shortest deadline of the driver, so that a slow module still serves; in ms. */
const slowness = 600;

/** What leaves the module instead of the right answer. */
export function applyToAnswer(fault: ReaderFault, answer: Uint8Array): readonly Said[] {
  switch (fault) {
    case 'silent':
    case 'unplugged':
      return [];
    case 'bad-checksum':
      return [{ bytes: answer.with(-1, (answer.at(-1) ?? 0) ^ 0x5a) }];
    case 'garbage':
      return [{ bytes: noise }, { bytes: answer }, { bytes: noise.subarray(0, 2) }];
    case 'fragmented':
      return [{ bytes: answer, pieceBytes: 7 }];
    case 'none':
    case 'slow':
    case 'card-wobbles':
    case 'card-unreadable':
    case 'find-fails':
      return [{ bytes: answer }];
  }
}

export function delayOf(fault: ReaderFault): number {
  return fault === 'slow' ? slowness : 0;
}

export function defectsOf(fault: ReaderFault): Defects {
  return {
    findFails: fault === 'find-fails',
    cardUnreadable: fault === 'card-unreadable',
    cardWobbles: fault === 'card-wobbles',
  };
}
