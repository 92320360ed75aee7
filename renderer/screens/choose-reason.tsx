import { SearchX, ThumbsUp, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { CardSketch } from '../components/card-sketch.tsx';
import { PersonLine } from '../components/person-line.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { longDate } from '../words/moments.ts';
import type { ScreenProps } from './view-of.ts';

/** The holder has a good card: another one only if that is lost or damaged; whoever still has it needs none. */
export function ChooseReason({ view }: ScreenProps<'choose-reason'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  return (
    <ScreenLayout
      title={t('chooseReason.title')}
      lead={t('chooseReason.earlier', { date: longDate(view.expiresOn, language) })}
      picture={<CardSketch badge="done" />}
      details={<PersonLine person={view.holder} />}
    >
      <Answer
        icon={SearchX}
        label={t('chooseReason.lost')}
        onPress={() => ask('cards.chooseReason', { reason: 'lost' })}
      />
      <Answer
        icon={Unlink}
        label={t('chooseReason.damaged')}
        onPress={() => ask('cards.chooseReason', { reason: 'damaged' })}
      />
      <Answer icon={ThumbsUp} label={t('chooseReason.none')} onPress={() => ask('session.end', {})} />
    </ScreenLayout>
  );
}
