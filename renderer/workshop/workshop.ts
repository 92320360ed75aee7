import type { ProcedureName } from '../../electron/contract/contract.ts';
import type { PreferenceValues } from '../state/preferences.ts';
import type { WorkshopParameters } from './parameters.ts';

/** What the page asked of the kiosk since the state was shown. */
export interface RecordedCall {
  readonly name: ProcedureName;
  readonly input: unknown;
}

/** What tests and the screenshot command find as `window.workshop`. */
export interface Workshop {
  readonly states: readonly string[];
  /** Draws the state from nothing, as on a first load; done when fonts are there and two frames are painted. */
  show(parameters: WorkshopParameters): Promise<void>;
  readonly calls: readonly RecordedCall[];
  /** What the resident has chosen since: some controls change the page and ask the kiosk nothing. */
  readonly preferences: PreferenceValues | undefined;
}

declare global {
  interface Window {
    workshop?: Workshop;
  }
}
