import { CircleHelp, CloudOff, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { CardSketch } from '../components/card-sketch.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { longDate } from '../words/moments.ts';
import type { ScreenProps } from './view-of.ts';

/** The last question before a card ends for good. */
export function ConfirmLoss({ view }: ScreenProps<'confirm-loss'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const { holder, agent, expiresOn, known } = view;
  return (
    <ScreenLayout
      title={t('confirmLoss.title')}
      lead={t(known === 'good' ? 'confirmLoss.lead' : 'confirmLoss.leadOffline')}
      picture={<CardSketch badge="ended" />}
      backLabel={t('confirmLoss.back')}
      main={
        <MainAction icon={SearchX} onPress={() => ask('cards.confirmLoss', {})}>
          {t('confirmLoss.report')}
        </MainAction>
      }
    >
      <dl className="facts panel">
        <dt>{t('confirmLoss.holder')}</dt>
        <dd>{holder.name}</dd>
        <dt>{t('confirmLoss.number')}</dt>
        <dd>{holder.number}</dd>
        {agent && (
          <>
            <dt>{t('confirmLoss.agent')}</dt>
            <dd>{agent.name}</dd>
          </>
        )}
        {expiresOn !== undefined && (
          <>
            <dt>{t('confirmLoss.until')}</dt>
            <dd>{longDate(expiresOn, language)}</dd>
          </>
        )}
      </dl>
      {known === 'not-asked' && <Notice icon={CloudOff}>{t('confirmLoss.offline')}</Notice>}
      {known === 'none' && <Notice icon={CircleHelp}>{t('confirmLoss.noneKnown')}</Notice>}
    </ScreenLayout>
  );
}
