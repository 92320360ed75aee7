import { itemOf } from '../../catalogue/browse.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import type { ToDoLine } from '../../contract/staff/lines.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import type { CatalogueBook } from '../catalogue/catalogue-book.ts';
import { openQuestionDesk } from '../questions/question-desk.ts';
import { type Done, done } from '../session/done.ts';
import type { MaintenanceDoor, SignedIn } from '../staff/staff-part.ts';
import type { PlaceEvent } from './place.ts';
import { type LockerForToDo, lockerSources } from './sources/locker-sources.ts';
import { messagesSource } from './sources/messages-source.ts';
import { questionsSource } from './sources/questions-source.ts';
import { refusedReportsSource } from './sources/refused-reports-source.ts';
import { uncertainPrintsSource } from './sources/uncertain-prints-source.ts';
import { untakenCardsSource } from './sources/untaken-cards-source.ts';
import { createToDoList } from './to-do-list.ts';
import { startToDoPart, type ToDoPart } from './to-do-part.ts';

type ToDoHandlers = Pick<Handlers, Extract<keyof Handlers, `toDo.${string}`>>;

export interface ToDo {
  readonly handlers: ToDoHandlers;
  /** Shows the list to whoever is in the maintenance mode. */
  show(): Done;
  /** What waits for a person, the most urgent first: for the overview. */
  lines(): readonly ToDoLine[];
  /** Somebody looked behind a door that waited for it. */
  settleDoor(difference: number, verdict: 'inside' | 'gone' | 'looked', by: SignedIn): boolean;
  /** Calls back after something was settled, taken on, or came to the list. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** Something that comes to the list by itself: a question, a message that did not arrive. */
type Coming = (listener: () => void) => () => void;

/** The one list of what waits for a person. */
export function openToDo(parts: {
  readonly door: MaintenanceDoor;
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly book: Pick<CatalogueBook, 'present'>;
  readonly locker: LockerForToDo;
  readonly comings: readonly Coming[];
  /** There are reports or messages to send. */
  readonly wake: () => void;
  /** The name of a member of staff, by their id. */
  readonly nameOf: (staff: number) => string | undefined;
}): ToDo {
  const { door, store, audit, clock, book, wake } = parts;
  const isService = (id: string) => itemOf(book.present().catalogue, id) !== undefined;
  const desk = openQuestionDesk({ store, audit, clock, isService });
  const messages = messagesSource({ store, clock, wake });
  const ofLocker = lockerSources({ store, clock, wake, locker: parts.locker });
  const list = createToDoList({
    ...{ store, audit, clock, nameOf: parts.nameOf },
    sources: [
      uncertainPrintsSource({ store, audit, clock }),
      untakenCardsSource(store),
      questionsSource(desk),
      refusedReportsSource({ store, clock, wake }),
      messages,
      ...ofLocker.all,
    ],
  });
  const listeners = new Set<() => void>();
  let part: ToDoPart | undefined;
  let showAgain = () => {};

  const changed = () => {
    for (const listener of listeners) listener();
  };
  const came = () => {
    showAgain();
    changed();
  };
  const endings = parts.comings.map((coming) => coming(came));

  const tell = (event: PlaceEvent) => done(part?.dispatch(event));

  const show = () =>
    door.open((host) => {
      const started = {
        ...{ list, desk, ringing: [messages, ofLocker.messages], library: book.present() },
        ...{ audit, clock, wake, onChange: changed },
      };
      part = startToDoPart(started, host);
      showAgain = host.changed;
      return part;
    });

  return {
    show,
    handlers: {
      'toDo.open': show,
      'toDo.openMatter': ({ key }) => tell({ type: 'open-matter', key }),
      'toDo.openSettled': () => tell({ type: 'open-settled' }),
      'toDo.openSettledMatter': ({ key }) => tell({ type: 'open-settled-matter', key }),
      'toDo.takeOn': () => done(part?.takeOn()),
      'toDo.giveBack': () => done(part?.giveBack()),
      'toDo.settlePrint': ({ verdict }) => done(part?.settle(verdict)),
      'toDo.settleCard': ({ verdict }) => done(part?.settle(verdict)),
      'toDo.settleReport': ({ verdict }) => done(part?.settle(verdict)),
      'toDo.settleLocker': ({ verdict }) => done(part?.settle(verdict)),
      'toDo.settleMessage': ({ verdict }) => done(part?.settle(verdict)),
      'toDo.showPhone': () => done(part?.showPhone()),
      'toDo.correctPhone': () => done(part?.correctPhone()),
      'toDo.enterPhone': ({ phone }) => done(part?.enterPhone(phone)),
      'toDo.sendToPhone': () => done(part?.sendToPhone()),
      'toDo.answer': () => done(part?.answer()),
      'toDo.beginAnswer': ({ text }) => tell({ type: 'begin-answer', text }),
      'toDo.draftAnswer': ({ text }) => tell({ type: 'draft', text }),
      'toDo.writeAnswer': ({ text }) => tell({ type: 'write', text }),
      'toDo.findService': () => tell({ type: 'find-service' }),
      'toDo.searchService': ({ text }) => done(part?.search(text)),
      'toDo.chooseService': ({ id }) => done(part?.chooseService(id)),
      'toDo.sendAnswer': () => done(part?.sendAnswer()),
    },
    lines: list.lines,
    settleDoor: (difference, verdict, by) => {
      const isSettled = list.settleOnSight(`door-difference/${difference}`, verdict, by);
      if (isSettled) changed();
      return isSettled;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const end of endings) end();
    },
  };
}
