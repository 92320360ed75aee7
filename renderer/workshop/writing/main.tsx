import '../../theme/theme.css';
import { useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { type Kiosk, KioskProvider } from '../../app/kiosk-context.ts';
import { neutralHome } from '../../app/neutral.ts';
import { useInputRules } from '../../app/use-input-rules.ts';
import { ChineseInput } from '../../components/chinese-input.tsx';
import { InputProvider } from '../../input/input-context.ts';
import { defaultPreferences } from '../../state/preferences.ts';
import { Stage } from '../../theme/stage.tsx';
import { wordsIn } from '../../words/words.ts';
import type { WayOfWriting } from '../../writing/way-of-writing.ts';
import { workshopDescription } from '../description.ts';
import { readParameters, type WorkshopParameters } from '../parameters.ts';

/** For what the text is: found by letters too, or read by people. */
const uses = ['search', 'question'] as const;
const words = ['老年卡', '老年综合津贴', '长期护理保险', '医保卡挂失', '居住证', '敬老卡', '社会保障卡'];

/** The writing alone, with nothing else on the screen. The address is written as that of a state: what it is for. */
function Bench({ parameters }: { readonly parameters: WorkshopParameters }) {
  const stage = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [wayOfWriting, chooseWayOfWriting] = useState<WayOfWriting>();
  const input = useInputRules(stage, '');
  const { language, orientation, state } = parameters;
  const description = workshopDescription(orientation);
  const i18n = useMemo(() => wordsIn(language), [language]);
  const own = { session: neutralHome, description, moment: undefined, ask: () => {}, notDone: false };
  const writing = { wayOfWriting, chooseWayOfWriting };
  const kiosk: Kiosk = { ...own, language, playSample: () => {}, ...writing };
  const isSearch = state === 'search';
  return (
    <I18nextProvider i18n={i18n}>
      <KioskProvider value={kiosk}>
        <InputProvider value={input}>
          <Stage
            screen={description.screen}
            preferences={{ ...defaultPreferences, ...parameters }}
            stageRef={stage}
          >
            <main className="screen">
              <h1 className="question">{language === 'en' ? 'What is it about?' : '您要办什么事？'}</h1>
              <div className="answers">
                <ChineseInput
                  text={text}
                  onText={setText}
                  composes={!isSearch}
                  longest={isSearch ? 20 : 60}
                  words={words}
                  hint={language === 'en' ? 'for example: senior card' : '比如：老年卡'}
                  lines={isSearch ? 1 : 2}
                  sentences={!isSearch}
                />
              </div>
            </main>
          </Stage>
        </InputProvider>
      </KioskProvider>
    </I18nextProvider>
  );
}

const container = document.getElementById('root');
const parameters = readParameters(new URLSearchParams(location.search), uses);
if (container && 'wrong' in parameters) container.textContent = parameters.wrong;
else if (container && !('wrong' in parameters))
  createRoot(container).render(<Bench parameters={parameters} />);
