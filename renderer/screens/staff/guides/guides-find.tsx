import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestQuery } from '../../../../electron/contract/catalogue-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { ChineseInput } from '../../../components/chinese-input.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { GuidesEntry } from './guides-entry.tsx';
import { TurnGuides } from './turn-guides.tsx';

/** The search takes letters as they are: there is nothing to propose. */
const noWords: readonly string[] = [];

/** As residents search, over all services. The page owns the text, so that no key waits for the core. */
export function GuidesFind({ view }: ScreenProps<'guides-find'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const [text, setText] = useState(view.text);
  const search = (next: string) => {
    setText(next);
    ask('guides.search', { text: next });
  };
  return (
    <ScreenLayout title={t('guides.find.title')} found={found()} answersAs="find-writing">
      <ChineseInput
        text={text}
        onText={search}
        composes={false}
        longest={longestQuery}
        words={noWords}
        hint={t('guides.find.hint')}
      />
    </ScreenLayout>
  );

  function found() {
    if (text.trim() === '')
      return (
        <div className="found-words">
          <p>{t('guides.find.examples')}</p>
        </div>
      );
    if (view.total === 0)
      return (
        <div className="found-words" role="status">
          <p className="found-nothing">
            <SearchX className="icon" aria-hidden="true" />
            {t('guides.find.nothing')}
          </p>
        </div>
      );
    return (
      <>
        <div className="found-entries">
          {view.results.map((service) => (
            <GuidesEntry key={service.id} service={service} />
          ))}
        </div>
        <TurnGuides place={view.place} />
      </>
    );
  }
}
