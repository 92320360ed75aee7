import { useLayoutEffect, useRef } from 'react';
import type { SessionView } from '../../electron/contract/session-view.ts';
import type { PreferenceStore } from '../state/preferences.ts';

/** How long a language or a text size chosen at home waits for the person who chose it. */
const homePatience = 90_000;

/** Another resident finds the page as it was made: when the session changes, and when home was left alone. */
export function useForgetting(view: SessionView, preferences: PreferenceStore, forget: () => void): void {
  const session = useRef(view.session);
  const latestForget = useRef(forget);
  latestForget.current = forget;
  useLayoutEffect(() => {
    if (session.current === view.session) return;
    session.current = view.session;
    preferences.getState().reset();
    latestForget.current();
  }, [view.session, preferences]);

  const atHome = view.view.screen === 'home';
  useLayoutEffect(() => {
    if (!atHome) return;
    const leave = () => {
      preferences.getState().reset();
      latestForget.current();
    };
    let timer = setTimeout(leave, homePatience);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, homePatience);
    };
    window.addEventListener('pointerdown', wait);
    window.addEventListener('keydown', wait);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', wait);
      window.removeEventListener('keydown', wait);
    };
  }, [atHome, preferences]);
}
