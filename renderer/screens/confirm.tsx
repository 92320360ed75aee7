import { Printer, RefreshCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { CardPreview } from '../components/card-preview.tsx';
import { MadeHereNotice } from '../components/made-here-notice.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { longDate } from '../words/moments.ts';
import type { ScreenProps } from './view-of.ts';

/** One question before anything is printed: is this the card? */
export function Confirm({ view }: ScreenProps<'confirm'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const { face, agent, reason, endsEarlierCard, madeHere } = view;
  return (
    <ScreenLayout
      title={t('confirm.title')}
      lead={madeHere ? t('madeHere.lead') : undefined}
      picture={<CardPreview face={face} />}
      backLabel={t('confirm.back')}
      main={
        <MainAction icon={Printer} onPress={() => ask('cards.confirm', {})}>
          {t('confirm.print')}
        </MainAction>
      }
    >
      <dl className="facts panel">
        <dt>{t('confirm.name')}</dt>
        <dd>{face.name}</dd>
        {agent && (
          <>
            <dt>{t('confirm.agent')}</dt>
            <dd>{agent.name}</dd>
          </>
        )}
        {!madeHere && (
          // Whether there was a card before, only the platform knows.
          <>
            <dt>{t('confirm.reason')}</dt>
            <dd>{t(`reason.${reason}`)}</dd>
          </>
        )}
        <dt>{t('confirm.until')}</dt>
        <dd>{longDate(face.expiresOn, language)}</dd>
      </dl>
      {madeHere && <MadeHereNotice />}
      {endsEarlierCard && !madeHere && <Notice icon={RefreshCcw}>{t('confirm.endsEarlier')}</Notice>}
    </ScreenLayout>
  );
}
