import { type Answer, json, refuse } from './answer.ts';
import { type KnownPerson, type Reference, recognise } from './cast.ts';
import { maskPhone } from './messages.ts';
import { type Platform, recordOf } from './platform.ts';
import type { Code, Policy } from './state.ts';

/** Answers `POST /v1/holders/standing`. */
export function answerStanding(platform: Platform, { holder }: { readonly holder: Reference }): Answer {
  const person = recognise(holder, platform.today());
  return person ? json(standingOf(platform, person.id)) : refuse('unknown-person');
}

export function standingOf(platform: Platform, person: string) {
  const { phone, disabilityCertificate } = recordOf(platform, person);
  const code = newestCode(platform, person);
  return {
    disabilityCertificate,
    phoneOnRecord: phone === null ? null : maskPhone(phone),
    issuesThisYear: issuesThisYear(platform, person),
    card: code ? { codeId: code.codeId, state: stateOn(platform, code), expiresOn: code.expiresOn } : null,
  };
}

/** Of those that were not taken back. */
export function newestCode(platform: Platform, person: string): Code | undefined {
  return platform.state.codes.findLast(({ holder, state }) => holder === person && state !== 'ended');
}

/** A good card runs out; one that was lost or suspended stays so. */
export function stateOn(platform: Platform, code: Code): Code['state'] | 'expired' {
  const good = code.state === 'valid' || code.state === 'issued';
  return good && code.expiresOn < platform.today() ? 'expired' : code.state;
}

export function issuesThisYear(platform: Platform, person: string): number {
  return issuesInYear(platform, person, platform.today().slice(0, 4));
}

/** `year` has four digits. */
export function issuesInYear(platform: Platform, person: string, year: string): number {
  return platform.state.codes.filter(
    ({ holder, counts, issuedOn }) => holder === person && counts && issuedOn.startsWith(year),
  ).length;
}

export function isEligible(platform: Platform, person: KnownPerson, declaresNoSmartphone: boolean): boolean {
  const { policy } = platform.state;
  if (isEligibleByAge(policy, person.age)) return true;
  if (policy.disabilityCertificate && recordOf(platform, person.id).disabilityCertificate) return true;
  return policy.selfDeclaration && declaresNoSmartphone;
}

export function isEligibleByAge({ seniorAge, minorAge }: Policy, age: number): boolean {
  return age >= seniorAge || age < minorAge;
}
