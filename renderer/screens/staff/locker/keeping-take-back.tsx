import { CircleCheck, CircleHelp, Clock, Inbox, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useLockerWords } from './use-locker-words.ts';

type View = ScreenProps<'keeping-take-back'>['view'];

const day = 24 * 3_600_000;

/** What nobody collected in time, or what residents left for staff: a tap opens its door. */
export function KeepingTakeBack({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask, moment = 0 } = useKiosk();
  const words = useLockerWords();
  const { list, lines, counts } = view;
  const other = list === 'overdue' ? 'papers' : 'overdue';
  const since = (at: number) => {
    const days = Math.max(0, Math.floor((moment - at) / day));
    return days === 0 ? t('locker.takeBack.today') : t('locker.takeBack.since', { days });
  };
  return (
    <StaffLayout
      title={t(`locker.takeBack.title.${list}`)}
      lead={lines.length > 0 && !view.last ? t('locker.takeBack.lead') : undefined}
      beside={
        <Button onPress={() => ask('keeping.openTakeBack', { list: other })}>
          {t(other === 'overdue' ? 'locker.takeBack.toOverdue' : 'locker.takeBack.toPapers', {
            count: counts[other],
          })}
        </Button>
      }
    >
      <LastOne last={view.last} />
      <FittedList
        empty={<Notice icon={CircleCheck}>{t(`locker.takeBack.none.${list}`)}</Notice>}
        items={lines.map(({ stay, cell, content, since: at }) => ({
          key: String(stay),
          content: (
            <StaffRow
              icon={list === 'overdue' ? Clock : Inbox}
              title={t('locker.door', { cell })}
              note={words.content(content)}
              side={since(at)}
              onPress={() => ask('keeping.takeBack', { stay })}
            />
          ),
        }))}
      />
    </StaffLayout>
  );
}

function LastOne({ last }: Pick<View, 'last'>) {
  const { t } = useTranslation('staff');
  if (!last) return null;
  const { cell, end } = last;
  const words = t(`locker.takeBack.${end}`, { cell });
  if (end === 'taken-back')
    return (
      <Notice icon={CircleCheck} tone="good">
        {words}
      </Notice>
    );
  return (
    <Notice icon={end === 'not-now' ? TriangleAlert : CircleHelp} tone={end === 'not-now' ? 'stop' : 'mind'}>
      {words}
    </Notice>
  );
}
