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

/** What do you want to know? The text begins with what was searched for. */
export function LeaveQuestion({ view }: ScreenProps<'leave-question'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const [text, setText] = useState(view.text);
  return (
    <ScreenLayout
      title={t('leaveQuestion.title')}
      lead={t('leaveQuestion.lead')}
      main={
        text.trim().length >= shortest && (
          <MainAction icon={ArrowRight} onPress={() => ask('questions.write', { text })}>
            {t('leaveQuestion.next')}
          </MainAction>
        )
      }
    >
      <div className="question-writing">
        <ChineseInput
          text={text}
          onText={setText}
          composes
          longest={longestQuestion}
          words={words}
          hint={t('leaveQuestion.hint')}
          lines={lines}
        />
      </div>
    </ScreenLayout>
  );
}
