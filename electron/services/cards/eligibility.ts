import type { IdentityLevel } from '../../contract/declare.ts';
import type { CardReason, Refusal } from '../../contract/session-view.ts';
import { addDays, ageInYears, type CalendarDate } from '../../foundation/calendar-date.ts';
import type { IdentityCard } from '../../foundation/identity-card.ts';
import type { CardPolicy, HolderStanding } from '../../gateway/gateway.ts';

/** What this kiosk itself remembers of a card that it began for the holder and that was not handed over. */
export interface UnfinishedIssue {
  readonly issue: string;
  readonly reason: CardReason;
  readonly expiresOn: CalendarDate | undefined;
  /** The kiosk signed its code. */
  readonly madeHere: boolean;
  /** `not-printed`: certainly no card exists; `perhaps-printed`: the holder must say whether they have it. */
  readonly card: 'not-printed' | 'perhaps-printed';
}

/** What comes next for a holder who wants a card. */
export type Decision =
  | { readonly kind: 'refuse'; readonly refusal: Refusal; readonly date?: CalendarDate }
  | { readonly kind: 'declare-no-smartphone' }
  | { readonly kind: 'choose-reason'; readonly expiresOn: CalendarDate }
  | { readonly kind: 'ask-about-earlier-print'; readonly unfinished: UnfinishedIssue }
  | { readonly kind: 'go-on'; readonly reason: CardReason; readonly level: IdentityLevel };

/** Whether this holder may have a card, and what must be asked before. Pure: the platform's answer decides again. */
export function decide(question: {
  readonly holder: IdentityCard;
  readonly standing: HolderStanding;
  readonly policy: CardPolicy;
  readonly unfinished: UnfinishedIssue | undefined;
  readonly declaresNoSmartphone: boolean;
  readonly today: CalendarDate;
}): Decision {
  const { standing, policy, unfinished, today } = question;
  if (unfinished?.card === 'perhaps-printed') return { kind: 'ask-about-earlier-print', unfinished };

  if (!isEligible(question)) {
    if (policy.selfDeclaration) return { kind: 'declare-no-smartphone' };
    return { kind: 'refuse', refusal: 'not-eligible' };
  }
  // A code that exists and was never printed is finished, whatever the limit says by now.
  if (unfinished) return goOn(policy, unfinished.reason);

  if (policy.yearlyLimit !== null && standing.issuesThisYear >= policy.yearlyLimit) {
    const nextYear = `${Number(today.slice(0, 4)) + 1}-01-01` as CalendarDate;
    return { kind: 'refuse', refusal: 'limit-reached', date: nextYear };
  }
  const card = standing.card;
  switch (card?.state) {
    case undefined:
    case 'replaced':
      return goOn(policy, 'first');
    case 'expired':
      return goOn(policy, 'expired');
    case 'valid':
      if (card.expiresOn < today) return goOn(policy, 'expired');
      return { kind: 'choose-reason', expiresOn: card.expiresOn };
    // Begun at another kiosk, which alone knows whether a card left it: what may be out there must end.
    case 'issued':
    case 'lost':
    case 'suspended':
      return goOn(policy, 'lost');
  }
}

/**
 * The level that a card for this reason needs. Replacing one that may be in somebody's hand needs the level of a
 * reissue; after an expired one nothing is taken from anybody: it counts as a first issue (the project's choice).
 */
export function levelOf(policy: CardPolicy, reason: CardReason): IdentityLevel {
  return reason === 'lost' || reason === 'damaged'
    ? policy.identityLevels.reissue
    : policy.identityLevels.issue;
}

function goOn(policy: CardPolicy, reason: CardReason): Decision {
  return { kind: 'go-on', reason, level: levelOf(policy, reason) };
}

/**
 * The same while the platform is out of reach: this kiosk may make a card itself, for people whose age entitles them.
 * `signsForDays` as in `Surroundings`. A card that is finished needs no new code.
 */
export function decideOffline(question: {
  readonly holder: IdentityCard;
  readonly policy: CardPolicy;
  readonly unfinished: UnfinishedIssue | undefined;
  readonly alreadyMade: boolean;
  readonly signsForDays: number | undefined;
  readonly today: CalendarDate;
}):
  | { readonly kind: 'refuse'; readonly refusal: Refusal }
  | { readonly kind: 'ask-about-earlier-print'; readonly unfinished: UnfinishedIssue }
  | { readonly kind: 'finish'; readonly unfinished: UnfinishedIssue }
  | { readonly kind: 'make-here'; readonly expiresOn: CalendarDate } {
  const { holder, policy, unfinished, signsForDays, today } = question;
  if (unfinished?.card === 'perhaps-printed') return { kind: 'ask-about-earlier-print', unfinished };
  // A second proof is the platform's to give.
  const outOfReach = { kind: 'refuse', refusal: 'gateway-offline' } as const;
  if (unfinished?.expiresOn !== undefined)
    return levelOf(policy, unfinished.reason) === 'card' ? { kind: 'finish', unfinished } : outOfReach;
  if (question.alreadyMade) return { kind: 'refuse', refusal: 'offline-already-made' };
  if (signsForDays === undefined || levelOf(policy, 'first') !== 'card') return outOfReach;
  if (!isOfAge(holder, policy, today)) return { kind: 'refuse', refusal: 'offline-not-by-age' };
  return { kind: 'make-here', expiresOn: addDays(today, Math.min(policy.validityDays, signsForDays - 1)) };
}

/** The card that could be misused, as far as the platform knows; null: it knows of none, perhaps not yet. */
export function cardToLose(standing: HolderStanding, today: CalendarDate): HolderStanding['card'] {
  const { card } = standing;
  const isGood = card?.state === 'valid' || card?.state === 'issued' || card?.state === 'suspended';
  return card && isGood && card.expiresOn >= today ? card : null;
}

function isOfAge(holder: IdentityCard, policy: CardPolicy, today: CalendarDate): boolean {
  const age = ageInYears(holder.birthDate, today);
  return age >= policy.seniorAge || age < policy.minorAge;
}

function isEligible(question: {
  readonly holder: IdentityCard;
  readonly standing: HolderStanding;
  readonly policy: CardPolicy;
  readonly declaresNoSmartphone: boolean;
  readonly today: CalendarDate;
}): boolean {
  const { policy, standing } = question;
  if (isOfAge(question.holder, policy, question.today)) return true;
  if (policy.disabilityCertificate && standing.disabilityCertificate) return true;
  return policy.selfDeclaration && question.declaresNoSmartphone;
}
