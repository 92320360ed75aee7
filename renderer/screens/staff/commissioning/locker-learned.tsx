import { Binary, Check, CircleHelp, ListOrdered, Timer, TriangleAlert, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LearnedDoor } from '../../../../electron/contract/staff/commissioning-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { FittedList, type ListItem } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useBoardWords } from './board-words.ts';

type View = ScreenProps<'locker-learned'>['view'];

/** What was learned of a board, beside what holds now: keep it, or not. */
export function LockerLearned({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout
      title={t('commissioning.learned.title', { board: view.board })}
      lead={t('commissioning.learned.lead')}
      beside={
        <Button onPress={() => ask('lockerBoards.discard', {})}>{t('commissioning.learned.discard')}</Button>
      }
      main={
        <MainAction icon={Check} onPress={() => ask('lockerBoards.keep', {})}>
          {t('commissioning.learned.keep')}
        </MainAction>
      }
    >
      <FittedList items={[...useTraits(view), ...useDoors(view)]} />
    </StaffLayout>
  );
}

function useTraits({ now, learned }: View): readonly ListItem[] {
  const { t } = useTranslation('staff');
  const words = useBoardWords();
  const traits = [
    { key: 'polarity', icon: Binary, said: words.shutIs },
    { key: 'bytes', icon: ListOrdered, said: words.statusBytes },
    { key: 'pulse', icon: Timer, said: words.pulse },
  ] as const;
  return traits.map(({ key, icon, said }) => {
    const [before, after] = [said(now), said(learned)];
    const isSame = before === after;
    return {
      key,
      content: (
        <StaffRow
          icon={icon}
          title={after}
          note={isSame ? t('commissioning.learned.same') : t('commissioning.learned.before', { before })}
          condition={isSame ? undefined : 'soon'}
        />
      ),
    };
  });
}

function useDoors({ doors, left }: View): readonly ListItem[] {
  const { t } = useTranslation('staff');
  const right = doors.filter(({ found }) => found === 'right').length;
  const row = (door: LearnedDoor, found: 'elsewhere' | 'reversed'): ListItem => ({
    key: door.cell,
    content: (
      <StaffRow
        icon={found === 'elsewhere' ? Unplug : TriangleAlert}
        title={t(`commissioning.learned.${found}`, { cell: door.cell, lock: door.seen?.lock })}
        note={t(`commissioning.learned.${found}Note`, { lock: door.lock })}
        condition="bad"
      />
    ),
  });
  return [
    ...doors.flatMap((door) => (door.found === 'right' ? [] : [row(door, door.found)])),
    {
      key: 'right',
      content: <StaffRow icon={Check} title={t('commissioning.learned.right', { count: right })} />,
    },
    ...(left === 0
      ? []
      : [
          {
            key: 'left',
            content: <StaffRow icon={CircleHelp} title={t('commissioning.learned.left', { count: left })} />,
          },
        ]),
  ];
}
