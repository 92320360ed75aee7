import { Circle, CircleCheck, CircleDotDashed, RotateCcw, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StageResult } from '../../../../electron/contract/staff/network-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { dateAndTime } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';

const icons = { waiting: Circle, doing: CircleDotDashed, good: CircleCheck, bad: TriangleAlert } as const;

/** The way to the platform, tried a stage after the other. */
export function NetworkTest({ view }: ScreenProps<'network-test'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const failed = view.stages.find(({ state }) => state === 'bad');
  const stage = failed && t(`equipment.way.stage.${failed.stage}`);
  return (
    <StaffLayout
      title={
        stage
          ? t('equipment.way.title.bad', { stage })
          : t(`equipment.way.title.${view.over ? 'good' : 'doing'}`)
      }
      main={
        view.over && (
          <MainAction icon={RotateCcw} onPress={() => ask('network.test', {})}>
            {t('equipment.way.again')}
          </MainAction>
        )
      }
    >
      {failed && (
        <Notice icon={TriangleAlert} tone="stop">
          {t(`equipment.way.remedy.${failed.stage}`)}
        </Notice>
      )}
      <FittedList
        items={view.stages.map((stage) => ({ key: stage.stage, content: <StageRow stage={stage} /> }))}
      />
    </StaffLayout>
  );
}

function StageRow({
  stage: { stage, state, milliseconds, detail, goodUntil },
}: {
  readonly stage: StageResult;
}) {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const notes = [
    ...(detail === undefined ? [] : [detail]),
    ...(goodUntil === undefined
      ? []
      : [t('equipment.way.goodUntil', { moment: dateAndTime(goodUntil, language) })]),
    ...(milliseconds === undefined ? [] : [t('equipment.way.milliseconds', { amount: milliseconds })]),
  ];
  const isOver = state === 'good' || state === 'bad';
  return (
    <StaffRow
      icon={icons[state]}
      title={t(`equipment.way.stage.${stage}`)}
      note={notes.join(' · ')}
      side={t(`equipment.way.state.${state}`)}
      condition={isOver ? state : undefined}
    />
  );
}
