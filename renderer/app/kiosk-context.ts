import { createContext, useContext } from 'react';
import type { InputOf, ProcedureName } from '../../electron/contract/contract.ts';
import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import type { SessionView } from '../../electron/contract/session-view.ts';
import type { Language } from '../words/words.ts';
import type { WayOfWriting } from '../writing/way-of-writing.ts';

/** What every screen may use. */
export interface Kiosk {
  readonly session: SessionView;
  readonly description: KioskDescription;
  readonly language: Language;
  /** The time of day, undefined where it is not known yet. */
  readonly moment: number | undefined;
  /** Asks the core; what came of it shows in the next view, and a failure in the screen's action row. */
  readonly ask: <N extends ProcedureName>(name: N, input: InputOf<N>) => void;
  /** The last press could not be carried out. */
  readonly notDone: boolean;
  /** What people hear at this volume, of 100. */
  readonly playSample: (volume: number) => void;
  /** Kept from screen to screen, until another resident comes; undefined until one was chosen. */
  readonly wayOfWriting: WayOfWriting | undefined;
  readonly chooseWayOfWriting: (way: WayOfWriting) => void;
}

const KioskContext = createContext<Kiosk | undefined>(undefined);

export const KioskProvider = KioskContext.Provider;

export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('a screen stands outside the page');
  return kiosk;
}
