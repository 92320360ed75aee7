import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { CardSketch } from '../components/card-sketch.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';

/** A card of an earlier visit may have come out: only its holder knows whether they have it. */
export function EarlierCard() {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout title={t('earlierCard.title')} lead={t('earlierCard.lead')} picture={<CardSketch />}>
      <Answer
        icon={CircleCheck}
        label={t('earlierCard.have')}
        onPress={() => ask('cards.cardCameOut', { cameOut: true })}
      />
      <Answer
        icon={CircleX}
        label={t('earlierCard.haveNot')}
        note={t('earlierCard.haveNotNote')}
        onPress={() => ask('cards.cardCameOut', { cameOut: false })}
      />
    </ScreenLayout>
  );
}
