import type { CalendarDate } from '../../../electron/foundation/calendar-date.ts';
import { birthday, validity } from './dates.ts';
import { type SyntheticIdentity, syntheticNumber } from './synthetic-identity.ts';

interface Resident {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly age: number;
  /** `MM-DD`. */
  readonly birthday: string;
  readonly district: District;
  /** Odd for men. */
  readonly sequence: string;
  readonly issuedYearsAgo: number;
  readonly validYears: number | 'long-term';
}

interface District {
  readonly code: string;
  readonly name: string;
  readonly police: string;
}
const xuhui: District = { code: '310104', name: '徐汇区', police: '徐汇分局' };
const changning: District = { code: '310105', name: '长宁区', police: '长宁分局' };
const putuo: District = { code: '310107', name: '普陀区', police: '普陀分局' };
const yangpu: District = { code: '310110', name: '杨浦区', police: '杨浦分局' };
const minhang: District = { code: '310112', name: '闵行区', police: '闵行分局' };
const pudong: District = { code: '310115', name: '浦东新区', police: '浦东分局' };
const qingpu: District = { code: '310118', name: '青浦区', police: '青浦分局' };

export const residents = {
  senior: {
    name: '王春英',
    sex: 'female',
    age: 74,
    birthday: '04-12',
    district: changning,
    sequence: '992',
    issuedYearsAgo: 12,
    validYears: 'long-term',
  },
  adult: {
    name: '李文明',
    sex: 'male',
    age: 45,
    birthday: '02-03',
    district: xuhui,
    sequence: '991',
    issuedYearsAgo: 6,
    validYears: 20,
  },
  minor: {
    name: '陈小明',
    sex: 'male',
    age: 12,
    birthday: '06-01',
    district: putuo,
    sequence: '991',
    issuedYearsAgo: 2,
    validYears: 5,
  },
  'disabled-adult': {
    name: '周明远',
    sex: 'male',
    age: 38,
    birthday: '05-17',
    district: yangpu,
    sequence: '993',
    issuedYearsAgo: 9,
    validYears: 20,
  },
  'no-phone-senior': {
    name: '张福根',
    sex: 'male',
    age: 81,
    birthday: '10-09',
    district: changning,
    sequence: '995',
    issuedYearsAgo: 18,
    validYears: 'long-term',
  },
  'rare-name': {
    name: '王䶮𠮷',
    sex: 'male',
    age: 67,
    birthday: '08-28',
    district: qingpu,
    sequence: '991',
    issuedYearsAgo: 14,
    validYears: 'long-term',
  },
  'expired-card': {
    name: '赵国兴',
    sex: 'male',
    age: 63,
    birthday: '03-05',
    district: pudong,
    sequence: '991',
    issuedYearsAgo: 21,
    validYears: 20,
  },
  'senior-with-valid-card': {
    name: '孙桂芳',
    sex: 'female',
    age: 70,
    birthday: '09-20',
    district: changning,
    sequence: '994',
    issuedYearsAgo: 11,
    validYears: 'long-term',
  },
  'limit-reached-senior': {
    name: '吴德胜',
    sex: 'male',
    age: 78,
    birthday: '12-11',
    district: minhang,
    sequence: '991',
    issuedYearsAgo: 16,
    validYears: 'long-term',
  },
} as const satisfies Readonly<Record<string, Resident>>;

/** The resident's identity on the day `today`. 示例路 (Example Road) is no street of Shanghai. */
export function residentOn(today: CalendarDate, person: Resident): SyntheticIdentity {
  const birthDate = birthday(today, person.age, person.birthday);
  return {
    layout: 'resident',
    name: person.name,
    number: syntheticNumber(person.district.code, birthDate, person.sequence),
    sex: person.sex,
    nation: '01',
    birthDate,
    address: `上海市${person.district.name}示例路${person.age}号101室`,
    issuer: `上海市公安局${person.district.police}`,
    ...validity(today, person.issuedYearsAgo, person.validYears),
  };
}
