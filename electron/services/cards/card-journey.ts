import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { IdentityCard } from '../../foundation/identity-card.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Gateway, GatewayFailure, PersonReference } from '../../gateway/gateway.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { FieldSeal } from '../../store/sealed-field.ts';
import type { Journey, JourneyHost } from '../session/journey.ts';
import { type CardMaker, type MadeCard, refusalOf } from './issuing/card-maker.ts';
import type { CardEffect, CardEvent, CardState, Surroundings } from './journey/card-state.ts';
import { peopleOf, transition } from './journey/transition.ts';
import { grantsOf, viewOf } from './journey/view.ts';
import type { PolicyBook } from './policy-book.ts';

/** How long "thank you" stays before the screen is home again (ms). */
const thanksStay = 15_000;

export interface CardJourneyParts {
  readonly reader: IdentityReader;
  readonly scanner: CodeScanner | undefined;
  readonly gateway: Gateway;
  readonly maker: CardMaker;
  readonly policies: PolicyBook;
  readonly audit: AuditLog;
  readonly seal: FieldSeal;
  readonly clock: Clock;
  readonly log: Log;
  /** The last presence on the reader that belonged to an earlier session. */
  readonly staleUpToPresence: number;
  /** Called when there is something for the platform to hear. */
  readonly wakeReports: () => void;
}

/** One resident on the way to a card: the pure state machine, with the world around it. */
export interface CardJourney extends Journey {
  /** False when the event means nothing in the present state. */
  dispatch(event: CardEvent): boolean;
}

export function startCardJourney(parts: CardJourneyParts, host: JourneyHost): CardJourney {
  const { reader, scanner, gateway, maker, audit, seal, clock } = parts;
  let state: CardState = { at: 'about' };
  let over = false;
  let cancelThanks = () => {};

  const endings = [reader.subscribe((seen) => dispatch({ type: 'reader', state: seen }))];
  if (scanner) endings.push(scanner.onCode((text) => dispatch({ type: 'scanned', text })));

  function around(): Surroundings {
    const policy = parts.policies.present();
    const offered = policy.secondProofs.includes('suishenma-scan') && scanner !== undefined;
    return {
      today: calendarDateInShanghai(clock.now()),
      policy,
      reader: reader.state,
      readerSensesRemoval: reader.sensesRemoval,
      staleUpToPresence: parts.staleUpToPresence,
      scanner: !offered ? 'not-offered' : scanner.state === 'online' ? 'offered' : 'scanner-offline',
    };
  }

  function dispatch(event: CardEvent): boolean {
    if (over) return false;
    const next = transition(state, event, around());
    if (!next) return false;
    const changed = next.state !== state;
    state = next.state;
    if (changed) host.changed();
    for (const effect of next.effects) {
      void run(effect).catch((thrown) => {
        parts.log.error('card-effect-threw', { effect: effect.do, ...describeThrown(thrown) });
        dispatch({ type: 'refuse', refusal: 'kiosk-fault' });
      });
    }
    return true;
  }

  async function run(effect: CardEffect): Promise<void> {
    switch (effect.do) {
      case 'remember-read':
        return audit.record('identity-read', { holder: pseudonym(effect.card), as: effect.as });
      case 'record-fraud-warning':
        return audit.record('fraud-warning-shown', { holder: pseudonym(effect.people.holder) });
      case 'record-refusal':
        return audit.record('card-refused', {
          holder: pseudonym(effect.people.holder),
          refusal: effect.refusal,
        });
      case 'check':
        return check(effect.people.holder);
      case 'start-proof':
        return startProof(effect.holder);
      case 'answer-proof':
        return proved(effect.holder, 'code', await gateway.answerSecondProof(effect.proofId, effect.code));
      case 'scan-proof':
        return proved(
          effect.holder,
          'scan',
          await gateway.proveByScan(reference(effect.holder), effect.text),
        );
      case 'make-card':
        return made(await maker.make(effect.plan, effect.token, onStage));
      case 'print-again':
        return made(await maker.printAgain(effect.issue, onStage));
      case 'hand-over':
        maker.handOver(effect.issue);
        return parts.wakeReports();
      case 'doubt':
        return maker.doubt(effect.issue);
      case 'finish-later':
        cancelThanks = clock.after(thanksStay, () => dispatch({ type: 'thanked-long-enough' }));
        return;
      case 'finish':
        return host.finished();
    }
  }

  const onStage: Parameters<CardMaker['make']>[2] = (stage, heldUpBy) =>
    void dispatch({ type: 'stage', stage, heldUpBy });

  async function check(holder: IdentityCard): Promise<void> {
    const standing = await gateway.holderStanding(reference(holder));
    if (!standing.ok) return refuse(standing.error);
    dispatch({ type: 'checked', standing: standing.value, unfinished: maker.unfinishedOf(holder) });
  }

  async function startProof(holder: IdentityCard): Promise<void> {
    const sent = await gateway.startSecondProof(reference(holder));
    if (!sent.ok) {
      dispatch({ type: 'proof-not-sent' });
      return;
    }
    audit.record('second-proof-started', { holder: pseudonym(holder) });
    dispatch({ type: 'proof-sent', proofId: sent.value.proofId, sentTo: sent.value.sentTo });
  }

  function proved(
    holder: IdentityCard,
    by: 'code' | 'scan',
    answer: Awaited<ReturnType<Gateway['answerSecondProof']>>,
  ): void {
    if (!answer.ok) {
      // The platform's refusal of a code (unknown, too old) is a wrong code to the resident: send a new one.
      if (answer.error.code === 'gateway-refused') dispatch({ type: 'proof-wrong', by, attemptsLeft: 0 });
      else refuse(answer.error);
      return;
    }
    if (answer.value.accepted) {
      const kind = by === 'code' ? 'phone-code' : 'suishenma-scan';
      audit.record('second-proof-given', { holder: pseudonym(holder), kind });
      dispatch({ type: 'proof-accepted', token: answer.value.token });
      return;
    }
    audit.record('second-proof-wrong', { holder: pseudonym(holder) });
    dispatch({ type: 'proof-wrong', by, attemptsLeft: answer.value.attemptsLeft });
  }

  async function made(card: MadeCard): Promise<void> {
    // Whoever asked for it has gone: a card that came out meanwhile is one that nobody took.
    if (over && card.kind === 'came') {
      await maker.leaveUntaken(card.handover.issue);
      return parts.wakeReports();
    }
    switch (card.kind) {
      case 'came':
        dispatch({ type: 'came', handover: card.handover });
        return;
      case 'print-failed': {
        const { issue, outcome, reasons, mayPrintAgain } = card;
        dispatch({ type: 'print-failed', issue, outcome, reasons, mayPrintAgain });
        return;
      }
      case 'refused':
        dispatch({ type: 'refuse', refusal: card.refusal, reasons: card.reasons });
    }
  }

  function refuse(failure: GatewayFailure): void {
    dispatch({ type: 'refuse', refusal: refusalOf(failure) });
  }

  function pseudonym(card: IdentityCard): string {
    return seal.pseudonym(card.number);
  }

  return {
    dispatch,
    view: () => viewOf(state, around()),
    grants: () => grantsOf(state),
    isKnown: () => peopleOf(state) !== undefined,
    canGoBack: () => transition(state, { type: 'go-back' }, around()) !== undefined,
    canLeave: () => {
      if (state.at === 'making') return state.heldUpBy.length > 0;
      return state.at !== 'handing-over';
    },
    isHardwareAtWork: () => state.at === 'making' || state.at === 'checking',
    goBack: () => void dispatch({ type: 'go-back' }),
    leave: () => {
      over = true;
      cancelThanks();
      for (const end of endings) end();
      // `checked` marks a card of an earlier visit: not answering about that one leaves it as it was.
      if (state.at === 'handing-over' && !state.checked) {
        void maker
          .leaveUntaken(state.handover.issue)
          .then(parts.wakeReports)
          .catch((thrown) => parts.log.error('leaving-threw', describeThrown(thrown)));
      }
      state = { at: 'about' };
    },
  };
}

function reference(card: IdentityCard): PersonReference {
  return { number: card.number, name: card.name };
}
