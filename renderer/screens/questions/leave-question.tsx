import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestQuestion } from '../../../electron/contract/question-views.ts';
import { useKiosk } from '../../app/kiosk-context.ts';
import { ChineseInput } from '../../components/chinese-input.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';

/** Nothing shorter asks anything. */
const shortest = 2;
/** Room for most questions as a whole, also in the largest letters. */
const lines = 6;
/** Nothing is likelier in one question than in another. */
const words: readonly string[] = [];

/**
 * What do you want to know? The text begins with what was searched for. The page owns it, so that no key waits for the
 * core, which is told each change: whoever goes back finds it again.
 */
export function LeaveQuestion({ view }: ScreenProps<'leave-question'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const [text, setText] = useState(view.text);
  const [isComposing, setIsComposing] = useState(false);
  const write = (next: string) => {
    setText(next);
    ask('questions.draft', { text: next });
  };
  return (
    <ScreenLayout
      title={t('leaveQuestion.title')}
      lead={t('leaveQuestion.lead')}
      main={
        !isComposing &&
        text.trim().length >= shortest && (
          <MainAction icon={ArrowRight} onPress={() => ask('questions.write', { text })}>
            {t('leaveQuestion.next')}
          </MainAction>
        )
      }
    >
      <div className="question-writing">
        <ChineseInput
          // Letters that wait to become Chinese are nothing in the other language.
          key={language}
          text={text}
          onText={write}
          composes={language === 'zh-CN'}
          longest={longestQuestion}
          words={words}
          hint={t('leaveQuestion.hint')}
          lines={lines}
          sentences
          onComposing={setIsComposing}
        />
      </div>
    </ScreenLayout>
  );
}
