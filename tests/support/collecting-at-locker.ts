import { onTestFinished } from 'vitest';
import type { InputOf } from '../../electron/contract/contract.ts';
import type { WayToCollect } from '../../electron/contract/locker-resident-views.ts';
import type { ScreenName, ScreenView } from '../../electron/contract/session-view.ts';
import type { CodeScanner } from '../../electron/devices/code-scanner/code-scanner.ts';
import type { IdentityReader, ReaderState } from '../../electron/devices/identity-reader/identity-reader.ts';
import type { IdentityCard } from '../../electron/foundation/identity-card.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import { err, ok, type Result } from '../../electron/foundation/result.ts';
import { defaultCardPolicy } from '../../electron/gateway/default-card-policy.ts';
import type {
  Gateway,
  PersonReference,
  SecondProofKind,
  StaffReference,
} from '../../electron/gateway/gateway.ts';
import { openCollecting } from '../../electron/services/locker/collecting/open-collecting.ts';
import type { StayContent } from '../../electron/services/locker/stay.ts';
import { createSession } from '../../electron/services/session/session.ts';
import type { VerificationBook } from '../../electron/services/verification/verification-book.ts';
import { lockerByHand, someDocument, wallByHand } from './locker-by-hand.ts';
import { resident } from './resident.ts';

export const anna = resident('1952-04-12');
export const bert = resident('1950-01-01', { name: '张福根' });

type Says = Parameters<typeof lockerByHand>[0];
type Answer = Result<unknown, { readonly code: string; readonly reason?: string }>;

/** Residents before a locker whose doors the test moves, with a reader, a scanner and a platform that say what the test says. */
export function collectingAtLocker(
  given: Says & {
    readonly sensesRemoval?: boolean;
    /** Which second proofs the platform takes. */
    readonly secondProofs?: readonly SecondProofKind[];
    /** The clerk who helps. */
    readonly clerk?: StaffReference;
  } = {},
) {
  const desk = lockerByHand(given);
  const { locker, clock, audit, store } = desk;
  const { secondProofs = defaultCardPolicy.secondProofs } = given;
  const sensesRemoval = given.sensesRemoval ?? true;

  let reader: ReaderState = { kind: 'empty' };
  let presence = 0;
  const readers = new Set<(state: ReaderState) => void>();
  const see = (state: ReaderState) => {
    reader = state;
    for (const listener of [...readers]) listener(state);
  };
  const identityReader: IdentityReader = {
    get state() {
      return reader;
    },
    sensesRemoval,
    subscribe: (listener) => {
      readers.add(listener);
      return () => readers.delete(listener);
    },
    close: async () => {},
  };

  const codes = new Set<(text: string) => void>();
  let scannerState: CodeScanner['state'] = 'online';
  const scannerChanges = new Set<() => void>();
  const scanner: CodeScanner = {
    get state() {
      return scannerState;
    },
    onCode: (listener) => {
      codes.add(listener);
      return () => codes.delete(listener);
    },
    onState: (listener) => {
      scannerChanges.add(listener);
      return () => scannerChanges.delete(listener);
    },
    close: async () => {},
  };

  /** What the platform answers. */
  const platform: { holder: Answer; sent: Answer; proof: Answer; scansLeft: number } = {
    scansLeft: 3,
    holder: err('gateway-offline'),
    sent: ok({ proofId: 'p', sentTo: '138****0001' }),
    proof: ok({ accepted: true, token: 't' }),
  };
  const acts: unknown[] = [];
  const gateway = {
    holderOfOfflineCode: async () => platform.holder,
    startSecondProof: async (_: PersonReference, act: string) => {
      acts.push(act);
      return platform.sent;
    },
    answerSecondProof: async () => platform.proof,
    proveByStaff: async () => platform.proof,
    proveByScan: async (holder: PersonReference, text: string, act: string) => {
      acts.push(act);
      if (text === `随申码 ${holder.number}`) return ok({ accepted: true, token: 't' });
      platform.scansLeft -= 1;
      return ok({ accepted: false, attemptsLeft: platform.scansLeft });
    },
  } as unknown as Gateway;
  const judged: { verdict: 'genuine' | 'lost' | 'not-a-code' } = { verdict: 'genuine' };
  const book = {
    isUsable: () => true,
    judge: () =>
      judged.verdict === 'lost'
        ? { verdict: 'revoked', revocation: 'lost', claims: { cardId: 'c' } }
        : { verdict: judged.verdict },
    refresh: async () => {},
  } as unknown as VerificationBook;

  const slips: string[] = [];
  const session = createSession({
    ...{ clock, idleMilliseconds: 180_000, countdownMilliseconds: 45_000 },
    home: () => ({ screen: 'home', canCheckCards: false, canReportLoss: false }),
    onEnd: () => {},
  });
  const collecting = openCollecting({
    ...{ session, locker, gateway, book, audit, clock, scanner, log: silentLog },
    reader: identityReader,
    seal: store.seal,
    cabinets: wallByHand.cabinets,
    vouchingClerk: () => given.clerk,
    policies: { present: () => ({ ...defaultCardPolicy, secondProofs }) },
    printReceipt: async (stay) => {
      slips.push(locker.stay(stay)?.content?.receipt ?? '');
      return 'printed';
    },
    takesPapers: true,
    staleUpToPresence: () => 0,
  });
  onTestFinished(() => collecting.close());

  type Handlers = typeof collecting.handlers;
  const ask = <N extends keyof Handlers>(name: N, input: InputOf<N>): boolean =>
    (collecting.handlers[name] as (given: InputOf<N>) => { ok: boolean })(input).ok;
  const view = () => session.view().view;

  return {
    ...desk,
    ...{ session, collecting, ask, view, platform, judged, acts, slips },
    screen: () => view().screen,
    shown: <S extends ScreenName>(_: S) => view() as ScreenView & { readonly screen: S },
    lay: (card: IdentityCard = anna) => {
      presence += 1;
      see({ kind: 'card', card, presence });
    },
    lift: () => see({ kind: 'empty' }),
    readerGoes: () => see({ kind: 'offline' }),
    scannerGoes: () => {
      scannerState = 'offline';
      for (const listener of [...scannerChanges]) listener();
    },
    scan: (text = 'SSM1:x') => {
      for (const listener of [...codes]) listener(text);
    },
    startBy: (way: WayToCollect) => {
      ask('locker.startCollecting', {});
      return ask('locker.chooseWay', { way });
    },
    /** A document that lies there; gives its stay and its code. */
    waits: (person: PersonReference = anna, cell = '01', content: Partial<StayContent> = {}) => {
      const { number, name } = person;
      const stay = locker.reserve({
        ...{ kind: 'document', cell, by: 1 },
        content: { ...someDocument(number), person: { number, name }, ...content },
      });
      if (!stay.ok) throw new Error(stay.error.code);
      if (!locker.putIn(stay.value.id).ok) throw new Error('not put in');
      const code = locker.pickupCode(stay.value.id);
      if (!code) throw new Error('no code');
      return { stay: stay.value.id, code };
    },
  };
}
