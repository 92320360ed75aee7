import type { Handlers } from '../../contract/dispatcher.ts';
import { err } from '../../foundation/result.ts';
import { done } from '../session/done.ts';
import type { Session } from '../session/session.ts';
import type { CatalogueBook } from './catalogue-book.ts';
import { type FindJourney, type FindJourneyParts, startFindJourney } from './find-journey.ts';
import type { FindEvent } from './find-state.ts';

type CatalogueHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `catalogue.${string}` | `questions.${string}`>
>;

export interface CatalogueService {
  readonly handlers: CatalogueHandlers;
  /** Whoever looks through the catalogue sees nothing new any more. */
  close(): void;
}

/** What can the centre do for me? For everybody, at any hour, also without a network. */
export function openCatalogueService(
  parts: Omit<FindJourneyParts, 'library' | 'canStart'> & {
    readonly session: Session;
    readonly book: CatalogueBook;
    /** How this machine begins a service that it does itself; undefined where it does not, or not now. */
    readonly starterOf: (service: string) => (() => ReturnType<Handlers['cards.start']>) | undefined;
  },
): CatalogueService {
  const { session, book, starterOf } = parts;
  let journey: FindJourney | undefined;

  const tell = (event: FindEvent) => done(journey?.dispatch(event));

  const handlers: CatalogueHandlers = {
    'catalogue.start': () =>
      session.begin((host) => {
        const canStart = (service: string) => starterOf(service) !== undefined;
        journey = startFindJourney({ ...parts, library: book.present(), canStart }, host);
        return journey;
      }),
    'catalogue.chooseWay': ({ way }) => tell({ type: 'choose-way', way }),
    'catalogue.openGroup': ({ id }) => tell({ type: 'open-group', group: id }),
    'catalogue.turnPage': ({ to }) => tell({ type: 'turn-page', to }),
    'catalogue.search': ({ text }) => tell({ type: 'search', text }),
    'catalogue.openService': ({ id }) => tell({ type: 'open-service', service: id }),
    'catalogue.startService': () => {
      const service = journey?.startable();
      const start = service === undefined ? undefined : starterOf(service);
      return start ? session.goOnWith(start) : err('moved-on');
    },
    'catalogue.printSlip': ({ language }) => done(journey?.printSlip(language)),
    'questions.start': () => tell({ type: 'ask' }),
    'questions.draft': ({ text }) => tell({ type: 'draft', text }),
    'questions.write': ({ text }) => tell({ type: 'write', text }),
    'questions.leave': ({ phone }) => done(journey?.leaveQuestion(phone)),
    'questions.askForAnswer': () => tell({ type: 'ask-for-answer' }),
    'questions.enterNumber': ({ number }) => done(journey?.enterNumber(number)),
  };
  return { handlers, close: () => journey?.leave('silence') };
}
