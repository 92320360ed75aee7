import { DoorClosed, ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { CoverAgain, ShowCovered, useCover } from '../../components/covered.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { longDate } from '../../words/moments.ts';
import type { ScreenProps } from '../view-of.ts';

/** Besides them there are the answers that lead to more and that say what they are. */
const aPage = 2;

/** Several things wait, told apart by door and day; what they are is covered until they ask. */
export function LockerChoose({ view }: ScreenProps<'locker-choose'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const [first, setFirst] = useState(0);
  const cover = useCover();
  const { things } = view;
  const next = first + aPage < things.length ? first + aPage : 0;
  return (
    <ScreenLayout
      title={t('locker.choose.title', { things: things.length })}
      lead={t('locker.choose.lead')}
      beside={cover.isOpen && <CoverAgain cover={cover} />}
    >
      {things.slice(first, first + aPage).map(({ cell, since, named, title }, index) => (
        <Answer
          key={cell}
          icon={DoorClosed}
          label={
            cover.isOpen && title !== undefined
              ? t('locker.choose.what', { cell, title })
              : t('locker.choose.door', { cell })
          }
          note={t(named ? 'locker.choose.named' : 'locker.choose.since', { date: longDate(since, language) })}
          onPress={() => ask('locker.choose', { which: first + index })}
        />
      ))}
      {things.length > aPage && (
        <Answer icon={ListPlus} label={t('locker.choose.others')} onPress={() => setFirst(next)} />
      )}
      {!cover.isOpen && things.some(({ title }) => title !== undefined) && (
        <ShowCovered cover={cover} label={t('locker.choose.show')} />
      )}
    </ScreenLayout>
  );
}
