import { House, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Contact } from '../components/contact.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { Phrases } from '../components/phrases.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { longDate } from '../words/moments.ts';
import type { ScreenProps } from './view-of.ts';

/** No card now: why, in plain words, and what the resident can do next. */
export function NotNow({ view }: ScreenProps<'not-now'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  return (
    <ScreenLayout
      reading
      title={t(`notNow.${view.refusal}.title`)}
      lead={useMeaning(view, language)}
      details={
        view.reasons.length > 0 && (
          <Notice icon={TriangleAlert}>
            {view.reasons.map((reason) => (
              <p key={reason}>{t(`printer.${reason}`)}</p>
            ))}
          </Notice>
        )
      }
      main={
        <MainAction icon={House} onPress={() => ask('session.end', {})}>
          {t('action.home')}
        </MainAction>
      }
    >
      <p>
        <Phrases text={t(`notNow.${view.refusal}.next`)} />
      </p>
      <div className="panel">
        <Contact />
      </div>
    </ScreenLayout>
  );
}

/** Two refusals know a day; it says more than the general sentence. */
function useMeaning({ refusal, date }: ScreenProps<'not-now'>['view'], language: 'zh-CN' | 'en'): string {
  const { t } = useTranslation();
  if (date !== undefined && (refusal === 'already-valid' || refusal === 'limit-reached')) {
    return t(`notNow.${refusal}.meaningUntil`, { date: longDate(date, language) });
  }
  return t(`notNow.${refusal}.meaning`);
}
