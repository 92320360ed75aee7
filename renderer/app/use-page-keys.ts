import { type RefObject, useEffect, useRef } from 'react';
import type { SessionView } from '../../electron/contract/session-view.ts';
import { useKeyboard } from '../input/use-keyboard.ts';
import { hasHelp } from './has-help.ts';
import type { Kiosk } from './kiosk-context.ts';
import type { OverlayName } from './page-key.ts';

interface Situation {
  readonly view: SessionView;
  readonly overlay: OverlayName;
  readonly ask: Kiosk['ask'];
  readonly closeDisplay: () => void;
}

/** What Home, Help and Escape do here and now; each only what a control on the page would do too. */
export function usePageKeys(stage: RefObject<HTMLElement | null>, situation: Situation): void {
  const latest = useRef(situation);
  useEffect(() => {
    latest.current = situation;
  });
  const actions = useRef({
    home: () => {
      const { view, ask } = latest.current;
      if (view.can.goHome) ask('session.end', {});
    },
    help: () => {
      const { view, overlay, ask } = latest.current;
      if (overlay === 'none' && hasHelp(view)) ask('session.openHelp', {});
    },
    back: () => {
      const { view, overlay, ask, closeDisplay } = latest.current;
      if (overlay === 'display') closeDisplay();
      else if (overlay === 'help') ask('session.closeHelp', {});
      else if (overlay === 'idle') ask('session.stillHere', {});
      else if (view.can.goBack) ask('session.goBack', {});
    },
  });
  useKeyboard(stage, actions.current);
}
