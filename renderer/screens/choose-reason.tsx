import { CalendarClock, SearchX, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { CardSketch } from '../components/card-sketch.tsx';
import { PersonLine } from '../components/person-line.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { longDate } from '../words/moments.ts';
import type { ScreenProps } from './view-of.ts';

/** Why the holder needs another card. Which reasons there are is fixed; whether one is enough, the platform says. */
const reasons = [
  { reason: 'lost', icon: SearchX },
  { reason: 'damaged', icon: Unlink },
  { reason: 'expired', icon: CalendarClock },
] as const;

export function ChooseReason({ view }: ScreenProps<'choose-reason'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const { state, expiresOn } = view.earlier;
  return (
    <ScreenLayout
      title={t('chooseReason.title')}
      lead={t(`chooseReason.earlier.${state}`, { date: longDate(expiresOn, language) })}
      picture={<CardSketch />}
      details={<PersonLine person={view.holder} />}
    >
      {reasons.map(({ reason, icon }) => (
        <Answer
          key={reason}
          icon={icon}
          label={t(`chooseReason.${reason}`)}
          onPress={() => ask('cards.chooseReason', { reason })}
        />
      ))}
    </ScreenLayout>
  );
}
