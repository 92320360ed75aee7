import type { ProofWayProblem } from '../../../contract/locker-resident-views.ts';
import { claimsToBeOfflineCode } from '../../../credential/offline-code.ts';
import type { PersonReference } from '../../../gateway/gateway.ts';
import {
  type Followed,
  followProof,
  isOfProof,
  nothingProven,
  type Proof,
  type ProofEffect,
} from '../../second-proof/proof.ts';
import { type At, type CollectEvent, type Step, type Surroundings, step } from './collect-state.ts';
import { faulted, placeCard, show } from './proving.ts';

/** Whoever holds an offline-code card may have photographed it: their phone, their ID card or a clerk's word must agree. */
export function atSecondProof(
  state: At<'asking-about-call' | 'choosing-proof' | 'proving'>,
  event: CollectEvent,
  around: Surroundings,
): Step {
  const { holder } = state;
  if (state.at === 'asking-about-call') return atCallQuestion(holder, event);
  if (event.type === 'proof-accepted') return show({ by: 'offline-card', person: holder }, around);
  if (event.type === 'refuse') return faulted(event);
  return state.at === 'choosing-proof'
    ? atChoosingProof(state, event, around)
    : atProving(state, event, around);
}

/** Whoever is guided by telephone would tell the digits, or show their 随申码, to somebody who stands here with a photograph. */
function atCallQuestion(holder: PersonReference, event: CollectEvent): Step {
  if (event.type !== 'answer-call') return undefined;
  return event.somebodyIsTellingMe
    ? step({ at: 'warning-of-fraud' }, { do: 'record-fraud-warning', holder })
    : chooseProof(holder);
}

export function chooseProof(holder: PersonReference, problem?: ProofWayProblem): NonNullable<Step> {
  return step({ at: 'choosing-proof', holder, problem, busy: false });
}

function atChoosingProof(state: At<'choosing-proof'>, event: CollectEvent, around: Surroundings): Step {
  const { holder } = state;
  const byScan = { at: 'proving', holder, proof: nothingProven } as const;
  const ask = (effect: ProofEffect) => step({ ...state, problem: undefined, busy: true }, effect);
  switch (event.type) {
    case 'choose-proof':
      if (state.busy) return undefined;
      if (event.proof === 'identity-card') return placeCard('collect', holder, around);
      if (event.proof === 'phone')
        return around.phoneMayProve ? ask({ do: 'start-proof', holder }) : undefined;
      return mayScan(state, around) ? step(byScan) : undefined;
    case 'scanned':
      // The card may still be before the scanner; a 随申码 that is held there is an answer to the question.
      if (state.busy || !mayScan(state, around) || claimsToBeOfflineCode(event.text)) return undefined;
      return atProving(byScan, event, around);
    case 'vouch':
      return state.busy || !around.staffMayVouch ? undefined : ask({ do: 'staff-proof', holder });
    case 'proof-sent':
      return goOn(holder, followProof(nothingProven, event, holder, offered(around)), around);
    case 'proof-not-sent':
      return chooseProof(holder, 'not-sent');
    case 'proof-wrong':
      return chooseProof(holder, 'not-vouched');
    default:
      return undefined;
  }
}

/** After the last wrong scan the platform takes none for a while. */
export function mayScan({ problem }: At<'choosing-proof'>, { scan }: Surroundings): boolean {
  return scan === 'offered' && problem !== 'scans-over';
}

function atProving({ holder, proof }: At<'proving'>, event: CollectEvent, around: Surroundings): Step {
  if (event.type === 'scanner-changed') return stay(holder, proof, around);
  if (!isOfProof(event) || isCardLeftThere(proof, event)) return undefined;
  return goOn(holder, followProof(proof, event, holder, offered(around)), around);
}

/** Whoever types the digits may have left the card, with which they came, before the scanner. */
function isCardLeftThere({ sentTo }: Proof, event: CollectEvent): boolean {
  return sentTo !== undefined && event.type === 'scanned' && claimsToBeOfflineCode(event.text);
}

/** A clerk's word is given where the ways are chosen from. */
function offered({ phoneMayProve, scan }: Surroundings) {
  return { code: phoneMayProve, scan: scan === 'offered', staff: false };
}

function goOn(holder: PersonReference, followed: Followed, around: Surroundings): Step {
  switch (followed?.kind) {
    case 'goes-on':
      return stay(holder, followed.proof, around, followed.effects);
    case 'accepted':
      return show({ by: 'offline-card', person: holder }, around);
    case 'over':
      return chooseProof(holder, over[followed.by]);
    case undefined:
      return undefined;
  }
}

const over = { code: 'digits-over', scan: 'scans-over', staff: 'not-vouched' } as const;

/** Without digits only the scanner can prove it: where that does not answer, there are other ways. */
function stay(
  holder: PersonReference,
  proof: Proof,
  around: Surroundings,
  effects: readonly ProofEffect[] = [],
): NonNullable<Step> {
  const isByScanAlone = proof.sentTo === undefined && !proof.busy;
  if (isByScanAlone && around.scan !== 'offered') return chooseProof(holder, 'scanner-offline');
  return step({ at: 'proving', holder, proof }, ...effects);
}
