import { CircuitBoard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useBoardWords } from './board-words.ts';

/** All boards of the locker: how each is, and what it sees. */
export function LockerBoards({ view }: ScreenProps<'locker-boards'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useBoardWords();
  return (
    <StaffLayout title={t('commissioning.boards.title')} lead={t('commissioning.boards.lead')}>
      <FittedList
        items={view.boards.map((line) => ({
          key: line.board,
          content: (
            <StaffRow
              icon={CircuitBoard}
              title={t('commissioning.named', { board: line.board, how: words.condition(line) })}
              note={line.condition === 'answers' ? words.counts(line) : words.place(line)}
              condition={line.condition === 'answers' ? 'good' : 'bad'}
              onPress={() => ask('lockerBoards.openBoard', { board: line.board })}
            />
          ),
        }))}
      />
    </StaffLayout>
  );
}
