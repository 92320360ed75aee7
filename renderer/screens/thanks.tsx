import { Check, IdCard, MessageSquareText, QrCode, RefreshCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { CardSketch } from '../components/card-sketch.tsx';
import { MadeHereNotice } from '../components/made-here-notice.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { longDate } from '../words/moments.ts';
import type { ScreenProps } from './view-of.ts';

export function Thanks({ view }: ScreenProps<'thanks'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const use = (
    <Notice icon={QrCode} tone="good">
      {t('thanks.use')}
    </Notice>
  );
  return (
    <ScreenLayout
      title={t('thanks.title')}
      lead={t('thanks.lead', { date: longDate(view.expiresOn, language) })}
      details={
        <>
          {view.notified !== undefined && (
            <Notice icon={MessageSquareText} tone="calm">
              {t('thanks.notified', { phone: view.notified })}
            </Notice>
          )}
          {view.madeHere && use}
        </>
      }
      picture={<CardSketch badge="done" />}
      main={
        <MainAction icon={Check} onPress={() => ask('session.end', {})}>
          {t('thanks.finish')}
        </MainAction>
      }
    >
      {!view.madeHere && use}
      {view.madeHere ? (
        <MadeHereNotice />
      ) : (
        <Notice icon={RefreshCcw} tone="calm">
          {t('thanks.keep')}
        </Notice>
      )}
      <Notice icon={IdCard}>{t('thanks.belongings')}</Notice>
    </ScreenLayout>
  );
}
