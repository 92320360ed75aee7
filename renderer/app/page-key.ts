import type { SessionView } from '../../electron/contract/session-view.ts';

export type OverlayName = 'idle' | 'help' | 'display' | 'none';

/** Which overlay lies over the screen; never two. The countdown comes before everything. */
export function overlayOf(view: SessionView, displayOpen: boolean): OverlayName {
  if (view.idle) return 'idle';
  if (view.help) return 'help';
  return displayOpen ? 'display' : 'none';
}

/** Changes whenever the resident meets another page: then early presses are ignored and the focus goes to its title. */
export function pageKey(view: SessionView, overlay: OverlayName): string {
  return [view.session, screenKey(view), overlay].join('/');
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
    case 'card-checked':
      // Another card may be held to the scanner while the first is still shown.
      return `${view.verdict} ${view.card?.face.name} ${view.card?.face.number}`;
    default:
      return '';
  }
}
