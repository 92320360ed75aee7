import { DoorClosed, ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { longDate } from '../../words/moments.ts';
import type { ScreenProps } from '../view-of.ts';

/** Besides them there is the answer that leads to more. */
const aPage = 3;

/** Several things wait: told apart by door and day, what they are stays covered. */
export function LockerChoose({ view }: ScreenProps<'locker-choose'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const [first, setFirst] = useState(0);
  const { things } = view;
  const next = first + aPage < things.length ? first + aPage : 0;
  return (
    <ScreenLayout title={t('locker.choose.title', { things: things.length })} lead={t('locker.choose.lead')}>
      {things.slice(first, first + aPage).map(({ cell, since, named }, index) => (
        <Answer
          key={cell}
          icon={DoorClosed}
          label={t('locker.choose.door', { cell })}
          note={t(named ? 'locker.choose.named' : 'locker.choose.since', { date: longDate(since, language) })}
          onPress={() => ask('locker.choose', { which: first + index })}
        />
      ))}
      {things.length > aPage && (
        <Answer icon={ListPlus} label={t('locker.choose.others')} onPress={() => setFirst(next)} />
      )}
    </ScreenLayout>
  );
}
