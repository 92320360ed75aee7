import { allStates } from '../screens/all-states.ts';
import type { ScreenState } from '../screens/screen-state.ts';

/** A state to look at: one that the core pushes, or one that the page comes to by itself when a control is pressed. */
export interface WorkshopState extends ScreenState {
  /** Selector of the control that is pressed, once, to come there. */
  readonly press?: string;
}

/** Every state of every screen, and those that the page keeps to itself. */
export const workshopStates: readonly WorkshopState[] = [
  ...allStates,
  ...allStates
    .filter((state) => state.name === 'home')
    .map((home) => ({ ...home, name: 'display-overlay', press: '.bar-display' })),
];

export const stateNames: readonly string[] = workshopStates.map((state) => state.name);
