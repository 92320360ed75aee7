import type { ScreenView } from '../../contract/session-view.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { StaffPart, StaffPartHost } from '../staff/staff-part.ts';
import { type Draft, draftOf, textOf } from './draft.ts';
import type { GuideDesk } from './guide-desk.ts';
import type { GuidesEvent, GuidesState } from './guides-state.ts';
import { nextState, placeOf } from './guides-transition.ts';
import { departmentsView, foundView, listView, startView } from './list-views.ts';
import {
  type Around,
  changesView,
  editView,
  linesView,
  lineView,
  previewView,
  serviceView,
  versionsView,
  versionView,
  writeView,
} from './service-views.ts';

/** Staff look after their centre's guides. */
export interface GuidesPart extends StaffPart {
  /** False: it means nothing where they are. */
  dispatch(event: GuidesEvent): boolean;
  save(): boolean;
  takeBack(): boolean;
  offer(offered: boolean, confirmed: boolean): boolean;
  export(): boolean;
  finish(keep: boolean): boolean;
}

export interface GuidesPartParts {
  readonly desk: GuideDesk;
  readonly around: Omit<Around, 'mayOffer'>;
  /** What this member of staff began earlier. */
  readonly drafts: GuidesState['drafts'];
  readonly keepDrafts: (drafts: GuidesState['drafts']) => void;
  /** Puts a guide into the catalogue that is shown. */
  readonly refresh: () => void;
  /** Shows a service or not; false: it could not be set. */
  readonly setOffered: (id: string, offered: boolean) => boolean;
  /** Writes the own guides to a file and gives its name. */
  readonly exportGuides: () => { readonly file: string; readonly guides: number };
  readonly log: Log;
}

export function startGuidesPart(parts: GuidesPartParts, host: StaffPartHost): GuidesPart {
  const { desk } = parts;
  const around: Around = { ...parts.around, mayOffer: host.by.roles.has('administrator') };
  let state: GuidesState = { trail: [{ at: 'start' }], drafts: parts.drafts, wrote: false };

  function dispatch(event: GuidesEvent): boolean {
    const next = nextState(state, event, desk);
    if (!next) return false;
    state = next;
    parts.keepDrafts(state.drafts);
    host.changed();
    return true;
  }

  /** The draft that is worked on; places are only entered with one. */
  function draftAt(id: string): Draft {
    return state.drafts.get(id) ?? desk.baseOf(id);
  }

  function keep(id: string, draft: Draft): boolean {
    if (desk.problemsOf(id, draft).length > 0) return false;
    const shown = desk.guide(id);
    const above = shown?.by.kind === 'centre' ? shown.version : 0;
    desk.own.save(textOf(draft, desk.item(id)), host.by.id, above);
    parts.refresh();
    return true;
  }

  function view(): ScreenView {
    const here = placeOf(state.trail);
    switch (here.at) {
      case 'start':
        return startView(state, desk);
      case 'departments':
        return departmentsView(here, state, desk);
      case 'words':
        return foundView(here, state, desk);
      case 'list':
        return listView(here, state, desk);
      case 'service':
        return serviceView(here, state, desk, around);
      case 'hide':
        return { screen: 'guides-hide', id: here.id, name: desk.item(here.id).name };
      case 'edit':
        return editView(here, draftAt(here.id), desk);
      case 'lines':
        return linesView(here, draftAt(here.id), desk);
      case 'line':
        return lineView(here, draftAt(here.id), desk);
      case 'write':
        return writeView(here, draftAt(here.id), desk);
      case 'preview':
        return previewView(here, draftAt(here.id), desk, around);
      case 'changes':
        return changesView(here, draftAt(here.id), desk);
      case 'versions':
        return versionsView(here, desk, around);
      case 'version':
        return versionView(here, desk);
      case 'leave':
        return { screen: 'guides-leave', services: [...state.drafts.keys()].map((id) => desk.item(id).name) };
    }
  }

  return {
    dispatch,
    view,
    save: () => {
      const here = placeOf(state.trail);
      return here.at === 'changes' && keep(here.id, draftAt(here.id)) && dispatch({ type: 'saved' });
    },
    takeBack: () => {
      const here = placeOf(state.trail);
      if (here.at !== 'version') return false;
      const { id, version } = here;
      if (version === null) {
        if (!desk.own.takeBack(id, host.by.id)) return false;
        parts.refresh();
      } else {
        const chosen = desk.own.versionsOf(id).find((each) => each.version === version);
        if (!chosen?.guide || !keep(id, draftOf(desk.item(id), chosen.guide))) return false;
      }
      return dispatch({ type: 'taken-back' });
    },
    offer: (offered, confirmed) => {
      const here = placeOf(state.trail);
      if (here.at !== 'service' && here.at !== 'hide') return false;
      const asks = !offered && here.at === 'service' && around.doesHere(here.id) && !confirmed;
      if (asks) return dispatch({ type: 'ask-to-hide' });
      if (desk.isHidden(here.id) !== offered || !parts.setOffered(here.id, offered)) return false;
      return dispatch({ type: 'offered' });
    },
    export: () => {
      const here = placeOf(state.trail);
      if (here.at !== 'list' || here.list !== 'own') return false;
      try {
        return dispatch({ type: 'exported', exported: { outcome: 'done', ...parts.exportGuides() } });
      } catch (thrown) {
        parts.log.error('exporting-guides-threw', describeThrown(thrown));
        return dispatch({ type: 'exported', exported: { outcome: 'failed' } });
      }
    },
    finish: (keepDrafts) => {
      if (placeOf(state.trail).at !== 'leave') return false;
      if (!keepDrafts) {
        state = { ...state, drafts: new Map() };
        parts.keepDrafts(state.drafts);
      }
      host.finished();
      return true;
    },
    goBack: () => dispatch({ type: 'back' }) || dispatch({ type: 'ask-to-leave' }),
    isAtWork: () => false,
    leave: () => {},
  };
}
