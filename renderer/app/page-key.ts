import type { SessionView } from '../../electron/contract/session-view.ts';

export type OverlayName = 'idle' | 'help' | 'display' | 'none';

/** Which overlay lies over the screen; never two. The countdown comes before everything. */
export function overlayOf(view: SessionView, displayOpen: boolean): OverlayName {
  if (view.idle) return 'idle';
  if (view.help) return 'help';
  return displayOpen ? 'display' : 'none';
}

/** Changes whenever something else is to be pressed: then early presses are ignored. */
export function pageKey(view: SessionView, overlay: OverlayName): string {
  return [placeKey(view, overlay), turnedTo(view)].join('/');
}

/** Changes whenever the resident comes to another place: then the focus goes to its title. */
export function placeKey(view: SessionView, overlay: OverlayName): string {
  return [screenKey(view), overlay].join('/');
}

/** Changes with the screen alone: what a screen holds for itself (typed digits) lives as long. */
export function screenKey({ session, view }: SessionView): string {
  return `${session}/${view.screen}/${partOf(view)}`;
}

/** What makes a page of its own out of one and the same screen. */
function partOf(view: SessionView['view']): string {
  switch (view.screen) {
    case 'place-identity-card':
      return view.whose;
    case 'find-groups':
      return view.by;
    case 'find-list':
      return view.group.name ?? '';
    case 'service-guide':
      return view.id;
    case 'member-pin':
      return view.step;
    case 'staff-pin':
      return view.wait ? 'wait' : view.way;
    case 'card-checked':
      // Another card may be held to the scanner while the first is still shown.
      return `${view.verdict} ${view.card?.face.name} ${view.card?.face.number}`;
    case 'guides-service':
      return view.id;
    case 'guides-list':
      return `${view.list} ${view.department?.name ?? ''}`;
    case 'guides-lines':
      return view.field;
    case 'guides-write':
      return `${view.id} ${view.field} ${view.position ?? ''} ${view.part}`;
    case 'settings-one':
      return view.entry;
    case 'locker-door':
      // What is to be said and done is another thing at each.
      return view.phase;
    case 'keeping-name':
    case 'keeping-identity':
      return view.of;
    case 'keeping-check':
      return view.number;
    case 'keeping-choose':
    case 'keeping-cells':
      return view.picture.name;
    case 'keeping-cell':
      return `${view.cell} ${view.notice ?? ''}`;
    case 'keeping-door':
      return `${view.cell} ${view.stage === 'waiting' ? 'unlocking' : view.stage}`;
    case 'keeping-outcome':
      return `${view.cell} ${view.isOpen}`;
    case 'keeping-look-through':
      return `${view.next?.cell ?? ''} ${view.last?.cell ?? ''} ${view.last?.end ?? ''}`;
    case 'keeping-found':
      return `${view.cell} ${view.sure ?? ''}`;
    case 'keeping-take-back':
      return `${view.list} ${view.last?.cell ?? ''} ${view.last?.end ?? ''}`;
    default:
      return '';
  }
}

/** A list that is turned over stays where it is, and so does the focus: whoever turns once more presses the same button. */
function turnedTo({ view }: SessionView): number {
  const isTyped = view.screen === 'find-by-words' || view.screen === 'guides-find';
  return 'place' in view && !isTyped ? view.place.page : 1;
}
