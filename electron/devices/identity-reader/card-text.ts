import { type CalendarDate, parseCalendarDate } from '../../foundation/calendar-date.ts';
import type { IdentityCard, IdentityCardLayout } from '../../foundation/identity-card.ts';
import { isIdentityNumber } from '../../foundation/identity-number.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';

/** Length in bytes of the text block on a card. */
export const textLength = 256;

/** Why a text block is no identity. `detail` names the field, never what stands in it. */
export type CardTextFailure = Failure<
  'wrong-length' | 'unknown-layout' | 'malformed-field' | 'wrong-check-digit'
>;

/** A field: where it begins and how long it is, in bytes of the text block. */
type Field = readonly [offset: number, length: number];

interface Layout {
  readonly name: IdentityCardLayout;
  readonly chineseName: Field;
  /** Joined where it stands in two places. */
  readonly latinName: readonly Field[];
  readonly sex: Field;
  readonly birthDate: Field;
  readonly number: Field;
  readonly validFrom: Field;
  readonly validUntil: Field;
}

const resident: Layout = {
  name: 'resident',
  chineseName: [0, 30],
  latinName: [],
  sex: [30, 2],
  birthDate: [36, 16],
  number: [122, 36],
  validFrom: [188, 16],
  validUntil: [204, 16],
};

/** The letter at offset 248 tells the layout; resident cards have a space there. */
const layoutField: Field = [248, 2];
const layouts: Readonly<Record<string, Layout>> = {
  '': resident,
  J: { ...resident, name: 'hk-macao-taiwan' },
  I: {
    name: 'foreign-2017',
    chineseName: [158, 30],
    latinName: [[0, 120]],
    sex: [120, 2],
    birthDate: [220, 16],
    number: [122, 30],
    validFrom: [188, 16],
    validUntil: [204, 16],
  },
  Y: {
    ...resident,
    name: 'foreign-2023',
    latinName: [
      [52, 70],
      [220, 22],
    ],
  },
};

/**
 * Reads the 256 bytes of text (UTF-16LE, padded with spaces) of any of the four layouts.
 * Source of the offsets: the structures of GA 467 readers, and the rule for the foreign cards of 2017 and 2023.
 */
export function decodeCardText(text: Uint8Array): Result<IdentityCard, CardTextFailure> {
  if (text.length !== textLength) return err('wrong-length', `${text.length} bytes`);
  const layout = layouts[read(text, layoutField) ?? '?'];
  if (!layout) return err('unknown-layout');

  const chineseName = read(text, layout.chineseName);
  const latinName = readJoined(text, layout.latinName);
  const name = chineseName || latinName;
  if (chineseName === undefined || latinName === undefined || !name) return err('malformed-field', 'name');
  const birthDate = parseDay(read(text, layout.birthDate));
  if (!birthDate) return err('malformed-field', 'birth date');
  const validFrom = parseDay(read(text, layout.validFrom));
  if (!validFrom) return err('malformed-field', 'valid from');
  const until = read(text, layout.validUntil);
  const validUntil = until === '长期' ? 'long-term' : parseDay(until);
  if (!validUntil) return err('malformed-field', 'valid until');

  const number = read(text, layout.number) ?? '';
  const checked = checkNumber(layout.name, number);
  if (!checked.ok) return checked;
  return ok({
    layout: layout.name,
    number,
    name,
    ...(latinName === '' ? {} : { latinName }),
    sex: sexes[read(text, layout.sex) ?? ''] ?? 'unknown',
    birthDate,
    validFrom,
    validUntil,
  });
}

/** GB/T 2261.1; 0 is unknown and 9 unspecified. */
const sexes: Readonly<Record<string, IdentityCard['sex']>> = { '1': 'male', '2': 'female' };

/** The number of the 2017 card (three letters of the nationality, twelve digits) has no GB 11643 check. */
function checkNumber(layout: IdentityCardLayout, number: string): Result<undefined, CardTextFailure> {
  const shape = layout === 'foreign-2017' ? /^[A-Z]{3}\d{12}$/ : /^\d{17}[\dX]$/;
  if (!shape.test(number)) return err('malformed-field', 'number');
  if (layout !== 'foreign-2017' && !isIdentityNumber(number)) return err('wrong-check-digit');
  return ok();
}

const utf16 = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true });

/** The field without its padding (spaces, or NUL on some cards); undefined where it is no text. */
function read(text: Uint8Array, field: Field): string | undefined {
  return readJoined(text, [field]);
}

function readJoined(text: Uint8Array, fields: readonly Field[]): string | undefined {
  const bytes = fields.flatMap(([offset, length]) => [...text.subarray(offset, offset + length)]);
  let whole: string;
  try {
    whole = utf16.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
  const trimmed = whole.replace(/[\0 \u3000]+$/, '');
  return /\p{Cc}/u.test(trimmed) ? undefined : trimmed;
}

/** Days stand on the card as YYYYMMDD and in no other way. */
function parseDay(text: string | undefined): CalendarDate | undefined {
  return text !== undefined && /^\d{8}$/.test(text) ? parseCalendarDate(text) : undefined;
}
