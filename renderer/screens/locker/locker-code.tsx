import { DoorOpen, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pickupCodeDigits } from '../../../electron/contract/locker-views.ts';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Digits } from '../../components/digits.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { CollectSketch } from '../../components/locker/collect-sketch.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Button } from '../../input/button.tsx';
import { useDigits } from '../../input/use-digits.ts';
import type { ScreenProps } from '../view-of.ts';
import { wayIcons } from './other-ways.tsx';

/** Eight digits, and nothing is judged before "open": a slip of the finger costs nothing. */
export function LockerCode({ view }: ScreenProps<'locker-code'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { digits, add, deleteOne, deleteAll } = useDigits(pickupCodeDigits, true);
  /** A wrong code is tapped anew: it leaves no way to send the same one again. */
  const open = () => {
    deleteAll();
    ask('locker.enterCode', { code: digits });
  };
  const isWrong = view.problem === 'wrong' && digits === '';
  const [other] = view.ways;
  const OtherIcon = other && wayIcons[other];
  return (
    <ScreenLayout
      title={t('locker.code.title')}
      lead={isWrong ? undefined : t('locker.code.lead')}
      picture={<CollectSketch />}
      details={
        <>
          <Digits digits={digits} length={pickupCodeDigits} groups={[4, 4]} />
          {isWrong && (
            <Notice icon={TriangleAlert} tone="stop">
              {t('locker.code.wrong')}
            </Notice>
          )}
        </>
      }
      main={
        digits.length === pickupCodeDigits && (
          <MainAction icon={DoorOpen} onPress={open}>
            {t('locker.code.open')}
          </MainAction>
        )
      }
    >
      <Keypad
        mayAdd={digits.length < pickupCodeDigits}
        mayDelete={digits !== ''}
        add={add}
        deleteOne={deleteOne}
        deleteAll={deleteAll}
      />
      {isWrong && OtherIcon && other !== 'code' && (
        <Button onPress={() => ask('locker.chooseWay', { way: other })}>
          <OtherIcon className="icon" aria-hidden="true" />
          {t(`locker.way.or${other === 'identity-card' ? 'Identity-card' : 'Offline-card'}`)}
        </Button>
      )}
    </ScreenLayout>
  );
}
