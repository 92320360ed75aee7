import { ArrowRight, Eye, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Cabinet } from '../../../components/locker/cabinet.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { BesideEachOther } from './beside-each-other.tsx';

type View = ScreenProps<'locker-learn-door'>['view'];

/** One door is opened by hand and shut again, and the kiosk says what it saw. */
export function LearnDoor({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { cell, step, problem } = view;
  const isElsewhere = problem === 'elsewhere';
  const elsewhere = useSeenElsewhere(view);
  return (
    <StaffLayout
      title={t(`commissioning.learn.${step}`, { cell })}
      lead={t('commissioning.learn.lead', { number: view.done + 1, of: view.of, lock: view.lock })}
      beside={
        <>
          {problem && problem !== 'silent' && (
            <Button onPress={() => ask('lockerBoards.again', {})}>{t('commissioning.learn.again')}</Button>
          )}
          {problem !== 'silent' && !isElsewhere && (
            <Button onPress={() => ask('lockerBoards.leaveOut', {})}>
              {t('commissioning.learn.leaveOut')}
            </Button>
          )}
        </>
      }
      main={<Onward view={view} />}
    >
      <BesideEachOther
        words={
          problem ? (
            <Notice icon={TriangleAlert} tone="stop">
              {problem === 'elsewhere' ? elsewhere : t(`commissioning.problem.${problem}`, { cell })}
            </Notice>
          ) : (
            step === 'shut' && (
              <Notice icon={Eye} tone="good">
                {t('commissioning.learn.seen', { cell })}
              </Notice>
            )
          )
        }
      >
        {view.picture && <Cabinet picture={view.picture} />}
      </BesideEachOther>
    </StaffLayout>
  );
}

function Onward({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  if (view.problem === 'elsewhere')
    return (
      <MainAction icon={ArrowRight} onPress={() => ask('lockerBoards.leaveOut', {})}>
        {t('commissioning.learn.note')}
      </MainAction>
    );
  return view.mayEnd && !view.problem ? (
    <MainAction icon={ArrowRight} onPress={() => ask('lockerBoards.enoughDoors', {})}>
      {t('commissioning.learn.enough')}
    </MainAction>
  ) : null;
}

function useSeenElsewhere({ cell, seen }: View): string {
  const { t } = useTranslation('staff');
  if (!seen) return '';
  const { lock } = seen;
  return seen.cell === undefined
    ? t('commissioning.problem.elsewhere', { cell, lock })
    : t('commissioning.problem.elsewhereDoor', { cell, lock, other: seen.cell });
}
