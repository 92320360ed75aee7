import type { Handlers } from '../../contract/dispatcher.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { CatalogueBook } from '../catalogue/catalogue-book.ts';
import { done } from '../session/done.ts';
import type { MaintenanceDoor, SignedIn } from '../staff/staff-part.ts';
import { exportGuides } from './export-guides.ts';
import { createGuideDesk } from './guide-desk.ts';
import { type GuidesPart, startGuidesPart } from './guides-part.ts';
import type { GuidesEvent, GuidesState } from './guides-state.ts';
import type { Centre, OwnGuides } from './own-guides.ts';

type GuideHandlers = Pick<Handlers, Extract<keyof Handlers, `guides.${string}`>>;

/** What each of the staff began and did not save, by their id. */
export type BegunGuides = Map<number, GuidesState['drafts']>;

export interface GuidesService {
  readonly handlers: GuideHandlers;
}

/** The centre's own guides, and which services this kiosk offers: the staff's side of the catalogue. */
export function openGuides(parts: {
  readonly door: MaintenanceDoor;
  readonly book: CatalogueBook;
  readonly own: OwnGuides;
  /** Where it outlives the service, nobody loses what they began when the kiosk is built anew. */
  readonly begun?: BegunGuides | undefined;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
  readonly centre: () => Centre;
  /** The ids of the services that this kiosk does not show. */
  readonly hidden: () => readonly string[];
  /** Keeps and records them in the name of this member of staff, and shows the catalogue without them; false: it could not. */
  readonly setHidden: (ids: readonly string[], by: SignedIn) => boolean;
  /** The name of a member of staff, while they are known. */
  readonly nameOfStaff: (id: number) => string | undefined;
  /** This machine does it by itself. */
  readonly doesHere: (service: string) => boolean;
  readonly siteHotline: string;
  readonly dataFolder: string;
}): GuidesService {
  const { door, book, own, audit, clock } = parts;
  const desk = createGuideDesk(parts);
  // Kept over sign-outs: nobody loses what they wrote by being called away.
  const { begun = new Map() } = parts;
  let part: GuidesPart | undefined;

  const tell = (event: GuidesEvent) => done(part?.dispatch(event));

  function setOffered(id: string, offered: boolean, by: SignedIn): boolean {
    const others = parts.hidden().filter((each) => each !== id);
    return parts.setHidden(offered ? others : [...others, id], by);
  }

  const handlers: GuideHandlers = {
    'guides.open': () =>
      door.open((host) => {
        const { id } = host.by;
        const opened = startGuidesPart(
          {
            desk,
            around: {
              nameOfStaff: parts.nameOfStaff,
              doesHere: parts.doesHere,
              siteHotline: parts.siteHotline,
            },
            drafts: new Map([...(begun.get(id) ?? [])].filter(([service]) => desk.has(service))),
            keepDrafts: (drafts) => begun.set(id, drafts),
            refresh: book.refresh,
            setOffered: (service, offered) => setOffered(service, offered, host.by),
            exportGuides: () => {
              const guides = own.present();
              const file = exportGuides(guides, parts.dataFolder, clock.now());
              audit.record('guides-exported', { guides: guides.length, by: id });
              return { file, guides: guides.length };
            },
            log: parts.log,
          },
          host,
        );
        part = opened;
        return {
          ...opened,
          leave: () => {
            if (part === opened) part = undefined;
          },
        };
      }),
    'guides.chooseWay': ({ way }) => tell({ type: 'choose-way', way }),
    'guides.openDepartment': ({ id }) => tell({ type: 'open-department', department: id }),
    'guides.turnPage': ({ to }) => tell({ type: 'turn-page', to }),
    'guides.search': ({ text }) => tell({ type: 'search', text }),
    'guides.openService': ({ id }) => tell({ type: 'open-service', id }),
    'guides.edit': () => tell({ type: 'edit' }),
    'guides.openField': ({ field }) => tell({ type: 'open-field', field }),
    'guides.openLine': ({ place }) => tell({ type: 'open-line', place }),
    'guides.addLine': () => tell({ type: 'add-line' }),
    'guides.changeLine': ({ what }) => tell({ type: 'change-line', what }),
    'guides.write': ({ text }) => tell({ type: 'write', text }),
    'guides.restoreField': () => tell({ type: 'restore-field' }),
    'guides.preview': () => tell({ type: 'preview' }),
    'guides.review': () => tell({ type: 'review' }),
    'guides.save': () => done(part?.save()),
    'guides.discardDraft': () => tell({ type: 'discard-draft' }),
    'guides.versions': () => tell({ type: 'versions' }),
    'guides.openVersion': ({ version }) => tell({ type: 'open-version', version }),
    'guides.takeBack': () => done(part?.takeBack()),
    'guides.offer': ({ offered, confirmed = false }) => done(part?.offer(offered, confirmed)),
    'guides.export': () => done(part?.export()),
    'guides.leave': ({ keep }) => done(part?.finish(keep)),
  };
  return { handlers };
}
