import { CircleAlert, CircleCheck, FileText, TriangleAlert, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { FittedList, type ListItem } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { shortMoment } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { actIcons } from './act-icons.ts';
import { useLockerWords } from './use-locker-words.ts';

type View = ScreenProps<'keeping-cell'>['view'];
type StayShown = NonNullable<View['stay']>;

const notWell: readonly View['notice'][] = ['new-code-no-phone', 'slip-not-printed', 'no-code', 'not-now'];

/** One cell: what is in it, for whom, since when, and what can be done about it. */
export function KeepingCell({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const words = useLockerWords();
  const isWell = !notWell.includes(view.notice);
  return (
    <StaffLayout
      title={t('locker.cell.title', { cell: view.cell, size: words.size(view.size) })}
      lead={`${t(`locker.cell.use.${view.use}`)}${t('locker.join')}${t(`locker.cell.sees.${view.sees}`)}`}
    >
      {view.notice && (
        <Notice icon={isWell ? CircleCheck : TriangleAlert} tone={isWell ? 'good' : 'stop'}>
          {t(`locker.cell.notice.${view.notice}`)}
        </Notice>
      )}
      <FittedList items={useRows(view)} />
    </StaffLayout>
  );
}

function useRows({ cell, stay, differences, mayLookThrough, acts }: View): readonly ListItem[] {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return [
    ...(stay ? [{ key: 'stay', content: <InIt stay={stay} /> }] : []),
    ...differences.map((kind) => ({
      key: kind,
      content: (
        <StaffRow
          icon={CircleAlert}
          title={t(`locker.cell.difference.${kind}`)}
          note={t(mayLookThrough ? 'toDo.matter.lookBehind' : 'locker.cell.differenceNote')}
          condition="soon"
          onPress={mayLookThrough ? () => ask('keeping.openLookThrough', { cell }) : undefined}
        />
      ),
    })),
    ...(stay && stay.collectors.length > 0
      ? [
          {
            key: 'collectors',
            content: (
              <StaffRow
                icon={UserPlus}
                title={t('locker.cell.collectors', { names: stay.collectors.join(t('locker.join')) })}
              />
            ),
          },
        ]
      : []),
    ...acts.map((act) => ({
      key: act,
      content: (
        <StaffRow
          icon={actIcons[act]}
          title={t(`locker.cell.act.${act}`)}
          onPress={() => ask('keeping.act', { act })}
        />
      ),
    })),
  ];
}

function InIt({ stay }: { readonly stay: StayShown }) {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const words = useLockerWords();
  const { content, since, by, overdue } = stay;
  const moment = since === undefined ? undefined : shortMoment(since, language);
  return (
    <StaffRow
      icon={FileText}
      title={words.content(content)}
      condition={overdue ? 'soon' : undefined}
      note={[
        ...(overdue ? [t('locker.cell.overdue')] : []),
        ...(moment === undefined
          ? []
          : [
              by === undefined
                ? t('locker.cell.since', { moment })
                : t('locker.cell.by', { name: by, moment }),
            ]),
        ...(content?.receipt === undefined ? [] : [t('locker.cell.receipt', { number: content.receipt })]),
        ...(content ? [content.phone ?? t('locker.cell.noPhone')] : []),
      ].join(t('locker.join'))}
    />
  );
}
