import type { ScreenView, SessionView } from '../../electron/contract/session-view.ts';

/** One state of one screen, as the core would push it: what the workshop shows and the audits measure. */
export interface ScreenState {
  /** Unique among all states; kebab-case, begins with the screen's name. */
  readonly name: string;
  readonly view: SessionView;
}

/** A state with the usual surroundings: a known resident, home and back at hand, no overlay. */
export function stateOf(name: string, view: ScreenView, around: Partial<SessionView> = {}): ScreenState {
  return {
    name,
    view: {
      session: 1,
      revision: 1,
      view,
      known: true,
      can: { goBack: true, goHome: true },
      help: false,
      ...around,
    },
  };
}
