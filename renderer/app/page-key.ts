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
  const part = view.screen === 'place-identity-card' ? view.whose : '';
  return `${session}/${view.screen}/${part}`;
}
