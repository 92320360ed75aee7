import { mobilePhone } from '../../contract/question-views.ts';
import type { ToDoVerdict } from '../../contract/staff/to-do-views.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Library } from '../catalogue/library.ts';
import type { DeskFailure, QuestionDesk } from '../questions/question-desk.ts';
import type { StaffPart, StaffPartHost } from '../staff/staff-part.ts';
import type { PlaceEvent, Trail } from './place.ts';
import type { RingingSource } from './source.ts';
import type { ToDoList } from './to-do-list.ts';
import { beginning, nextTrail, placeOf } from './transition.ts';
import { viewOf } from './views.ts';

export interface ToDoPartParts {
  readonly list: ToDoList;
  readonly desk: QuestionDesk;
  readonly ringing: readonly RingingSource[];
  readonly library: Library;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** Something of the list was changed here. */
  readonly onChange: () => void;
  /** An answer may wait to be sent. */
  readonly wake: () => void;
}

/** Somebody looks through what waits, and sees to it. Each of these: false where it means nothing. */
export interface ToDoPart extends StaffPart {
  dispatch(event: PlaceEvent): boolean;
  takeOn(): boolean;
  giveBack(): boolean;
  /** Only a matter of which this is a possible end. */
  settle(verdict: ToDoVerdict): boolean;
  showPhone(): boolean;
  correctPhone(): boolean;
  enterPhone(phone: string): boolean;
  sendToPhone(): boolean;
  answer(): boolean;
  search(text: string): boolean;
  chooseService(id: string | null): boolean;
  sendAnswer(): boolean;
}

export function startToDoPart(parts: ToDoPartParts, host: StaffPartHost): ToDoPart {
  const { list, desk, ringing, library, audit, clock } = parts;
  const { by } = host;
  let trail: Trail = beginning;
  let over = false;

  function dispatch(event: PlaceEvent): boolean {
    const next = over ? undefined : nextTrail(trail, event);
    if (!next) return false;
    trail = next;
    host.changed();
    return true;
  }

  const here = () => (over ? undefined : placeOf(trail));
  /** Undefined elsewhere than at a matter. */
  const matterHere = () => {
    const place = here();
    return place?.at === 'matter' ? place.key : undefined;
  };

  function act(happens: (key: string) => boolean, then: PlaceEvent): boolean {
    const key = matterHere();
    if (key === undefined) return false;
    const happened = happens(key);
    if (happened) parts.onChange();
    return dispatch(happened ? then : { type: 'unchanged' });
  }

  const ringingOf = (key: string) => {
    const source = ringing.find(({ kind }) => key.startsWith(`${kind}/`));
    return source && { source, id: key.slice(source.kind.length + 1) };
  };
  const around = () => ({
    ...{ list, by, library, now: clock.now() },
    phoneOf: (key: string) => {
      const { source, id = '' } = ringingOf(key) ?? {};
      return source?.phoneOf(id);
    },
    answeredOf: (key: string) =>
      key.startsWith('question/') ? desk.findAnswered(Number(key.slice('question/'.length))) : undefined,
  });

  return {
    dispatch,
    takeOn: () => act((key) => list.takeOn(key, by), { type: 'changed' }),
    giveBack: () => act((key) => list.giveBack(key, by), { type: 'changed' }),
    settle: (verdict) =>
      act((key) => list.settle(key, verdict, by), { type: 'over', notice: { about: 'settled', verdict } }),
    showPhone: () => {
      const key = matterHere();
      const seen = key === undefined ? undefined : list.find(key, by);
      const { id: message } = (key && ringingOf(key)) || {};
      if (message === undefined || !seen?.mayAct) return false;
      audit.record('message-phone-shown', { message, by: by.id });
      return dispatch({ type: 'phone-shown' });
    },
    correctPhone: () => {
      const key = matterHere();
      const seen = key === undefined ? undefined : list.find(key, by);
      const facts = seen?.mayAct ? seen.facts : undefined;
      // Whose it is must be readable: the phone is sealed with it.
      const mayCorrect = facts?.kind === 'pickup-message' && facts.lies.holder !== undefined;
      return mayCorrect && dispatch({ type: 'correct-phone' });
    },
    enterPhone: (phone) => {
      const place = here();
      if (place?.at !== 'new-phone') return false;
      if (!mobilePhone.safeParse(phone).success)
        return dispatch({ type: 'phone-refused', phone, problem: 'no-such-phone' });
      const isSame = around().phoneOf(place.key) === phone;
      return dispatch(
        isSame ? { type: 'phone-refused', phone, problem: 'same-phone' } : { type: 'phone-entered', phone },
      );
    },
    sendToPhone: () => {
      const place = here();
      if (place?.at !== 'new-phone-check') return false;
      const verdict = 'phone-corrected';
      if (!list.settle(place.key, verdict, by, place.phone))
        return dispatch({ type: 'over', notice: { about: 'settled-meanwhile' } });
      parts.onChange();
      return dispatch({ type: 'over', notice: { about: 'settled', verdict } });
    },
    answer: () => {
      const key = matterHere();
      const seen = key === undefined ? undefined : list.find(key, by);
      const mayAnswer = seen?.facts.kind === 'question' && seen.facts.text !== undefined && seen.mayAct;
      return mayAnswer ? dispatch({ type: 'answer' }) : false;
    },
    search: (text) =>
      dispatch({ type: 'search', text, found: library.search(text).map(({ service }) => service.id) }),
    chooseService: (id) => {
      const isShown = id === null || library.catalogue.items.some((item) => item.id === id);
      return isShown ? dispatch({ type: 'choose-service', service: id ?? undefined }) : false;
    },
    sendAnswer: () => {
      const place = here();
      if (place?.at !== 'check') return false;
      const id = Number(place.key.slice('question/'.length));
      const { draft: answer, service } = place;
      // Asked before: afterwards it waits no longer.
      const facts = list.find(place.key, by)?.facts;
      const phone = facts?.kind === 'question' ? facts.phone : undefined;
      const sent = desk.close(id, { by: by.name, staff: by.id, answer, service });
      if (!sent.ok) return dispatch(afterFailure(sent.error.code));
      parts.wake();
      parts.onChange();
      return dispatch({ type: 'over', notice: { about: 'answered', ...(phone !== undefined && { phone }) } });
    },
    view: () => {
      const view = viewOf(placeOf(trail), around());
      if (view) return view;
      // Somebody at a command beside the kiosk settled it meanwhile.
      trail = [{ at: 'list', notice: { about: 'settled-meanwhile' } }];
      return viewOf(trail[0], around()) ?? { screen: 'to-do', lines: [], settled: 0 };
    },
    goBack: () => dispatch({ type: 'back' }),
    isAtWork: () => false,
    leave: () => {
      over = true;
      trail = beginning;
    },
  };
}

function afterFailure(code: DeskFailure['code']): PlaceEvent {
  switch (code) {
    case 'unknown-question':
    case 'already-closed':
      return { type: 'over', notice: { about: 'settled-meanwhile' } };
    case 'answer-not-showable':
    case 'claimed-by-another':
      return { type: 'not-sent', problem: code };
    default:
      return { type: 'not-sent', problem: 'unchanged' };
  }
}
