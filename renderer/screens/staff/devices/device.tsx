import { CircleCheck, History, Info, TriangleAlert, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { FittedList, type ListItem } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import { capitalised } from '../../../words/capitalised.ts';
import { dateAndTime } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { useDeviceWords } from './device-words.ts';

type View = ScreenProps<'device'>['view'];

/** One device: how it is and what to do about it, what it says of itself, its last faults. */
export function Device({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const words = useDeviceWords();
  const [first, ...others] = view.tests;
  const { device, condition, since } = view.device;
  return (
    <StaffLayout
      title={words.name(device)}
      lead={capitalised(
        [
          t(`equipment.condition.${condition}`),
          ...(since === undefined ? [] : [t('equipment.since', { moment: dateAndTime(since, language) })]),
        ].join(t('equipment.join')),
      )}
      beside={others.map((test) => (
        <Button key={test} onPress={() => ask('devices.test', { test })}>
          {t(`equipment.test.${test}.do`)}
        </Button>
      ))}
      main={
        first && (
          <MainAction icon={Wrench} onPress={() => ask('devices.test', { test: first })}>
            {t(`equipment.test.${first}.do`)}
          </MainAction>
        )
      }
    >
      <FittedList items={useRows(view)} />
    </StaffLayout>
  );
}

function useRows({ device, facts, faults }: View): readonly ListItem[] {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const words = useDeviceWords();
  const moment = (at: number) => dateAndTime(at, language);
  const { condition } = device;
  const now =
    device.troubles.length === 0
      ? [{ key: 'now', title: words.state(device) }]
      : device.troubles.map((code) => ({
          key: code,
          title: words.troubles([code]),
          note: words.remedy(code),
        }));
  return [
    ...now.map(({ key, ...row }) => ({
      key,
      content: (
        <StaffRow {...row} icon={condition === 'good' ? CircleCheck : TriangleAlert} condition={condition} />
      ),
    })),
    ...facts.map(({ fact, text }) => ({
      key: `${fact} ${text}`,
      content: <StaffRow icon={Info} title={t(`equipment.one.said.${fact}`)} note={text} />,
    })),
    ...faults.map(({ at, until, troubles }) => ({
      key: `fault ${at}`,
      content: (
        <StaffRow
          icon={History}
          title={words.troubles(troubles)}
          note={
            until === undefined
              ? t('equipment.one.faultOpen', { from: moment(at) })
              : t('equipment.one.faultOver', { from: moment(at), to: moment(until) })
          }
        />
      ),
    })),
    ...(faults.length === 0
      ? [{ key: 'no-faults', content: <StaffRow icon={History} title={t('equipment.one.noFaults')} /> }]
      : []),
  ];
}
