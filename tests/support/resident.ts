import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import type { IdentityCard } from '../../electron/foundation/identity-card.ts';
import { identityCheckCharacter } from '../../electron/foundation/identity-number.ts';
import type { CardPolicy, HolderStanding } from '../../electron/gateway/gateway.ts';

export const today = '2026-11-20' as CalendarDate;

/** A made-up resident born on this day. */
export function resident(birthDate: string, change: Partial<IdentityCard> = {}): IdentityCard {
  const first17 = `310105${birthDate.replaceAll('-', '')}992`;
  return {
    layout: 'resident',
    number: first17 + identityCheckCharacter(first17),
    name: '王春英',
    sex: 'female',
    birthDate: birthDate as CalendarDate,
    validFrom: '2014-01-01' as CalendarDate,
    validUntil: 'long-term',
    ...change,
  };
}

export const strictPolicy: CardPolicy = {
  seniorAge: 60,
  minorAge: 18,
  disabilityCertificate: true,
  selfDeclaration: false,
  validityDays: 180,
  yearlyLimit: 3,
  identityLevels: { issue: 'card', reissue: 'card-and-second-proof', reportLoss: 'card' },
  secondProofs: ['phone-code', 'suishenma-scan'],
};

export const noStanding: HolderStanding = {
  disabilityCertificate: false,
  phoneOnRecord: '138****0000',
  issuesThisYear: 0,
  card: null,
};
