import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestQuery } from '../../../electron/contract/catalogue-views.ts';
import { useKiosk } from '../../app/kiosk-context.ts';
import { ChineseInput } from '../../components/chinese-input.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Button } from '../../input/button.tsx';
import type { ScreenProps } from '../view-of.ts';
import { FoundServices, NothingFound, WhatToWrite } from './found-services.tsx';

/** The search takes letters as they are: there is nothing to propose. */
const noWords: readonly string[] = [];

/**
 * What is written, and above it at once what was found for it. The page owns the text, so that no key waits for the
 * core; calls arrive in the order in which they are made, the last text last.
 */
export function FindByWords({ view }: ScreenProps<'find-by-words'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const [text, setText] = useState(view.text);
  const search = (next: string) => {
    setText(next);
    ask('catalogue.search', { text: next });
  };
  const isEmpty = text.trim() === '';
  const nothing = !isEmpty && view.total === 0 && view.text.trim() !== '';
  const leaveQuestion = () => ask('questions.start', {});
  return (
    <ScreenLayout
      title={t('find.words.title')}
      found={found()}
      answersAs="find-writing"
      beside={
        !isEmpty &&
        !nothing && (
          <Button className="action-other" onPress={leaveQuestion}>
            {t('find.words.askToo')}
          </Button>
        )
      }
      main={nothing && <MainAction onPress={leaveQuestion}>{t('find.words.ask')}</MainAction>}
    >
      <ChineseInput
        text={text}
        onText={search}
        composes={false}
        longest={longestQuery}
        words={noWords}
        hint={t('find.words.hint')}
      />
    </ScreenLayout>
  );

  function found() {
    if (isEmpty) return <WhatToWrite />;
    if (nothing) return <NothingFound text={view.text} />;
    return <FoundServices view={view} />;
  }
}
