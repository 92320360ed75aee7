import { expect, test } from 'vitest';
import { resident } from '../../../tests/support/resident.ts';
import { followProof, nothingProven, type OfferedProofs, type Proof, type ProofAct } from './proof.ts';

const { number, name } = resident('1952-04-12');
const holder = { number, name };
const all: OfferedProofs = { code: true, scan: true, staff: true };
const none: OfferedProofs = { code: false, scan: false, staff: false };
const sent: Proof = { ...nothingProven, proofId: 'p', sentTo: '138****0001', attemptsLeft: 2 };
const scanned = { type: 'scanned', text: 'a 随申码' } as const;

test.each<[ProofAct, string]>([
  [{ type: 'prove-by-code', code: '123456' }, 'answer-proof'],
  [{ type: 'send-again' }, 'start-proof'],
  [scanned, 'scan-proof'],
  [{ type: 'vouch' }, 'staff-proof'],
])('%o asks the platform about the holder, once at a time', (act, asks) => {
  const followed = followProof(sent, act, holder, all);
  expect(followed).toMatchObject({ proof: { busy: true }, effects: [{ do: asks, holder }] });
  expect(followProof({ ...sent, busy: true }, act, holder, all)).toBeUndefined();
});

test.each<ProofAct>([scanned, { type: 'vouch' }, { type: 'send-again' }])(
  '%o means nothing where it is not offered',
  (act) => {
    expect(followProof(sent, act, holder, none)).toBeUndefined();
  },
);

test('a card that is held to the scanner is no 随申码: nobody is asked, and it is no try', () => {
  const followed = followProof(sent, { type: 'scanned', text: 'SSM1:HELLO' }, holder, all);
  expect(followed).toEqual({
    ...{ kind: 'goes-on', effects: [] },
    proof: { ...sent, problem: 'wrong-scan' },
  });
});

test('a wrong try says which, and the last one ends that way', () => {
  const wrong = (attemptsLeft: number) =>
    followProof(sent, { type: 'proof-wrong', by: 'scan', attemptsLeft }, holder, all);
  expect(wrong(1)).toMatchObject({ kind: 'goes-on', proof: { problem: 'wrong-scan', attemptsLeft: 1 } });
  expect(wrong(0)).toEqual({ kind: 'over', by: 'scan' });
});
