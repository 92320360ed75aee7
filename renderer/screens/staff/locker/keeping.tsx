import {
  DoorOpen,
  Inbox,
  LayoutGrid,
  PackageCheck,
  PackageMinus,
  TriangleAlert,
  UserSearch,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useLockerWords } from './use-locker-words.ts';

type View = ScreenProps<'keeping'>['view'];

/** How the locker stands, and what staff do at it. */
export function Keeping({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const words = useLockerWords();
  return (
    <StaffLayout
      title={t('locker.start.title')}
      lead={t('locker.start.lead', { inside: view.inside, free: words.free(view.free) })}
    >
      {!view.works && (
        <Notice icon={TriangleAlert} tone="stop">
          {t('locker.start.silent')}
        </Notice>
      )}
      <FittedList items={useRows(view)} />
    </StaffLayout>
  );
}

function useRows({ free, overdue, papers, doubtful, outOfService, toLookBehind }: View) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const isFull = Object.values(free).every((count) => count === 0);
  const amiss = [
    ...(doubtful > 0 ? [t('locker.start.doubtful', { count: doubtful })] : []),
    ...(outOfService > 0 ? [t('locker.start.outOfService', { count: outOfService })] : []),
  ].join(t('locker.join'));
  return [
    {
      key: 'put-in',
      content: (
        <StaffRow
          icon={PackageCheck}
          title={t('locker.start.putIn')}
          note={t(isFull ? 'locker.start.full' : 'locker.start.putInNote')}
          condition={isFull ? 'soon' : undefined}
          onPress={() => ask('keeping.openPutIn', {})}
        />
      ),
    },
    {
      key: 'take-back',
      content: (
        <StaffRow
          icon={PackageMinus}
          title={t('locker.start.takeBack')}
          note={overdue > 0 ? t('locker.start.overdue', { count: overdue }) : t('locker.start.noOverdue')}
          condition={overdue > 0 ? 'soon' : undefined}
          onPress={() => ask('keeping.openTakeBack', { list: 'overdue' })}
        />
      ),
    },
    {
      key: 'papers',
      content: (
        <StaffRow
          icon={Inbox}
          title={t('locker.start.papers')}
          note={papers > 0 ? t('locker.start.papersCount', { count: papers }) : t('locker.start.noPapers')}
          condition={papers > 0 ? 'soon' : undefined}
          onPress={() => ask('keeping.openTakeBack', { list: 'papers' })}
        />
      ),
    },
    ...(toLookBehind > 0
      ? [
          {
            key: 'look-through',
            content: (
              <StaffRow
                icon={DoorOpen}
                title={t('locker.start.lookThrough')}
                note={t('locker.start.doubtful', { count: toLookBehind })}
                condition="soon"
                onPress={() => ask('keeping.openLookThrough', {})}
              />
            ),
          },
        ]
      : []),
    {
      key: 'cells',
      content: (
        <StaffRow
          icon={LayoutGrid}
          title={t('locker.start.cells')}
          note={amiss === '' ? t('locker.start.cellsNote') : amiss}
          condition={doubtful > 0 ? 'soon' : undefined}
          onPress={() => ask('keeping.openCells', {})}
        />
      ),
    },
    {
      key: 'by-name',
      content: (
        <StaffRow
          icon={UserSearch}
          title={t('locker.start.byName')}
          note={t('locker.start.byNameNote')}
          onPress={() => ask('keeping.openInside', {})}
        />
      ),
    },
  ];
}
