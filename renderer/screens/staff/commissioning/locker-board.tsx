import { CircleCheck, DoorOpen, GraduationCap, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import { dateAndTime } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { BesideEachOther } from './beside-each-other.tsx';
import { BoardDoor } from './board-door.tsx';
import { useBoardWords } from './board-words.ts';

type View = ScreenProps<'locker-board'>['view'];

/** One board: its doors as its wiring shows them, lock by lock. */
export function LockerBoard({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useBoardWords();
  const { board } = view;
  const traits = useTraits(view);
  return (
    <StaffLayout
      title={t('commissioning.named', { board: board.board, how: words.condition(board) })}
      lead={words.place(board)}
      main={
        view.mayLearn && (
          <MainAction icon={GraduationCap} onPress={() => ask('lockerBoards.learn', {})}>
            {t('commissioning.board.learn')}
          </MainAction>
        )
      }
    >
      <BesideEachOther
        words={
          view.opened ? (
            <Opened came={view.opened} />
          ) : (
            <>
              {board.condition !== 'answers' && (
                <Notice icon={TriangleAlert} tone="stop">
                  {t(`commissioning.remedy.${board.condition}`)}
                </Notice>
              )}
              <p className="board-traits">{traits}</p>
            </>
          )
        }
      >
        <FittedList
          items={view.doors.map((door) => ({
            key: String(door.lock),
            content: <BoardDoor door={door} />,
          }))}
        />
      </BesideEachOther>
      {/* Far from back: nobody opens all doors who only wanted to leave. */}
      {view.mayOpenEvery && (
        <div className="staff-tools board-every">
          <Button onPress={() => ask('lockerBoards.askEveryDoor', {})}>
            <DoorOpen className="icon" aria-hidden="true" />
            {t('commissioning.board.every')}
          </Button>
        </div>
      )}
    </StaffLayout>
  );
}

function Opened({ came }: { readonly came: NonNullable<View['opened']> }) {
  const { t } = useTranslation('staff');
  const isGood = came === 'sent';
  return (
    <Notice icon={isGood ? CircleCheck : TriangleAlert} tone={isGood ? 'good' : 'stop'}>
      {t(`commissioning.opened.${came}`)}
    </Notice>
  );
}

/** How it is read, whence that is known, and how long a round takes. */
function useTraits({ board, traits, learned }: View): string {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const words = useBoardWords();
  const moment = learned && dateAndTime(learned.at, language);
  return [
    words.counts(board),
    words.shutIs(traits),
    words.statusBytes(traits),
    t('commissioning.trait.pulse', { amount: traits.pulseMilliseconds }),
    learned
      ? t('commissioning.learnedBy', { by: learned.by ?? t('settings.versions.unknown'), moment })
      : t('commissioning.fromFile'),
    ...(board.roundMilliseconds === undefined
      ? []
      : [t('commissioning.round', { amount: Math.round(board.roundMilliseconds) })]),
  ].join(t('commissioning.and'));
}
