import '../theme/theme.css';
import { RotateCw } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useStore } from 'zustand';
import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import { MainAction } from '../components/main-action.tsx';
import { Phrases } from '../components/phrases.tsx';
import { StatusLine } from '../components/status-line.tsx';
import { InputProvider } from '../input/input-context.ts';
import type { PreferenceStore } from '../state/preferences.ts';
import { Stage } from '../theme/stage.tsx';
import { wordsIn } from '../words/words.ts';
import { useInputRules } from './use-input-rules.ts';

interface ConnectionScreenProps {
  readonly cause: 'lost' | 'taken';
  readonly screen: KioskDescription['screen'];
  readonly preferences: PreferenceStore;
  readonly tryAgain: () => void;
}

/** The core is out of reach, or another page holds the screen. Goes away by itself when that ends. */
export function ConnectionScreen({ cause, screen, preferences, tryAgain }: ConnectionScreenProps) {
  const chosen = useStore(preferences);
  const stage = useRef<HTMLDivElement>(null);
  const input = useInputRules(stage, cause);
  const words = useMemo(() => wordsIn(chosen.language), [chosen.language]);
  const t = words.getFixedT(chosen.language);
  return (
    <I18nextProvider i18n={words}>
      <InputProvider value={input}>
        <Stage screen={screen} preferences={chosen} stageRef={stage}>
          <div className="page">
            <main className="screen plain-screen" data-answers="true" data-picture="false">
              <div className="question">
                <h1 tabIndex={-1}>
                  <Phrases text={t(`connection.${cause}.title`)} />
                </h1>
                <p className="lead">
                  <Phrases text={t(`connection.${cause}.lead`)} />
                </p>
              </div>
              <div className="answers">
                {cause === 'lost' && <StatusLine>{t('connection.waiting')}</StatusLine>}
              </div>
              <div className="actions">
                <MainAction icon={RotateCw} onPress={tryAgain}>
                  {t('action.tryAgain')}
                </MainAction>
              </div>
            </main>
          </div>
        </Stage>
      </InputProvider>
    </I18nextProvider>
  );
}
