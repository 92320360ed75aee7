import { Check, RotateCcw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestGuideText } from '../../../../electron/contract/staff/guides-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { ChineseInput } from '../../../components/chinese-input.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import { Shortened } from '../../../components/shortened.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useProblemWords } from './guide-problems.tsx';

/** Of so many characters the beginning and the end are seen. */
const lines = 4;
/** Nothing is likelier in one guide than in another. */
const noWords: readonly string[] = [];

/** One text of a guide. The page owns it while it is typed; the core is told each change, so that nothing is lost. */
export function GuidesWrite({ view }: ScreenProps<'guides-write'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { field, part, known, problem } = view;
  const [text, setText] = useState(view.text);
  const [isComposing, setIsComposing] = useState(false);
  const words = useProblemWords();
  const write = (next: string) => {
    setText(next);
    ask('guides.write', { text: next });
  };
  const fact = known.join(t('guides.comma'));
  const mayUse = fact !== '' && fact.length <= longestGuideText;
  const mayRestore = view.position === undefined && text !== '';
  return (
    <ScreenLayout
      title={part === 'when' ? t('guides.write.when') : t(`guides.write.${field}`)}
      details={
        <>
          {(fact !== '' || mayRestore) && !problem && (
            <div className="guides-known">
              {fact !== '' && (
                <p>
                  {t('guides.write.known')}
                  <Shortened className="guides-text" lang="zh-CN" text={fact} />
                </p>
              )}
              {!isComposing && beside()}
            </div>
          )}
          {problem && text === view.text && (
            <div role="status">
              <Notice icon={TriangleAlert} tone="stop">
                <p>{words({ code: problem, about: text })}</p>
              </Notice>
            </div>
          )}
        </>
      }
      main={
        !isComposing && (
          <MainAction icon={Check} onPress={() => ask('session.goBack', {})}>
            {t('guides.write.done')}
          </MainAction>
        )
      }
    >
      <div className="question-writing">
        <ChineseInput
          text={text}
          onText={write}
          // Guides are Chinese, whatever language the page is in.
          composes
          longest={longestGuideText}
          words={noWords}
          hint={t(part === 'when' ? 'guides.write.whenHint' : 'guides.write.hint')}
          lines={lines}
          sentences
          onComposing={setIsComposing}
        />
      </div>
    </ScreenLayout>
  );

  /** The catalogue's words where there are none yet; else what stood here before. */
  function beside() {
    if (text === '' && mayUse) return <Button onPress={() => write(fact)}>{t('guides.write.use')}</Button>;
    if (!mayRestore) return undefined;
    return (
      <Button onPress={() => ask('guides.restoreField', {})}>
        <RotateCcw className="icon" aria-hidden="true" />
        {t('guides.write.restore')}
      </Button>
    );
  }
}
