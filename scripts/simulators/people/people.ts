import { ageInYears, type CalendarDate } from '../../../electron/foundation/calendar-date.ts';
import { type SyntheticIdentity, syntheticNumber } from './synthetic-identity.ts';

export const personIds = [
  'senior',
  'adult',
  'minor',
  'disabled-adult',
  'no-phone-senior',
  'rare-name',
  'expired-card',
  'resident-of-hong-kong',
  'foreigner-2017',
  'foreigner-2023',
  'senior-with-valid-card',
  'limit-reached-senior',
] as const;
export type PersonId = (typeof personIds)[number];

/** A cast for every story the kiosk must tell. */
export type People = Readonly<Record<PersonId, SyntheticIdentity>>;

/**
 * The people as they are on the day `today`. Everybody keeps their age: the year of birth, and with it the number,
 * moves on by one on each birthday. 示例路 is no street of Shanghai and UTO (Utopia, ICAO 9303) no country.
 */
export function people(today: CalendarDate): People {
  const resident = (person: Resident): SyntheticIdentity => residentOn(today, person);
  return {
    senior: resident({
      ...{ name: '王春英', sex: 'female', age: 74, birthday: '04-12', district: changning, sequence: '992' },
      ...{ house: 1, issuedYearsAgo: 12, validYears: 'long-term' },
    }),
    adult: resident({
      ...{ name: '李文明', sex: 'male', age: 45, birthday: '02-03', district: xuhui, sequence: '991' },
      ...{ house: 2, issuedYearsAgo: 6, validYears: 20 },
    }),
    minor: resident({
      ...{ name: '陈小明', sex: 'male', age: 12, birthday: '06-01', district: putuo, sequence: '991' },
      ...{ house: 3, issuedYearsAgo: 2, validYears: 5 },
    }),
    'disabled-adult': resident({
      ...{ name: '周明远', sex: 'male', age: 38, birthday: '05-17', district: yangpu, sequence: '993' },
      ...{ house: 4, issuedYearsAgo: 9, validYears: 20 },
    }),
    'no-phone-senior': resident({
      ...{ name: '张福根', sex: 'male', age: 81, birthday: '10-09', district: changning, sequence: '995' },
      ...{ house: 5, issuedYearsAgo: 18, validYears: 'long-term' },
    }),
    'rare-name': resident({
      ...{ name: '王䶮𠮷', sex: 'male', age: 67, birthday: '08-28', district: qingpu, sequence: '991' },
      ...{ house: 6, issuedYearsAgo: 14, validYears: 'long-term' },
    }),
    'expired-card': resident({
      ...{ name: '赵国兴', sex: 'male', age: 63, birthday: '03-05', district: pudong, sequence: '991' },
      ...{ house: 7, issuedYearsAgo: 21, validYears: 20 },
    }),
    'resident-of-hong-kong': residentOfHongKong(today),
    'foreigner-2017': foreigner2017(today),
    'foreigner-2023': foreigner2023(today),
    'senior-with-valid-card': resident({
      ...{ name: '孙桂芳', sex: 'female', age: 70, birthday: '09-20', district: changning, sequence: '994' },
      ...{ house: 8, issuedYearsAgo: 11, validYears: 'long-term' },
    }),
    'limit-reached-senior': resident({
      ...{ name: '吴德胜', sex: 'male', age: 78, birthday: '12-11', district: minhang, sequence: '991' },
      ...{ house: 9, issuedYearsAgo: 16, validYears: 'long-term' },
    }),
  };
}

interface District {
  readonly code: string;
  readonly name: string;
}
const xuhui: District = { code: '310104', name: '徐汇' };
const changning: District = { code: '310105', name: '长宁' };
const putuo: District = { code: '310107', name: '普陀' };
const yangpu: District = { code: '310110', name: '杨浦' };
const minhang: District = { code: '310112', name: '闵行' };
const pudong: District = { code: '310115', name: '浦东' };
const qingpu: District = { code: '310118', name: '青浦' };

interface Resident {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly age: number;
  readonly birthday: string;
  readonly district: District;
  readonly sequence: string;
  readonly house: number;
  readonly issuedYearsAgo: number;
  readonly validYears: number | 'long-term';
}

function residentOn(today: CalendarDate, person: Resident): SyntheticIdentity {
  const birthDate = yearsAgo(today, person.age, person.birthday);
  const district = `${person.district.name}${person.district === pudong ? '新' : ''}区`;
  return {
    layout: 'resident',
    name: person.name,
    number: syntheticNumber(person.district.code, birthDate, person.sequence),
    sex: person.sex,
    nation: '01',
    birthDate,
    address: `上海市${district}示例路${person.house}号101室`,
    issuer: `上海市公安局${person.district.name}分局`,
    ...validity(today, person.issuedYearsAgo, person.validYears),
  };
}

function residentOfHongKong(today: CalendarDate): SyntheticIdentity {
  const birthDate = yearsAgo(today, 65, '07-01');
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

function foreigner2017(today: CalendarDate): SyntheticIdentity {
  const birthDate = yearsAgo(today, 66, '01-25');
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

function foreigner2023(today: CalendarDate): SyntheticIdentity {
  const birthDate = yearsAgo(today, 71, '11-30');
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

/** The last day `monthAndDay` that is at least `years` full years before `today`. */
function yearsAgo(today: CalendarDate, years: number, monthAndDay: string): CalendarDate {
  const inYear = (year: number): CalendarDate => `${year}-${monthAndDay}` as CalendarDate;
  const thisYear = inYear(Number(today.slice(0, 4)));
  return inYear(Number(today.slice(0, 4)) - years + ageInYears(thisYear, today));
}

function validity(
  today: CalendarDate,
  issuedYearsAgo: number,
  validYears: number | 'long-term',
): Pick<SyntheticIdentity, 'validFrom' | 'validUntil'> {
  const validFrom = yearsAgo(today, issuedYearsAgo, '03-15');
  if (validYears === 'long-term') return { validFrom, validUntil: 'long-term' };
  const validUntil = `${Number(validFrom.slice(0, 4)) + validYears}${validFrom.slice(4)}` as CalendarDate;
  return { validFrom, validUntil };
}
