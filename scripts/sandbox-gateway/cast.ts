import {
  addDays,
  ageInYears,
  type CalendarDate,
  parseCalendarDate,
} from '../../electron/foundation/calendar-date.ts';
import { birthDateInNumber, isIdentityNumber } from '../../electron/foundation/identity-number.ts';
import { type PersonId, people, personIds } from '../simulators/people/people.ts';
import { startOfDay } from './day.ts';
import { digest, randomBase32, randomId } from './random.ts';
import type { Code, State } from './state.ts';

/** A person as a request names them. */
export interface Reference {
  readonly number: string;
  readonly name: string;
}

/** A person whom the platform takes for real. `id` is the one of the cast, or a digest of the number. */
export interface KnownPerson {
  readonly id: string;
  readonly age: number;
  readonly birthDate: CalendarDate;
}

/**
 * Finds the person behind number and name. Somebody outside the cast with a well-formed number is a resident of whom
 * nothing is on record. Undefined: no such number can exist, or it belongs to another name.
 */
export function recognise({ number, name }: Reference, today: CalendarDate): KnownPerson | undefined {
  for (const [id, person] of Object.entries(people(today))) {
    if (person.number !== number) continue;
    return person.name === name.trim() ? knownPerson(id, person.birthDate, today) : undefined;
  }
  const birthDate = birthDateOf(number, today);
  if (!birthDate || birthDate > today) return undefined;
  return knownPerson(`resident-${digest(number).slice(0, 16)}`, birthDate, today);
}

/** An agent is known, of age and not the holder. */
export function agentRefusal(
  agent: Reference | null,
  holder: KnownPerson,
  today: CalendarDate,
): 'agent-not-accepted' | undefined {
  if (agent === null) return undefined;
  const known = recognise(agent, today);
  return !known || known.id === holder.id || known.age < 18 ? 'agent-not-accepted' : undefined;
}

function knownPerson(id: string, birthDate: CalendarDate, today: CalendarDate): KnownPerson {
  return { id, birthDate, age: ageInYears(birthDate, today) };
}

/** The 2017 foreign card has 3 letters, 4 digits of the place and a birth date of six digits: never in the future. */
function birthDateOf(number: string, today: CalendarDate): CalendarDate | undefined {
  if (isIdentityNumber(number)) return birthDateInNumber(number);
  const sixDigits = /^[A-Z]{3}\d{4}(\d{6})\d{2}$/.exec(number)?.[1];
  if (!sixDigits) return undefined;
  const inThisCentury = parseCalendarDate(`20${sixDigits}`);
  return inThisCentury && inThisCentury <= today ? inThisCentury : parseCalendarDate(`19${sixDigits}`);
}

/** What is on record of each person of the cast before anything happened. No real mobile number begins with 10. */
export function firstRecords(): State['people'] {
  const records = personIds.map((id, index) => {
    const phone = id === 'no-phone-senior' ? null : `1000000${String(index + 1).padStart(4, '0')}`;
    return [
      id,
      { phone, disabilityCertificate: id === 'disabled-adult', suishenma: newSuishenma() },
    ] as const;
  });
  return Object.fromEntries(records);
}

export function emptyRecord(): State['people'][string] {
  return { phone: null, disabilityCertificate: false, suishenma: newSuishenma() };
}

/** Cards given out before: one good one, and as many as `yearlyLimit` this year for the person who reached it. */
export function firstCodes(today: CalendarDate, validityDays: number, yearlyLimit: number): Code[] {
  const code = (holder: PersonId, state: Code['state'], issuedOn: CalendarDate): Code =>
    earlierCode(holder, state, issuedOn, addDays(issuedOn, validityDays));
  const firstDayOfYear = `${today.slice(0, 4)}-01-01` as CalendarDate;
  const reached = Array.from({ length: yearlyLimit }, (_, index) =>
    code('limit-reached-senior', index === yearlyLimit - 1 ? 'lost' : 'replaced', firstDayOfYear),
  );
  return [code('senior-with-valid-card', 'valid', addDays(today, -Math.floor(validityDays / 2))), ...reached];
}

export function earlierCode(
  holder: string,
  state: Code['state'],
  issuedOn: CalendarDate,
  expiresOn: CalendarDate,
): Code {
  return {
    ...{ codeId: randomId(), holder, agent: null, reason: 'first', payload: '', place: null },
    ...{
      issuedOn,
      issuedAt: startOfDay(issuedOn) / 1000,
      expiresOn,
      notified: null,
      state,
      counts: state !== 'issued',
    },
  };
}

function newSuishenma(): string {
  return `SSM-DEMO:${randomBase32(20)}`;
}
