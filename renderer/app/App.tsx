import '../theme/theme.css';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useStore } from 'zustand';
import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import type { SessionView } from '../../electron/contract/session-view.ts';
import type { Call } from '../client/client.ts';
import { InputProvider } from '../input/input-context.ts';
import { useHiddenWayIn } from '../input/use-hidden-way-in.ts';
import { useSounds } from '../sound/use-sounds.ts';
import type { PreferenceStore } from '../state/preferences.ts';
import { Stage } from '../theme/stage.tsx';
import { wordsIn } from '../words/words.ts';
import type { WayOfWriting } from '../writing/way-of-writing.ts';
import { Bar } from './bar.tsx';
import { DisplayOverlay } from './display-overlay.tsx';
import { Header } from './header.tsx';
import { HelpOverlay } from './help-overlay.tsx';
import { IdleOverlay } from './idle-overlay.tsx';
import { KioskProvider } from './kiosk-context.ts';
import { type OverlayName, overlayOf, pageKey, placeKey, screenKey } from './page-key.ts';
import { Screen } from './screen.tsx';
import { useAsk } from './use-ask.ts';
import { useForgetting } from './use-forgetting.ts';
import { useInputRules } from './use-input-rules.ts';
import { useMoment } from './use-moment.ts';
import { usePageKeys } from './use-page-keys.ts';
import { usePresence } from './use-presence.ts';

const chinese = 'zh-CN' as const;

interface AppProps {
  readonly view: SessionView;
  readonly description: KioskDescription;
  readonly call: Call;
  readonly preferences: PreferenceStore;
  /** The time of day for the header and the greeting; without it neither is shown. */
  readonly now?: (() => number) | undefined;
}

/** The whole page for one pushed view. */
export function App({ view, description, call, preferences, now }: AppProps) {
  const stage = useRef<HTMLDivElement>(null);
  const kept = useStore(preferences);
  // English may have been left out while somebody was reading it.
  const chosen = description.languages.includes(kept.language) ? kept : { ...kept, language: chinese };
  const [displayOpen, setDisplayOpen] = useState(false);
  const [wayOfWriting, chooseWayOfWriting] = useState<WayOfWriting>();
  const overlay = overlayOf(view, displayOpen);
  const page = pageKey(view, overlay);
  const place = placeKey(view, overlay);
  const { ask, notDone } = useAsk(call, page);
  const listening = { sound: description.sound, now, preferences: chosen };
  const { pressed, playSample, speakSample } = useSounds(view, place, overlay, listening);
  const input = useInputRules(stage, page, pressed);
  const moment = useMoment(now);
  const words = useMemo(() => wordsIn(chosen.language), [chosen.language]);
  const writing = { wayOfWriting, chooseWayOfWriting };
  const kiosk = {
    session: view,
    description,
    language: chosen.language,
    moment,
    ask,
    notDone,
    playSample,
    ...writing,
  };

  useForgetting(view, preferences, () => {
    setDisplayOpen(false);
    chooseWayOfWriting(undefined);
  });
  usePresence(stage, call, view.idle !== undefined);
  useHiddenWayIn(stage, input, mayEnter(view, overlay) ? () => ask('staff.start', {}) : undefined);
  usePageKeys(stage, { view, overlay, ask, closeDisplay: () => setDisplayOpen(false) });
  useEffect(() => {
    document.documentElement.lang = chosen.language;
  }, [chosen.language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place, and the focus goes to its title
  useLayoutEffect(() => {
    const titles = stage.current?.querySelectorAll('h1') ?? [];
    [...titles].findLast((title) => !title.closest('[inert]'))?.focus({ preventScroll: true });
  }, [place]);

  return (
    <I18nextProvider i18n={words}>
      <KioskProvider value={kiosk}>
        <InputProvider value={input}>
          <Stage screen={description.screen} preferences={chosen} stageRef={stage}>
            <div className="page" inert={overlay !== 'none'}>
              <Header />
              <Screen key={screenKey(view)} view={view.view} />
              <Bar preferences={preferences} openDisplay={() => setDisplayOpen(true)} />
            </div>
            {overlay === 'display' && (
              <DisplayOverlay
                preferences={preferences}
                speakSample={speakSample}
                close={() => setDisplayOpen(false)}
              />
            )}
            {overlay === 'help' && <HelpOverlay />}
            {overlay === 'idle' && view.idle && <IdleOverlay idle={view.idle} />}
          </Stage>
        </InputProvider>
      </KioskProvider>
    </I18nextProvider>
  );
}

/** Staff come in where nobody is about anything. */
function mayEnter({ view }: SessionView, overlay: OverlayName): boolean {
  return overlay === 'none' && (view.screen === 'home' || view.screen === 'first-start');
}
