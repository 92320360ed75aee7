import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestQuery } from '../../../../electron/contract/catalogue-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { ChineseInput } from '../../../components/chinese-input.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import { Shortened } from '../../../components/shortened.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** The search finds better than anybody turns pages. */
const mostShown = 3;
const noWords: readonly string[] = [];

/** Which service is the answer about? Searched for as residents do. */
export function ToDoAnswerService({ view }: ScreenProps<'to-do-answer-service'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const [text, setText] = useState(view.text);
  const search = (next: string) => {
    setText(next);
    ask('toDo.searchService', { text: next });
  };
  return (
    <ScreenLayout title={t('toDo.answer.findTitle')} found={found()} answersAs="find-writing">
      <ChineseInput
        text={text}
        onText={search}
        composes={false}
        longest={longestQuery}
        words={noWords}
        hint={t('toDo.answer.findHint')}
      />
    </ScreenLayout>
  );

  function found() {
    if (view.found.length === 0)
      return <p role="status">{view.text.trim() !== '' && t('toDo.answer.nothingFound')}</p>;
    return (
      <div className="found-entries">
        {view.found.slice(0, mostShown).map(({ id, name }) => (
          <StaffRow
            key={id}
            icon={BookOpen}
            title={<Shortened className="to-do-service" lang="zh-CN" text={name} />}
            onPress={() => ask('toDo.chooseService', { id })}
          />
        ))}
      </div>
    );
  }
}
