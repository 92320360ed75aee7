import { encodeAnswer, type HeardRequest } from './sam-request.ts';

/** A SAM-V module and the field above it. */
export interface SamModule {
  /** Lays a card with this text block into the field; one that lies there is taken away first. */
  lay(text: Uint8Array): void;
  lift(): void;
  /** What the module answers now. */
  answer(heard: HeardRequest, defects: Defects): Uint8Array;
}

export interface Defects {
  readonly findFails: boolean;
  readonly cardUnreadable: boolean;
  /** The card lies at the edge of the field: every other `select` fails. */
  readonly cardWobbles: boolean;
}

const photoBytes = 1024;

/**
 * A module that behaves as the ones in the field do: once a card was read, `find` answers "none" until that card has
 * left. `selectsLiftedCard` makes it one of those whose `select` goes on succeeding after that.
 */
export function samModule({ selectsLiftedCard }: { readonly selectsLiftedCard: boolean }): SamModule {
  let text: Uint8Array | undefined;
  let selected = false;
  let read = false;
  let wobble = false;

  const find = (): Uint8Array => {
    if (!text || read) return encodeAnswer(0x80);
    return encodeAnswer(0x9f, new Uint8Array(4));
  };
  const select = (): Uint8Array => {
    selected = text !== undefined;
    if (selected || (selectsLiftedCard && read)) return encodeAnswer(0x90, new Uint8Array(8));
    return encodeAnswer(0x81);
  };
  const readText = (): Uint8Array => {
    if (!text || !selected) return encodeAnswer(0x41);
    read = true;
    const lengths = [text.length >> 8, text.length & 0xff, photoBytes >> 8, photoBytes & 0xff];
    return encodeAnswer(0x90, Uint8Array.from([...lengths, ...text, ...photo()]));
  };

  return {
    lay: (laid) => {
      text = laid;
      selected = false;
      read = false;
    },
    lift: () => {
      text = undefined;
      selected = false;
      if (!selectsLiftedCard) read = false;
    },
    answer: (heard, { findFails, cardUnreadable, cardWobbles }) => {
      if (heard.kind === 'bad-checksum') return encodeAnswer(0x10);
      if (heard.kind === 'bad-length') return encodeAnswer(0x11);
      switch ((heard.command << 8) | heard.parameter) {
        case 0x2001:
          return findFails ? encodeAnswer(0x80) : find();
        case 0x2002:
          wobble = cardWobbles && !wobble;
          return wobble ? encodeAnswer(0x81) : select();
        case 0x3001:
          return cardUnreadable ? encodeAnswer(0x41) : readText();
        case 0x10ff:
        case 0x11ff:
          return encodeAnswer(0x90);
        case 0x12ff:
          return encodeAnswer(0x90, new Uint8Array(16));
        default:
          return encodeAnswer(0x21);
      }
    },
  };
}

/** The head of a WLT photo, and nothing of a face. */
function photo(): Uint8Array {
  const bytes = new Uint8Array(photoBytes);
  bytes.set([0x57, 0x4c, 0x66, 0x00, 0x7e, 0x00, 0x32, 0x00, 0x00, 0xff, 0x85]);
  return bytes;
}
