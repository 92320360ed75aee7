import { ArrowRight, PhoneOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Digits } from '../../../components/digits.tsx';
import { Keypad } from '../../../components/keypad.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import { Button } from '../../../input/button.tsx';
import { useDigits } from '../../../input/use-digits.ts';
import { useIdentityDigits } from '../../../input/use-identity-digits.ts';
import type { ScreenProps } from '../../view-of.ts';

export const phoneDigits = 11;

/** The number of an identity card, of whom it is for or of who else may collect it. */
export function KeepingIdentity({ view }: ScreenProps<'keeping-identity'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const entry = useIdentityDigits();
  return (
    <ScreenLayout
      title={t(`locker.identity.${view.of}`)}
      lead={view.problem ? undefined : t(`locker.identity.lead.${view.of}`)}
      details={
        <>
          <Digits digits={entry.digits} length={18} groups={[6, 8, 4]} />
          {view.problem && <Wrong>{t(`locker.identity.${view.problem}`)}</Wrong>}
        </>
      }
      main={
        entry.isWhole && (
          <MainAction
            icon={ArrowRight}
            onPress={() => ask('keeping.enterIdentity', { number: entry.digits })}
          >
            {t('locker.identity.submit')}
          </MainAction>
        )
      }
    >
      <Keypad {...entry.keypad} />
    </ScreenLayout>
  );
}

/** Where the pickup code goes. */
export function KeepingPhone({ view }: ScreenProps<'keeping-phone'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { digits, ...keys } = useDigits(phoneDigits, true);
  const isWhole = digits.length === phoneDigits;
  return (
    <ScreenLayout
      title={t('locker.phone.title')}
      details={
        <>
          <Digits digits={digits} length={phoneDigits} groups={[3, 4, 4]} />
          {view.problem && <Wrong>{t(`locker.phone.${view.problem}`)}</Wrong>}
        </>
      }
      beside={
        !isWhole && (
          <Button onPress={() => ask('keeping.enterPhone', { phone: null })}>
            <PhoneOff className="icon" aria-hidden="true" />
            {t('locker.phone.none')}
          </Button>
        )
      }
      main={
        isWhole && (
          <MainAction icon={ArrowRight} onPress={() => ask('keeping.enterPhone', { phone: digits })}>
            {t('locker.phone.submit')}
          </MainAction>
        )
      }
    >
      <Keypad {...keys} mayAdd={!isWhole} mayDelete={digits !== ''} />
    </ScreenLayout>
  );
}

export function Wrong({ children }: { readonly children: string }) {
  return (
    <Notice icon={TriangleAlert} tone="stop">
      {children}
    </Notice>
  );
}
