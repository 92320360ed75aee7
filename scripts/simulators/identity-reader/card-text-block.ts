import type { CalendarDate } from '../../../electron/foundation/calendar-date.ts';
import type { SyntheticIdentity } from '../people/synthetic-identity.ts';

const textBytes = 256;
/** Where the 2023 layout cuts a long Latin name, in characters. */
const latinNameCut = 35;

/** The 256 bytes of text that a card of this identity's layout holds: UTF-16LE, padded with spaces. */
export function encodeCardText(identity: SyntheticIdentity): Uint8Array {
  const block = Buffer.from(' '.repeat(textBytes / 2), 'utf16le');
  for (const [offset, length, text] of fieldsOf(identity)) {
    const bytes = Buffer.from(text, 'utf16le').subarray(0, length);
    block.set(bytes, offset);
  }
  return Uint8Array.from(block);
}

type FieldText = readonly [offset: number, length: number, text: string];

function fieldsOf(identity: SyntheticIdentity): readonly FieldText[] {
  const { layout, latinName = '' } = identity;
  const chineseName = identity.name === latinName ? '' : identity.name;
  const sex = { unknown: '0', male: '1', female: '2' }[identity.sex];
  const birth = onCard(identity.birthDate);
  const valid: readonly FieldText[] = [
    [188, 16, onCard(identity.validFrom)],
    [204, 16, identity.validUntil === 'long-term' ? '长期' : onCard(identity.validUntil)],
  ];
  const resident: readonly FieldText[] = [
    [0, 30, chineseName],
    [30, 2, sex],
    [36, 16, birth],
    [52, 70, identity.address],
    [122, 36, identity.number],
    [158, 30, identity.issuer],
    ...valid,
  ];
  switch (layout) {
    case 'resident':
      return [...resident, [32, 4, identity.nation ?? '97']];
    case 'hk-macao-taiwan':
      return [...resident, [220, 18, identity.travelPermitNumber ?? ''], [238, 4, '01'], [248, 2, 'J']];
    case 'foreign-2017':
      return [
        [0, 120, latinName],
        [120, 2, sex],
        [122, 30, identity.number],
        [152, 6, identity.nationality ?? 'UTO'],
        [158, 30, chineseName],
        ...valid,
        [220, 16, birth],
        [236, 4, '01'],
        [240, 8, '1500'],
        [248, 2, 'I'],
      ];
    case 'foreign-2023':
      return [
        [0, 30, chineseName],
        [30, 2, sex],
        [32, 4, '00'],
        [36, 16, birth],
        [52, 70, latinName.slice(0, latinNameCut)],
        [122, 36, identity.number],
        ...valid,
        [220, 22, latinName.slice(latinNameCut)],
        [242, 6, identity.nationality ?? 'UTO'],
        [248, 2, 'Y'],
      ];
  }
}

function onCard(date: CalendarDate): string {
  return date.replaceAll('-', '');
}
