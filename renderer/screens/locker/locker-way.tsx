import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { CollectSketch } from '../../components/locker/collect-sketch.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';
import { wayIcons } from './other-ways.tsx';

/** How do you show that it is yours? An ID card that is laid down here answers too. */
export function LockerWay({ view }: ScreenProps<'locker-way'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout title={t('locker.way.title')} picture={<CollectSketch />}>
      {view.ways.map((way) => (
        <Answer
          key={way}
          icon={wayIcons[way]}
          label={t(`locker.way.${way}`)}
          note={t(`locker.way.${way}Note`)}
          onPress={() => ask('locker.chooseWay', { way })}
        />
      ))}
    </ScreenLayout>
  );
}
