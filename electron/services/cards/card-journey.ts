import type { HoldUp } from '../../contract/session-view.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { IdentityCard } from '../../foundation/identity-card.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Gateway, GatewayFailure, StaffReference } from '../../gateway/gateway.ts';
import { reference } from '../../gateway/person-reference.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { FieldSeal } from '../../store/sealed-field.ts';
import { askForProofs } from '../second-proof/ask-for-proofs.ts';
import { proofsHere } from '../second-proof/proofs-here.ts';
import type { Journey, JourneyHost } from '../session/journey.ts';
import type { CardMaker, MadeCard } from './issuing/card-maker.ts';
import { refusalOf } from './issuing/code-source.ts';
import type { CardEffect, CardEvent, CardState, Matter, Stage, Surroundings } from './journey/card-state.ts';
import { placeOwn } from './journey/placing.ts';
import { peopleOf, transition } from './journey/transition.ts';
import { grantsOf, viewOf } from './journey/view.ts';
import type { reportLossWith } from './loss-report.ts';
import type { PolicyBook } from './policy-book.ts';

/** Brings an event to the screen that waits for it; false when it has gone. */
type Answer = (event: CardEvent) => boolean;

/** How long "thank you" stays before the screen is home again (ms). */
const thanksStay = 15_000;

export interface CardJourneyParts {
  readonly reader: IdentityReader;
  readonly scanner: CodeScanner | undefined;
  readonly gateway: Gateway;
  readonly maker: CardMaker;
  /** The clerk who helps with this matter, if any. */
  readonly vouchingClerk: () => StaffReference | undefined;
  readonly reportLoss: ReturnType<typeof reportLossWith>;
  /** On how many days a code is good that this kiosk signs itself; undefined while it cannot. */
  readonly signsForDays: () => number | undefined;
  readonly makesCards: () => boolean;
  readonly cardsMadeHere: () => boolean;
  readonly policies: PolicyBook;
  readonly audit: AuditLog;
  readonly seal: FieldSeal;
  readonly clock: Clock;
  readonly log: Log;
  /** The last presence on the reader that belonged to an earlier session, or to a helper. */
  readonly staleUpToPresence: () => number;
  /** Called when there is something for the platform to hear. */
  readonly wakeReports: () => void;
  /** Resolves once the platform has heard of all that waits, or cannot be reached. */
  readonly flushReports: () => Promise<void>;
}

/** One resident on the way to a card: the pure state machine, with the world around it. */
export interface CardJourney extends Journey {
  /** False when the event means nothing in the present state. */
  dispatch(event: CardEvent): boolean;
}

export function startCardJourney(
  parts: CardJourneyParts,
  host: JourneyHost,
  begunFor: Matter = 'get-card',
): CardJourney {
  const { reader, scanner, gateway, maker, audit, seal, clock } = parts;
  const proofs = askForProofs(parts);
  let matter = begunFor;
  let state = firstState(matter, around);
  let over = false;
  /** Grows with each change of screen: what was asked for an earlier one must not answer on a later one. */
  let visit = 0;
  const left = new AbortController();
  let cancelThanks = () => {};

  // What a helper shows while they sign in is theirs.
  const look = () => host.isShown() && dispatch({ type: 'reader', state: reader.state });
  const endings = [reader.subscribe(look)];
  if (scanner) endings.push(scanner.onCode((text) => host.isShown() && dispatch({ type: 'scanned', text })));

  function around(): Surroundings {
    const policy = parts.policies.present();
    const { scan, staffMayVouch } = proofsHere(policy, parts);
    return {
      matter,
      today: calendarDateInShanghai(clock.now()),
      policy,
      reader: reader.state,
      readerSensesRemoval: reader.sensesRemoval,
      staleUpToPresence: parts.staleUpToPresence(),
      ...{ staffMayVouch, scanner: scan },
      signsForDays: parts.signsForDays(),
      makesCards: parts.makesCards(),
      platformIsAway: parts.cardsMadeHere(),
    };
  }

  function dispatch(event: CardEvent): boolean {
    if (over) return false;
    const next = transition(state, event, around());
    if (!next) return false;
    const changed = next.state !== state;
    if (next.state.at !== state.at) visit += 1;
    state = next.state;
    if (changed) host.changed();
    for (const effect of next.effects) {
      const answer = answerOn(visit);
      void run(effect, answer).catch((thrown) => {
        parts.log.error('card-effect-threw', { effect: effect.do, ...describeThrown(thrown) });
        answer({ type: 'refuse', refusal: 'kiosk-fault' });
      });
    }
    return true;
  }

  /** Brings answers of the world to the screen that asked, and to no other. False when that screen has gone. */
  function answerOn(asked: number): Answer {
    return (event) => asked === visit && dispatch(event);
  }

  async function run(effect: CardEffect, answer: Answer): Promise<void> {
    const following = {
      onStage: (stage: Stage, heldUpBy: readonly HoldUp[]) => void answer({ type: 'stage', stage, heldUpBy }),
      abandoned: left.signal,
    };
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
        return check(effect.people.holder, answer);
      case 'start-proof':
        return proofs.start(effect.holder, answer);
      case 'answer-proof':
        return proofs.byCode(effect.holder, effect.proofId, effect.code, answer);
      case 'scan-proof':
        return proofs.byScan(effect.holder, effect.text, answer);
      case 'staff-proof':
        return proofs.byStaff(effect.holder, answer);
      case 'make-card':
        return made(await maker.make(effect.plan, effect.token, following), answer);
      case 'report-loss':
        answer(await parts.reportLoss(effect.plan, effect.token));
        return parts.wakeReports();
      case 'change-matter':
        matter = effect.matter;
        return;
      case 'print-again':
        return made(await maker.printAgain(effect.issue, following), answer);
      case 'hand-over':
        maker.handOver(effect.issue);
        return parts.wakeReports();
      case 'doubt':
        return maker.doubt(effect.issue);
      case 'stop-card':
        maker.stopCard(effect.issue);
        return parts.wakeReports();
      case 'finish-later':
        cancelThanks = clock.after(thanksStay, () => dispatch({ type: 'thanked-long-enough' }));
        return;
      case 'finish':
        return host.finished();
    }
  }

  async function check(holder: IdentityCard, answer: Answer): Promise<void> {
    // What the platform has not heard of yet would be missing in its answer.
    if (maker.hasUnreported(holder)) await parts.flushReports();
    const standing = await gateway.holderStanding(reference(holder));
    // A kiosk that the platform does not know any more makes nothing by itself.
    const isAnswer =
      !standing.ok && ['gateway-refused', 'gateway-unauthorised'].includes(standing.error.code);
    if (!standing.ok && isAnswer) return refuse(standing.error, answer);
    const unfinished = maker.unfinishedOf(holder, standing.ok ? standing.value : undefined);
    if (!standing.ok) {
      answer({ type: 'platform-out-of-reach', unfinished, alreadyMade: maker.hasUnreported(holder) });
      return;
    }
    answer({ type: 'checked', standing: standing.value, unfinished });
  }

  async function made(card: MadeCard, answer: Answer): Promise<void> {
    // A code that was signed here is reported, whatever became of its print.
    parts.wakeReports();
    switch (card.kind) {
      case 'came':
        // Whoever asked for it has gone: a card that came out meanwhile is one that nobody took.
        if (!answer({ type: 'came', handover: card.handover })) await leaveUntaken(card.handover.issue);
        return;
      case 'print-failed': {
        const { issue, outcome, reasons, mayPrintAgain } = card;
        answer({ type: 'print-failed', issue, outcome, reasons, mayPrintAgain });
        return;
      }
      case 'refused':
        answer({ type: 'refuse', refusal: card.refusal, reasons: card.reasons });
    }
  }

  async function leaveUntaken(issue: string): Promise<void> {
    await maker.leaveUntaken(issue);
    parts.wakeReports();
  }

  function refuse(failure: GatewayFailure, answer: Answer): void {
    answer({ type: 'refuse', refusal: refusalOf(failure) });
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
      // A card that came out waits for an answer; one of an earlier visit can wait longer.
      return state.at !== 'handing-over' || state.checked !== undefined;
    },
    isHardwareAtWork: () => state.at === 'making' || state.at === 'checking' || state.at === 'reporting-loss',
    goBack: () => void dispatch({ type: 'go-back' }),
    shownAgain: () => void look(),
    leave: () => {
      over = true;
      left.abort();
      cancelThanks();
      for (const end of endings) end();
      // `checked` marks a card of an earlier visit: not answering about that one leaves it as it was.
      if (state.at === 'handing-over' && !state.checked) {
        leaveUntaken(state.handover.issue).catch((thrown) =>
          parts.log.error('leaving-threw', describeThrown(thrown)),
        );
      }
      state = { at: 'about' };
    },
  };
}

/** A loss has no page about it: it begins with the ID card. */
function firstState(matter: Matter, around: () => Surroundings): CardState {
  const about: CardState = { at: 'about' };
  return matter === 'report-loss' ? (placeOwn(around())?.state ?? about) : about;
}
