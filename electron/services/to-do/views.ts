import { itemOf } from '../../catalogue/browse.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import type { ToDoFacts } from '../../contract/staff/to-do-views.ts';
import type { Library } from '../catalogue/library.ts';
import type { AnsweredQuestion } from '../questions/question-desk.ts';
import type { SignedIn } from '../staff/staff-part.ts';
import type { Place } from './place.ts';
import type { SeenMatter, ToDoList } from './to-do-list.ts';

/** What a place is drawn from. */
export interface Around {
  readonly list: ToDoList;
  readonly by: SignedIn;
  readonly library: Library;
  readonly now: number;
  readonly phoneOf: (key: string) => string | undefined;
  readonly answeredOf: (key: string) => AnsweredQuestion | undefined;
}

/** Undefined: what the place was about waits no longer. */
export function viewOf(place: Place, around: Around): ScreenView | undefined {
  const { list, by, library } = around;
  switch (place.at) {
    case 'list':
      return {
        screen: 'to-do',
        lines: list.lines().map((line) => entryOf(line, list.isMine(line.key, by), around.now)),
        settled: list.countSettled(),
        ...(place.notice && { notice: place.notice }),
      };
    case 'matter': {
      const seen = list.find(place.key, by);
      return seen && matterView(place, seen, around);
    }
    case 'new-phone': {
      const facts = pickupFactsOf(place.key, around);
      return (
        facts && {
          ...{ screen: 'to-do-new-phone', cell: facts.cell },
          ...(facts.phone !== undefined && { before: facts.phone }),
          ...(place.typed !== undefined && { typed: place.typed }),
          ...(place.problem && { problem: place.problem }),
        }
      );
    }
    case 'new-phone-check': {
      const facts = pickupFactsOf(place.key, around);
      return (
        facts && {
          ...{ screen: 'to-do-new-phone-check', cell: facts.cell, phone: place.phone },
          ...(facts.phone !== undefined && { before: facts.phone }),
          sendsCode: facts.hasCode,
        }
      );
    }
    case 'begin': {
      const question = questionOf(place.key, around);
      return question && { screen: 'to-do-answer-begin', ...question };
    }
    case 'write': {
      const question = questionOf(place.key, around);
      return question && { screen: 'to-do-answer', ...question, draft: place.draft };
    }
    case 'check': {
      const question = questionOf(place.key, around);
      if (!question) return undefined;
      const service = serviceOf(place.service, library);
      return {
        ...{ screen: 'to-do-answer-check', ...question, answer: place.draft },
        ...(service && { service }),
        ...(place.problem && { problem: place.problem }),
      };
    }
    case 'service':
      return {
        ...{ screen: 'to-do-answer-service', text: place.text },
        found: place.found.flatMap((id) => {
          const found = serviceOf(id, library);
          return found ? [found] : [];
        }),
      };
    case 'settled':
      return { screen: 'to-do-settled', lines: [...list.settled()] };
    case 'settled-matter':
      return settledView(place.key, around);
  }
}

function entryOf(line: SeenMatter['line'], mine: boolean, now: number) {
  const hoursLeft = Math.max(0, Math.ceil((line.due - now) / 3_600_000));
  return { ...line, mine, overdue: line.due < now, hoursLeft };
}

function matterView(
  place: Extract<Place, { readonly at: 'matter' }>,
  { line, facts, mine, mayAct, mayGiveBack }: SeenMatter,
  { now, phoneOf }: Around,
): ScreenView {
  return {
    screen: 'to-do-matter',
    line: entryOf(line, mine, now),
    facts: place.phoneShown ? withPhone(facts, phoneOf(place.key)) : facts,
    ...{ mayAct, mayGiveBack },
    ...(place.problem && { problem: place.problem }),
  };
}

function withPhone(facts: ToDoFacts, phone: string | undefined): ToDoFacts {
  const isRinging = facts.kind === 'undelivered-message' || facts.kind === 'pickup-message';
  return isRinging && phone !== undefined ? { ...facts, phone, phoneShown: true } : facts;
}

function pickupFactsOf(key: string, { list, by }: Around) {
  const seen = list.find(key, by);
  return seen?.mayAct && seen.facts.kind === 'pickup-message' ? seen.facts : undefined;
}

function questionOf(key: string, { list, by }: Around) {
  const facts = list.find(key, by)?.facts;
  if (facts?.kind !== 'question' || facts.text === undefined) return undefined;
  const { text, phone } = facts;
  return { text, ...(phone !== undefined && { phone }) };
}

function serviceOf(id: string | undefined, library: Library) {
  const item = id === undefined ? undefined : itemOf(library.catalogue, id);
  return item && { id: item.id, name: item.name };
}

function settledView(key: string, { list, library, answeredOf }: Around): ScreenView | undefined {
  const line = list.findSettled(key);
  if (!line) return undefined;
  const answered = answeredOf(key);
  if (!answered) return { screen: 'to-do-settled-matter', line };
  const service = serviceOf(answered.closing.service, library);
  const { answer } = answered.closing;
  return {
    screen: 'to-do-settled-matter',
    line,
    question: { text: answered.text, answer, ...(service && { service }) },
  };
}
