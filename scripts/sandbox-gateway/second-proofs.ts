import { type Answer, json, refuse } from './answer.ts';
import { recognise } from './cast.ts';
import { phoneCodeText, tell } from './messages.ts';
import { type Platform, recordOf } from './platform.ts';
import { randomId, sixDigits } from './random.ts';
import type { ScanProof, StaffProof, StartProof } from './requests.ts';
import type { Level, ProvenAct } from './state.ts';

const minute = 60_000;
/** Limits of this platform; openapi.yaml "Guessing gets nowhere". */
const codeLives = 5 * minute;
const tokenLives = 10 * minute;
const attempts = 3;
const codesAnHour = 10;

/** Answers `POST /v1/second-proofs`: a new code goes to the phone on record, the earlier one ends. */
export function startProof(platform: Platform, { holder, act }: StartProof): Answer {
  const person = recognise(holder, platform.today());
  if (!person) return refuse('unknown-person');
  const now = platform.now();
  const earlier = Object.values(platform.state.proofs).filter((proof) => proof.holder === person.id);
  if (earlier.filter(({ sentAt }) => now - sentAt < 60 * minute).length >= codesAnHour)
    return refuse('too-many-codes');
  const code = sixDigits();
  const sentTo = tell(platform, person.id, phoneCodeText(code, act), code);
  if (sentTo === null) return refuse('no-phone-on-record');
  for (const proof of earlier) proof.ended = true;
  const proofId = randomId();
  platform.state.proofs[proofId] = {
    ...{ holder: person.id, act, code, attemptsLeft: attempts, sentAt: now, ended: false, token: null },
  };
  return json({ proofId, sentTo }, 201);
}

/** Answers `POST /v1/second-proofs/{proofId}/answer`. The right code asked again gives the same token. */
export function answerProof(platform: Platform, proofId: string, code: string): Answer {
  const proof = Object.hasOwn(platform.state.proofs, proofId) ? platform.state.proofs[proofId] : undefined;
  if (!proof) return refuse('proof-unknown');
  if (proof.ended || platform.now() - proof.sentAt >= codeLives) return refuse('proof-expired');
  if (proof.attemptsLeft > 0 && proof.code === code) {
    proof.token ??= makeToken(platform, proof.holder, proof.act);
    return json({ accepted: true, token: proof.token });
  }
  proof.attemptsLeft = Math.max(0, proof.attemptsLeft - 1);
  return json({ accepted: false, attemptsLeft: proof.attemptsLeft });
}

/** Answers `POST /v1/second-proofs/scan`: three wrong scans, then none until five minutes have passed. */
export function proveByScan(platform: Platform, { holder, act, scanned }: ScanProof): Answer {
  const person = recognise(holder, platform.today());
  if (!person) return refuse('unknown-person');
  const now = platform.now();
  const wrong = (platform.state.wrongScans[person.id] ?? []).filter((at) => now - at < codeLives);
  if (wrong.length < attempts && recordOf(platform, person.id).suishenma === scanned) {
    delete platform.state.wrongScans[person.id];
    return json({ accepted: true, token: makeToken(platform, person.id, act) });
  }
  if (wrong.length < attempts) wrong.push(now);
  platform.state.wrongScans[person.id] = wrong;
  return json({ accepted: false, attemptsLeft: attempts - wrong.length });
}

/** Answers `POST /v1/second-proofs/staff`: the clerk's word is taken, and whose it was is kept. */
export function proveByStaff(platform: Platform, { holder, act, staff }: StaffProof): Answer {
  if (!platform.state.policy.secondProofs.includes('staff')) return refuse('staff-proof-not-offered');
  const person = recognise(holder, platform.today());
  if (!person) return refuse('unknown-person');
  const token = makeToken(platform, person.id, act);
  platform.state.vouchings.push({ holder: person.id, act, staff, at: platform.now() });
  return json({ accepted: true, token });
}

/** Why this token, or none, does not do for an act of this level. */
export function proofRefusal(
  platform: Platform,
  token: string | null,
  holder: string,
  level: Level,
  act: ProvenAct = 'card',
): 'second-proof-required' | 'second-proof-invalid' | undefined {
  if (token !== null) return tokenFor(platform, token, holder, act) ? undefined : 'second-proof-invalid';
  return level === 'card' ? undefined : 'second-proof-required';
}

/** A token is good for one act: called once nothing can refuse that any more. */
export function spendToken(
  platform: Platform,
  token: string | null,
  holder: string,
  act: ProvenAct = 'card',
): void {
  const known = token === null ? undefined : tokenFor(platform, token, holder, act);
  if (known) known.spent = true;
}

/** The unspent token of this holder for this act, or undefined. */
function tokenFor(
  platform: Platform,
  token: string,
  holder: string,
  act: ProvenAct,
): { spent: boolean } | undefined {
  const known = Object.hasOwn(platform.state.tokens, token) ? platform.state.tokens[token] : undefined;
  if (!known || known.spent || known.holder !== holder || known.act !== act) return undefined;
  return platform.now() - known.madeAt < tokenLives ? known : undefined;
}

function makeToken(platform: Platform, holder: string, act: ProvenAct): string {
  const token = randomId();
  platform.state.tokens[token] = { holder, act, madeAt: platform.now(), spent: false };
  return token;
}
