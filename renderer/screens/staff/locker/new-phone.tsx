import { ArrowRight, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Digits } from '../../../components/digits.tsx';
import { Keypad } from '../../../components/keypad.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { useDigits } from '../../../input/use-digits.ts';
import type { ScreenProps } from '../../view-of.ts';
import { phoneDigits, Wrong } from './keeping-digits.tsx';

type EntryView = ScreenProps<'keeping-new-phone' | 'to-do-new-phone'>['view'];
type CheckView = ScreenProps<'keeping-new-phone-check' | 'to-do-new-phone-check'>['view'];

const groups = [3, 4, 4] as const;

export function KeepingNewPhone({ view }: ScreenProps<'keeping-new-phone'>) {
  const { ask } = useKiosk();
  return <Entry view={view} onEntered={(phone) => ask('keeping.enterPhone', { phone })} />;
}

export function ToDoNewPhone({ view }: ScreenProps<'to-do-new-phone'>) {
  const { ask } = useKiosk();
  return <Entry view={view} onEntered={(phone) => ask('toDo.enterPhone', { phone })} />;
}

export function KeepingNewPhoneCheck({ view }: ScreenProps<'keeping-new-phone-check'>) {
  const { ask } = useKiosk();
  return <Compare view={view} onRight={() => ask('keeping.confirm', {})} />;
}

export function ToDoNewPhoneCheck({ view }: ScreenProps<'to-do-new-phone-check'>) {
  const { ask } = useKiosk();
  return <Compare view={view} onRight={() => ask('toDo.sendToPhone', {})} />;
}

/** The right number, as the resident says it or as it stands in the file. */
function Entry({ view, onEntered }: { readonly view: EntryView; onEntered(phone: string): void }) {
  const { t } = useTranslation('staff');
  const { cell, before, typed } = view;
  const { digits, ...keys } = useDigits(phoneDigits, true, { before: typed });
  const isWhole = digits.length === phoneDigits;
  // Of another one nobody knows yet whether it is wrong.
  const problem = digits === typed ? view.problem : undefined;
  return (
    <ScreenLayout
      title={t('locker.newPhone.title', { cell })}
      lead={
        before === undefined ? t('locker.newPhone.leadNone') : t('locker.newPhone.lead', { phone: before })
      }
      details={
        <>
          <Digits digits={digits} length={phoneDigits} groups={groups} />
          {problem && <Wrong>{t(`locker.newPhone.${problem}`)}</Wrong>}
        </>
      }
      main={
        isWhole && (
          <MainAction icon={ArrowRight} onPress={() => onEntered(digits)}>
            {t('locker.phone.submit')}
          </MainAction>
        )
      }
    >
      <Keypad {...keys} mayAdd={!isWhole} mayDelete={digits !== ''} />
    </ScreenLayout>
  );
}

/** One wrong digit would send it to somebody else: compared once more, with all that follows from it. */
function Compare({ view, onRight }: { readonly view: CheckView; onRight(): void }) {
  const { t } = useTranslation('staff');
  const { cell, before, phone, sendsCode } = view;
  return (
    <StaffLayout
      title={t('locker.newPhone.check.title')}
      lead={t('locker.door', { cell })}
      main={
        <MainAction icon={Check} onPress={onRight}>
          {t(sendsCode ? 'locker.newPhone.check.send' : 'locker.newPhone.check.note')}
        </MainAction>
      }
    >
      <Digits digits={phone} length={phoneDigits} groups={groups} />
      <p>{t(sendsCode ? 'locker.newPhone.check.code' : 'locker.newPhone.check.noCode')}</p>
      {before !== undefined && <p>{t('locker.newPhone.check.before', { phone: before })}</p>}
      <p>{t('locker.newPhone.check.record')}</p>
    </StaffLayout>
  );
}
