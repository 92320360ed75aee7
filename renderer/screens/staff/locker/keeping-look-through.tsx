import { CircleCheck, DoorOpen, RotateCcw, SkipForward, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Cabinet } from '../../../components/locker/cabinet.tsx';
import { Where } from '../../../components/locker/where.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useLockerWords } from './use-locker-words.ts';

type View = ScreenProps<'keeping-look-through'>['view'];

const noted: readonly NonNullable<View['last']>['end'][] = ['as-remembered', 'empty', 'something-else'];

/** The next door that somebody has to look behind, and how many are left: it opens when they say so. */
export function KeepingLookThrough({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useLockerWords();
  const { next, left } = view;
  if (!next) return <NoneOffered view={view} />;
  const what = words.content(next.content);
  return (
    <StaffLayout
      title={t('locker.lookThrough.title', { cell: next.cell })}
      lead={`${t('locker.lookThrough.left', { count: left })}${t(`locker.lookThrough.expects.${next.expects}`, { what })}`}
      beside={
        left > 1 && (
          <Button className="action-other" onPress={() => ask('keeping.passOver', {})}>
            <SkipForward className="icon" aria-hidden="true" />
            {t('locker.lookThrough.passOver')}
          </Button>
        )
      }
      main={
        <MainAction icon={DoorOpen} onPress={() => ask('keeping.openDoor', {})}>
          {t('locker.lookThrough.open', { cell: next.cell })}
        </MainAction>
      }
    >
      <Before last={view.last} />
      <div className="locker-sight">
        <p className="locker-whereabouts">
          <Where picture={next.picture} />
        </p>
        <div className="locker-map">
          <Cabinet picture={next.picture} />
        </div>
      </div>
    </StaffLayout>
  );
}

/** All were looked behind, or those that are left were passed over. */
function NoneOffered({ view: { left, last } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const isDone = left === 0;
  return (
    <StaffLayout
      title={isDone ? t('locker.lookThrough.done') : t('locker.lookThrough.rest', { count: left })}
      lead={t(isDone ? 'locker.lookThrough.doneLead' : 'locker.lookThrough.restLead')}
      main={
        !isDone && (
          <MainAction icon={RotateCcw} onPress={() => ask('keeping.openLookThrough', {})}>
            {t('locker.lookThrough.again')}
          </MainAction>
        )
      }
    >
      <Before last={last} />
    </StaffLayout>
  );
}

function Before({ last }: { readonly last: View['last'] }) {
  const { t } = useTranslation('staff');
  if (!last) return null;
  const isNoted = noted.includes(last.end);
  return (
    <Notice icon={isNoted ? CircleCheck : TriangleAlert} tone={isNoted ? 'good' : 'stop'}>
      {t(`locker.lookThrough.last.${last.end}`, { cell: last.cell })}
    </Notice>
  );
}
