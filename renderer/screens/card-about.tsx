import {
  Accessibility,
  ArrowRight,
  Baby,
  CalendarDays,
  IdCard,
  PersonStanding,
  PhoneOff,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { CardSketch } from '../components/card-sketch.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** What the card is and who may have it. */
export function CardAbout({ view }: ScreenProps<'card-about'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const people = [
    { icon: PersonStanding, words: t('cardAbout.senior', { age: view.seniorAge }) },
    { icon: Baby, words: t('cardAbout.minor', { age: view.minorAge }) },
    ...(view.disabilityCertificate ? [{ icon: Accessibility, words: t('cardAbout.disability') }] : []),
    ...(view.selfDeclaration ? [{ icon: PhoneOff, words: t('cardAbout.noSmartphone') }] : []),
  ];
  return (
    <ScreenLayout
      title={t('cardAbout.title')}
      lead={t('cardAbout.lead')}
      details={<Notice icon={IdCard}>{t('cardAbout.bring')}</Notice>}
      picture={<CardSketch />}
      main={
        <MainAction icon={ArrowRight} onPress={() => ask('cards.proceed', {})}>
          {t('cardAbout.begin')}
        </MainAction>
      }
    >
      <div className="panel">
        <h2>{t('cardAbout.who')}</h2>
        <ul className="list">
          {people.map(({ icon: Icon, words }) => (
            <li key={words}>
              <Icon className="icon" aria-hidden="true" />
              {words}
            </li>
          ))}
        </ul>
      </div>
      <Notice icon={CalendarDays} tone="calm">
        {t('cardAbout.validity', { days: view.validityDays })}
      </Notice>
    </ScreenLayout>
  );
}
