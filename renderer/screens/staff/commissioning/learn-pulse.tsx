import { ArrowRight, CircleCheck, DoorOpen, Hourglass, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Cabinet } from '../../../components/locker/cabinet.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { BesideEachOther } from './beside-each-other.tsx';

type View = ScreenProps<'locker-learn-pulse'>['view'];

/** Does one pulse open a door, as long as it is now? */
export function LearnPulse({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { cell, state, pulseMilliseconds: amount } = view;
  return (
    <StaffLayout
      title={t('commissioning.pulse.title', { cell })}
      lead={t('commissioning.pulse.lead', { amount })}
      beside={<Beside view={view} />}
      main={<Main view={view} />}
    >
      <BesideEachOther words={state !== 'ready' && <HowItIs view={view} />}>
        {view.picture && <Cabinet picture={view.picture} />}
      </BesideEachOther>
    </StaffLayout>
  );
}

function HowItIs({ view: { state, cell, longer, pulseMilliseconds: amount } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  switch (state) {
    case 'ready':
      return null;
    case 'trying':
      return (
        <Notice icon={Hourglass} tone="calm">
          {t('commissioning.pulse.trying')}
        </Notice>
      );
    case 'opened':
      return (
        <Notice icon={CircleCheck} tone="good">
          {t('commissioning.pulse.opened', { amount })}
        </Notice>
      );
    case 'stayed-shut':
    case 'not-sent':
    case 'refused':
      return (
        <Notice icon={TriangleAlert} tone="stop">
          {t(`commissioning.pulse.${state === 'stayed-shut' && longer === undefined ? 'staysShut' : state}`, {
            cell,
          })}
        </Notice>
      );
  }
}

/** What is not the way forward here: another try, or what was learned without one. */
function Beside({ view: { state } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  if (state === 'trying') return null;
  return state === 'opened' ? (
    <Button onPress={() => ask('lockerBoards.tryPulse', {})}>{t('commissioning.pulse.again')}</Button>
  ) : (
    <Button onPress={() => ask('lockerBoards.toLearned', {})}>{t('commissioning.pulse.leaveOut')}</Button>
  );
}

function Main({ view: { state, cell, longer } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  if (state === 'trying') return null;
  if (state === 'opened')
    return (
      <MainAction icon={ArrowRight} onPress={() => ask('lockerBoards.toLearned', {})}>
        {t('commissioning.pulse.toLearned')}
      </MainAction>
    );
  if (state === 'stayed-shut' && longer !== undefined)
    return (
      <MainAction onPress={() => ask('lockerBoards.longerPulse', {})}>
        {t('commissioning.pulse.longer', { amount: longer })}
      </MainAction>
    );
  return (
    <MainAction icon={DoorOpen} onPress={() => ask('lockerBoards.tryPulse', {})}>
      {state === 'ready' ? t('commissioning.pulse.try', { cell }) : t('commissioning.pulse.again')}
    </MainAction>
  );
}
