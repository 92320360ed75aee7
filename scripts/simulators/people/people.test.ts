import { describe, expect, test } from 'vitest';
import { addDays, ageInYears, type CalendarDate } from '../../../electron/foundation/calendar-date.ts';
import {
  birthDateInNumber,
  isIdentityNumber,
  maskName,
} from '../../../electron/foundation/identity-number.ts';
import { people } from './people.ts';
import { withWrongCheckDigit } from './synthetic-identity.ts';

const days = ['2026-03-14', '2026-03-15', '2027-01-01', '2028-02-29', '2031-12-31'] as CalendarDate[];

describe.each(days)('the people on %s', (today) => {
  const everybody = Object.values(people(today));

  test('have numbers with a right check character and their own day of birth', () => {
    for (const person of everybody.filter(({ layout }) => layout !== 'foreign-2017')) {
      expect(isIdentityNumber(person.number), person.name).toBe(true);
      expect(birthDateInNumber(person.number)).toBe(person.birthDate);
      expect(Number(person.number[16]) % 2).toBe(person.sex === 'male' ? 1 : 0);
    }
  });

  test('each have a number of their own', () => {
    expect(new Set(everybody.map(({ number }) => number)).size).toBe(everybody.length);
  });

  test('keep their age', () => {
    const cast = people(today);
    expect(ageInYears(cast.senior.birthDate, today)).toBe(74);
    expect(ageInYears(cast.adult.birthDate, today)).toBe(45);
    expect(ageInYears(cast.minor.birthDate, today)).toBe(12);
    expect(ageInYears(cast['foreigner-2017'].birthDate, today)).toBe(66);
  });

  test('hold cards that are in force, but for the one that has expired', () => {
    for (const [id, person] of Object.entries(people(today))) {
      const inForce =
        person.validFrom <= today && (person.validUntil === 'long-term' || person.validUntil >= today);
      expect(inForce, id).toBe(id !== 'expired-card');
    }
  });
});

test('a birthday makes nobody older than the cast wants them', () => {
  const birthday = people('2026-06-01' as CalendarDate).minor.birthDate;
  expect(birthday).toBe('2014-06-01');
  expect(people(addDays('2026-06-01' as CalendarDate, -1)).minor.birthDate).toBe('2013-06-01');
});

test('the senior is shown as 王*英', () => {
  expect(maskName(people('2026-01-01' as CalendarDate).senior.name)).toBe('王*英');
});

test('a wrong check digit can be made on demand', () => {
  for (const person of Object.values(people('2026-01-01' as CalendarDate)))
    expect(isIdentityNumber(withWrongCheckDigit(person).number)).toBe(false);
});
