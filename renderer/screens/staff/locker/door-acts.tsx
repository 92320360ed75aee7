import { ArrowRight, Check, DoorOpen, type LucideIcon, MapPinned, Printer, RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';

interface ActsProps {
  readonly view: ScreenProps<'keeping-door'>['view'];
}

/** The one way forward at a door, as it is now. */
export function DoorMain({ view: { stage, purpose, next } }: ActsProps) {
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

/** What else may be said or done at it. */
export function DoorActs({ view: { stage, purpose, mayPrint } }: ActsProps) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  if (stage === 'unseen')
    return (
      <Act icon={X} onPress={() => ask('keeping.says', { what: 'stayed-shut' })}>
        {t('locker.act.stayedShut')}
      </Act>
    );
  if (stage === 'stayed-shut' || stage === 'not-sent')
    return (
      <>
        {purpose === 'put-in' && (
          <Act icon={MapPinned} onPress={() => ask('keeping.anotherCell', {})}>
            {t('locker.act.anotherCell')}
          </Act>
        )}
        {stage === 'stayed-shut' && (
          <Act icon={DoorOpen} onPress={() => ask('keeping.says', { what: 'opened' })}>
            {t('locker.act.openedAfterAll')}
          </Act>
        )}
      </>
    );
  if (stage !== 'shut') return null;
  if (purpose === 'look')
    return (
      <Act icon={RotateCcw} onPress={() => ask('keeping.openAgain', {})}>
        {t('locker.act.again')}
      </Act>
    );
  return (
    <>
      <Act icon={X} onPress={() => ask('keeping.notDone', {})}>
        {t(purpose === 'put-in' ? 'locker.act.notPutIn' : 'locker.act.notTakenOut')}
      </Act>
      {mayPrint && (
        <Act icon={Printer} onPress={() => ask('keeping.printCode', {})}>
          {t('locker.act.printCode')}
        </Act>
      )}
    </>
  );
}

interface ActProps {
  readonly icon: LucideIcon;
  readonly onPress: () => void;
  readonly children: string;
}

function Act({ icon: Icon, onPress, children }: ActProps) {
  return (
    <Button onPress={onPress}>
      <Icon className="icon" aria-hidden="true" />
      {children}
    </Button>
  );
}
