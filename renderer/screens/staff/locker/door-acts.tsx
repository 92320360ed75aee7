import {
  ArrowRight,
  Check,
  CircleQuestionMark,
  DoorOpen,
  type LucideIcon,
  MapPinned,
  Printer,
  RotateCcw,
  X,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';

interface ActsProps {
  readonly view: ScreenProps<'keeping-door'>['view'];
}

/** The one way forward at a door, as it is now. */
export function DoorMain({ view }: ActsProps) {
  const { stage, purpose, next } = view;
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  switch (stage) {
    case 'unseen':
      return (
        <MainAction icon={DoorOpen} onPress={() => ask('keeping.says', { what: 'opened' })}>
          {t('locker.act.opened')}
        </MainAction>
      );
    case 'unseen-opened':
    // A sensor that sticks at open holds nobody up who has shut the door.
    case 'left-open':
      return (
        <MainAction icon={Check} onPress={() => ask('keeping.says', { what: 'shut' })}>
          {t('locker.act.shut')}
        </MainAction>
      );
    case 'stayed-shut':
    case 'not-sent':
      return (
        <MainAction icon={RotateCcw} onPress={() => ask('keeping.openAgain', {})}>
          {t('locker.act.again')}
        </MainAction>
      );
    case 'shut':
      if (needsSlip(view))
        return (
          <MainAction icon={Printer} onPress={() => ask('keeping.printCode', {})}>
            {t('locker.act.printCode')}
          </MainAction>
        );
      return (
        <MainAction icon={ArrowRight} onPress={() => ask('keeping.next', {})}>
          {purpose === 'put-in'
            ? t('locker.act.putInNext')
            : purpose === 'look'
              ? t('locker.act.looked')
              : next === undefined
                ? t('locker.act.takenOut')
                : t('locker.act.takenOutNext', { cell: next })}
        </MainAction>
      );
    default:
      return null;
  }
}

/** What else may be said or done at it: above back and the way forward, which stay in their places. */
export function DoorActs({ view }: ActsProps) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const acts = actsAt(view);
  if (acts.length === 0) return null;
  return (
    <div className="staff-tools">
      {acts.map((act) => {
        const { icon: Icon, asks } = known[act];
        return (
          <Button key={act} onPress={() => asks(ask)}>
            <Icon className="icon" aria-hidden="true" />
            {t(`locker.act.${act}`)}
          </Button>
        );
      })}
    </div>
  );
}

type Ask = ReturnType<typeof useKiosk>['ask'];
type Act =
  | 'stayedShut'
  | 'anotherCell'
  | 'openedAfterAll'
  | 'whatBecame'
  | 'again'
  | 'notPutIn'
  | 'notTakenOut'
  | 'printCode'
  | 'putInNext';

const known: Readonly<Record<Act, { readonly icon: LucideIcon; readonly asks: (ask: Ask) => void }>> = {
  stayedShut: { icon: X, asks: (ask) => ask('keeping.says', { what: 'stayed-shut' }) },
  anotherCell: { icon: MapPinned, asks: (ask) => ask('keeping.anotherCell', {}) },
  openedAfterAll: { icon: DoorOpen, asks: (ask) => ask('keeping.says', { what: 'opened' }) },
  whatBecame: { icon: CircleQuestionMark, asks: (ask) => ask('keeping.notDone', {}) },
  again: { icon: RotateCcw, asks: (ask) => ask('keeping.openAgain', {}) },
  notPutIn: { icon: X, asks: (ask) => ask('keeping.notDone', {}) },
  notTakenOut: { icon: X, asks: (ask) => ask('keeping.notDone', {}) },
  printCode: { icon: Printer, asks: (ask) => ask('keeping.printCode', {}) },
  putInNext: { icon: ArrowRight, asks: (ask) => ask('keeping.next', {}) },
};

/** No message can go to them: on paper the code reaches them at once. */
const needsSlip = ({ purpose, mayPrint, content }: ActsProps['view']) =>
  purpose === 'put-in' && mayPrint && content !== undefined && content.phone === undefined;

function actsAt(view: ActsProps['view']): readonly Act[] {
  const { stage, purpose, wasOpen, mayPrint } = view;
  const another = waysAround(purpose, wasOpen);
  switch (stage) {
    case 'unseen':
      return ['stayedShut'];
    case 'stayed-shut':
      return [...another, 'openedAfterAll'];
    case 'not-sent':
      return another;
    case 'shut':
      if (purpose === 'look') return ['again'];
      if (purpose === 'take-back') return ['notTakenOut'];
      if (!mayPrint) return ['notPutIn'];
      return ['notPutIn', needsSlip(view) ? 'putInNext' : 'printCode'];
    default:
      return [];
  }
}

/** A door that does not open, and need not: another one does, or they say what lies behind it. */
function waysAround(purpose: ActsProps['view']['purpose'], wasOpen: boolean): readonly Act[] {
  if (purpose === 'look') return [];
  if (wasOpen) return ['whatBecame'];
  return purpose === 'put-in' ? ['anotherCell'] : [];
}
