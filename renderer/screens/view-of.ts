import type { ScreenName, ScreenView } from '../../electron/contract/session-view.ts';

/** What one screen is given to draw. */
export interface ScreenProps<Name extends ScreenName> {
  readonly view: Extract<ScreenView, { screen: Name }>;
}
