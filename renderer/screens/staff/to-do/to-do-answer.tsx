import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestAnswer } from '../../../../electron/contract/question-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { ChineseInput } from '../../../components/chinese-input.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** Of so many characters the beginning and the end are seen. */
const lines = 4;
const words: readonly string[] = [];

/** Writes the answer, in Chinese. The page owns the text; the core is told each change. */
export function ToDoAnswer({ view }: ScreenProps<'to-do-answer'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const [text, setText] = useState(view.draft);
  const [isComposing, setIsComposing] = useState(false);
  const write = (next: string) => {
    setText(next);
    ask('toDo.draftAnswer', { text: next });
  };
  return (
    <ScreenLayout
      title={t('toDo.answer.title')}
      details={
        <p className="to-do-question">
          {t('toDo.question.asked')} <span lang="zh-CN">{view.text}</span>
        </p>
      }
      main={
        !isComposing &&
        text.trim() !== '' && (
          <MainAction icon={ArrowRight} onPress={() => ask('toDo.writeAnswer', { text })}>
            {t('toDo.answer.next')}
          </MainAction>
        )
      }
    >
      <div className="question-writing">
        <ChineseInput
          text={text}
          onText={write}
          composes
          longest={longestAnswer}
          words={words}
          hint={t('toDo.answer.hint')}
          lines={lines}
          sentences
          onComposing={setIsComposing}
        />
      </div>
    </ScreenLayout>
  );
}
