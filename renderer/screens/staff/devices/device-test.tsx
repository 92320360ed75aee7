import { Check, CircleCheck, CircleHelp, RotateCcw, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Steps } from '../../../components/steps.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useDeviceWords } from './device-words.ts';

type View = ScreenProps<'device-test'>['view'];

/** A device is being tried: what happens now, and what came of it. */
export function DeviceTest({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const words = useDeviceWords();
  const { test, stage, stages, heldUpBy, end } = view;
  const at = end ? stages.length : stages.indexOf(stage);
  const title = t(`equipment.test.${test}.title`);
  return (
    <StaffLayout title={title} lead={words.name(view.device)} {...actionsOf(view)}>
      {!end && (
        <div className="device-test-steps">
          <Steps
            name={title}
            progress={at / stages.length}
            steps={stages.map((each, index) => ({
              words: t(`equipment.test.stage.${each}`),
              state: index < at ? 'done' : index === at ? 'doing' : 'waiting',
            }))}
          />
        </div>
      )}
      {heldUpBy.length > 0 && (
        <Notice icon={TriangleAlert}>{t('equipment.test.held', { why: words.troubles(heldUpBy) })}</Notice>
      )}
      {end && <End test={test} end={end} />}
    </StaffLayout>
  );
}

function actionsOf({ test, stage, end }: View) {
  if (end) return { main: <Again test={test} /> };
  return stage === 'came-out' ? { main: <CameOut />, beside: <DidNot /> } : {};
}

function End({ test, end }: { readonly test: View['test']; readonly end: NonNullable<View['end']> }) {
  const { t } = useTranslation('staff');
  const words = useDeviceWords();
  switch (end.kind) {
    case 'good':
      return (
        <Notice icon={CircleCheck} tone="good">
          {t(`equipment.test.end.good.${test}`, {
            seconds: ((end.milliseconds ?? 0) / 1000).toFixed(1),
            characters: end.characters ?? 0,
          })}
        </Notice>
      );
    case 'nothing-came':
      return <Notice icon={CircleHelp}>{t('equipment.test.end.nothing-came')}</Notice>;
    case 'bad':
    case 'unknown':
      return (
        <>
          <Notice icon={TriangleAlert} tone="stop">
            {t(`equipment.test.end.${end.kind}`, { why: words.troubles(end.troubles) })}
          </Notice>
          {end.troubles.map((code) => (
            <p key={code}>{words.remedy(code)}</p>
          ))}
        </>
      );
  }
}

function Again({ test }: { readonly test: View['test'] }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <MainAction icon={RotateCcw} onPress={() => ask('devices.test', { test })}>
      {t('equipment.test.again')}
    </MainAction>
  );
}

function CameOut() {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <MainAction icon={Check} onPress={() => ask('devices.testCardCameOut', { cameOut: true })}>
      {t('equipment.test.came-out.yes')}
    </MainAction>
  );
}

function DidNot() {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <Button onPress={() => ask('devices.testCardCameOut', { cameOut: false })}>
      <X className="icon" aria-hidden="true" />
      {t('equipment.test.came-out.no')}
    </Button>
  );
}
