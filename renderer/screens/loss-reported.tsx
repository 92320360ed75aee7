import { Check, CreditCard, IdCard, MessageSquareText, Phone, RefreshCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { CardSketch } from '../components/card-sketch.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** What became of the lost card, and the way to a new one. */
export function LossReported({ view }: ScreenProps<'loss-reported'>) {
  const { t } = useTranslation();
  const { ask, description } = useKiosk();
  const { outcome, notified, mayGetCard } = view;
  return (
    <ScreenLayout
      title={t(`lossReported.${outcome}.title`)}
      lead={t(`lossReported.${outcome}.lead`)}
      picture={<CardSketch badge="ended" />}
      details={
        notified !== undefined && (
          <Notice icon={MessageSquareText} tone="calm">
            {t('lossReported.notified', { phone: notified })}
          </Notice>
        )
      }
      main={
        <MainAction icon={Check} onPress={() => ask('session.end', {})}>
          {t('lossReported.finish')}
        </MainAction>
      }
    >
      {outcome === 'kept' && (
        <Notice icon={Phone} tone="calm">
          {t('lossReported.kept.worried', { hotline: description.help.hotline })}
        </Notice>
      )}
      {mayGetCard ? (
        <Answer
          icon={CreditCard}
          label={t('lossReported.replace')}
          onPress={() => ask('cards.replaceLostCard', {})}
        />
      ) : (
        <Notice icon={RefreshCcw} tone="calm">
          {t(view.outcome === 'kept' ? 'lossReported.laterOffline' : 'lossReported.later')}
        </Notice>
      )}
      <Notice icon={IdCard}>{t('lossReported.belongings')}</Notice>
    </ScreenLayout>
  );
}
