import { noGrants } from '../../contract/grants.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import type { SlipOffer } from '../../contract/slip-views.ts';
import type { Slip } from '../../documents/slip.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { QuestionBook } from '../questions/question-book.ts';
import type { Journey, JourneyHost } from '../session/journey.ts';
import type { SlipOutcome, SlipService } from '../slips/slip-service.ts';
import type { FindEvent, SlipStage, Trail } from './find-state.ts';
import { type Around, serviceView, viewOf } from './find-views.ts';
import type { Library } from './library.ts';
import { questionLeftSlip, type SlipSite, whatToBringSlip } from './slip-content.ts';
import { beginning, canGoBack, isAtWork, nextTrail, placeOf } from './transition.ts';

/** Paper is not without end, and people like to press buttons. */
const mostSlips = 5;

/** Somebody looks for a service, reads about it, takes a slip home, or leaves a question. */
export interface FindJourney extends Journey {
  /** False: it means nothing where they are. */
  dispatch(event: FindEvent): boolean;
  printSlip(language: Slip['language']): boolean;
  leaveQuestion(phone: string | null): boolean;
  enterNumber(number: string): boolean;
  /** The service whose guide is shown and which this machine does itself. */
  startable(): string | undefined;
}

export interface FindJourneyParts {
  readonly library: Library;
  readonly slips: SlipService;
  readonly questions: QuestionBook;
  /** This machine does it by itself; `canStart`: and it can begin now. */
  readonly doesHere: (service: string) => boolean;
  readonly canStart: (service: string) => boolean;
  readonly site: SlipSite;
  readonly clock: Clock;
  readonly log: Log;
}

export function startFindJourney(parts: FindJourneyParts, host: JourneyHost): FindJourney {
  const { library, slips, questions, site, clock } = parts;
  let trail: Trail = beginning;
  let slipsLeft = mostSlips;
  let over = false;
  const endings = [slips.onChange(host.changed), questions.onChange(host.changed)];

  function dispatch(event: FindEvent): boolean {
    const next = over ? undefined : nextTrail(trail, event, library);
    if (!next) return false;
    const wasAt = placeOf(trail).at;
    trail = next;
    // What the printer said ten seconds ago may be wrong by now.
    if (wasAt !== 'guide' && placeOf(trail).at === 'guide') slips.askNow();
    host.changed();
    return true;
  }

  const around = (): Around => ({
    slip: slipsLeft > 0 ? offerOf(slips) : undefined,
    canAskForAnswer: questions.hasAny,
    doesHere: parts.doesHere,
    canStart: parts.canStart,
    siteHotline: site.hotline,
  });

  /** What the slip of this screen says; undefined where none belongs to it or none can be had. */
  function slipHere(language: Slip['language']): Slip | undefined {
    if (slipsLeft <= 0) return undefined;
    // A slip that did not come out belongs to the place before it; it is tried again whatever the printer said last.
    const here = trail.findLast(({ at }) => at !== 'slip');
    if (here === placeOf(trail) && slips.state().kind !== 'ready') return undefined;
    const today = calendarDateInShanghai(clock.now());
    if (here?.at === 'question-left') return questionLeftSlip(here, site, language, today);
    if (here?.at !== 'guide') return undefined;
    const guide = serviceView(here.service, library, around());
    return guide.slip ? whatToBringSlip(guide, site, language, today) : undefined;
  }

  const tell = (stage: SlipStage) => dispatch({ type: 'slip-stage', stage });

  async function print(slip: Slip): Promise<void> {
    try {
      const outcome = await slips.print(slip, (stage) => tell({ kind: stage }));
      // What certainly did not come out took no paper.
      if (outcome.kind !== 'not-printed') slipsLeft -= 1;
      tell(stageOf(outcome));
    } catch (thrown) {
      parts.log.error('slip-threw', describeThrown(thrown));
      // Whoever stands there must be able to go on, and to look whether something came out.
      tell({ kind: 'unknown', trouble: 'fault' });
    }
  }

  return {
    dispatch,
    printSlip: (language) => {
      const slip = slipHere(language);
      if (!slip || !dispatch({ type: 'begin-slip' })) return false;
      void print(slip);
      return true;
    },
    leaveQuestion: (phone) => {
      const here = placeOf(trail);
      if (here.at !== 'phone') return false;
      const left = questions.leave({ text: here.text, phone });
      if (!left.ok) return dispatch({ type: 'not-left', problem: left.error.code });
      const { number, maskedPhone } = left.value;
      return dispatch({ type: 'left', number, ...(maskedPhone !== undefined && { phone: maskedPhone }) });
    },
    enterNumber: (number) => {
      if (placeOf(trail).at !== 'number') return false;
      const found = questions.lookUp(number);
      if (!found.ok) return dispatch({ type: 'wrong-number', problem: found.error.code });
      return dispatch({ type: 'show-answer', question: found.value });
    },
    startable: () => {
      const here = placeOf(trail);
      return here.at === 'guide' && parts.canStart(here.service) ? here.service : undefined;
    },
    view: (): ScreenView => viewOf(placeOf(trail), library, around()),
    grants: () => noGrants,
    isKnown: () => false,
    // Back from the first place leads home; from a question that was left, nowhere.
    canGoBack: () => canGoBack(trail) || placeOf(trail).at === 'start',
    canLeave: () => !isAtWork(placeOf(trail)),
    isHardwareAtWork: () => isAtWork(placeOf(trail)),
    goBack: () => {
      if (!dispatch({ type: 'back' })) host.finished();
    },
    leave: () => {
      over = true;
      trail = beginning;
      for (const end of endings) end();
    },
  };
}

function offerOf(slips: SlipService): SlipOffer | undefined {
  const state = slips.state();
  switch (state.kind) {
    case 'absent':
      return undefined;
    case 'ready':
      return { kind: 'ready' };
    case 'out-of-order':
      return { kind: 'out-of-order', trouble: state.trouble };
  }
}

function stageOf(outcome: SlipOutcome): SlipStage {
  if (outcome.kind === 'printed') return { kind: 'printed' };
  const { kind, trouble } = outcome;
  // Without a printer no slip is offered; to whoever asked all the same it is one that cannot be reached.
  return { kind, trouble: trouble === 'no-printer' ? 'offline' : trouble };
}
