import { DoorClosed } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { PageTurner } from '../../components/page-turner.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { longDate } from '../../words/moments.ts';
import type { ScreenProps } from '../view-of.ts';

const aPage = 5;

/** Several things wait: told apart by door and day, what they are stays covered. */
export function LockerChoose({ view }: ScreenProps<'locker-choose'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const [page, setPage] = useState(1);
  const { things } = view;
  const pages = Math.ceil(things.length / aPage);
  const first = (page - 1) * aPage;
  return (
    <ScreenLayout
      title={t('locker.choose.title', { things: things.length })}
      lead={t('locker.choose.lead')}
      answersAs="low-answers"
      pages={
        pages > 1 && (
          <PageTurner
            page={page}
            pages={pages}
            turn={(to) => setPage((present) => present + (to === 'next' ? 1 : -1))}
          />
        )
      }
    >
      {things.slice(first, first + aPage).map(({ cell, since, named }, index) => (
        <Answer
          key={cell}
          icon={DoorClosed}
          label={t('locker.choose.door', { cell })}
          note={t(named ? 'locker.choose.named' : 'locker.choose.since', { date: longDate(since, language) })}
          onPress={() => ask('locker.choose', { which: first + index })}
        />
      ))}
    </ScreenLayout>
  );
}
