import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Phrases } from '../../components/phrases.tsx';
import type { ScreenProps } from '../view-of.ts';
import { ServiceEntry } from './service-entry.tsx';
import { TurnList } from './turn-list.tsx';

/** What was found so far; what was searched for stands out. */
export function FoundServices({ view }: ScreenProps<'find-by-words'>) {
  const { t } = useTranslation();
  return (
    <>
      <section className="found-entries" aria-label={t('find.words.results')}>
        {view.results.map((service) => (
          <ServiceEntry key={service.id} service={service} />
        ))}
      </section>
      <TurnList place={view.place} />
    </>
  );
}

const examples = ['one', 'two', 'three'] as const;

/** Nothing is written yet: what one might write. */
export function WhatToWrite() {
  const { t } = useTranslation();
  return (
    <div className="found-words">
      <p>
        <Phrases text={t('find.words.examples')} />
      </p>
      <ul className="found-examples">
        {examples.map((example) => (
          <li key={example}>{t(`find.words.example.${example}`)}</li>
        ))}
      </ul>
      <p>
        <Phrases text={t('find.words.exampleNote')} />
      </p>
    </div>
  );
}

/** Nothing fits what was written; a question may be left instead. */
export function NothingFound({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <div className="found-words" role="status">
      <p className="found-nothing">
        <SearchX className="icon" aria-hidden="true" />
        {t('find.words.nothing', { text })}
      </p>
      <p>
        <Phrases text={t('find.words.nothingNext')} />
      </p>
    </div>
  );
}
