import type { CalendarDate } from '../../../electron/foundation/calendar-date.ts';
import { birthday, validity } from './dates.ts';
import { type SyntheticIdentity, syntheticNumber } from './synthetic-identity.ts';

export function residentOfHongKong(today: CalendarDate): SyntheticIdentity {
  const birthDate = birthday(today, 65, '07-01');
  return {
    layout: 'hk-macao-taiwan',
    name: '黄家宝',
    number: syntheticNumber('810000', birthDate, '992'),
    sex: 'female',
    travelPermitNumber: 'H00000000',
    birthDate,
    address: '上海市静安区示例路10号101室',
    issuer: '上海市公安局',
    ...validity(today, 2, 5),
  };
}

/** UTO (Utopia, ICAO 9303) is no country. */
export function foreigner2017(today: CalendarDate): SyntheticIdentity {
  const birthDate = birthday(today, 66, '01-25');
  return {
    layout: 'foreign-2017',
    name: 'SPECIMEN, ANNA MARIA',
    latinName: 'SPECIMEN, ANNA MARIA',
    // Nationality, 3100 for Shanghai, six digits of the birth date, two more.
    number: `UTO3100${birthDate.replaceAll('-', '').slice(2)}99`,
    sex: 'female',
    nationality: 'UTO',
    birthDate,
    address: '',
    issuer: '公安部',
    ...validity(today, 5, 10),
  };
}

export function foreigner2023(today: CalendarDate): SyntheticIdentity {
  const birthDate = birthday(today, 71, '11-30');
  return {
    layout: 'foreign-2023',
    name: '马思明',
    // Longer than 35 characters, so that it fills both places the layout has for it.
    latinName: 'SPECIMEN, MAXIMILIAN ALEXANDER CHRISTOPHER',
    number: syntheticNumber('931999', birthDate, '991'),
    sex: 'male',
    nationality: 'UTO',
    birthDate,
    address: '',
    issuer: '国家移民管理局',
    ...validity(today, 1, 10),
  };
}
