import { MessageSquareText, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Digits } from '../../components/digits.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { PhonePicture } from '../../components/phone-picture.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Button } from '../../input/button.tsx';
import { useDigits } from '../../input/use-digits.ts';
import type { ScreenProps } from '../view-of.ts';

/** As people say a mobile's number. */
const groups = [3, 4, 4] as const;
const phoneLength = 11;

/** Shall a text message say that staff have the papers? The receipt is as good. */
export function LockerPapersPhone({ view }: ScreenProps<'locker-papers-phone'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { digits, add, deleteOne, deleteAll } = useDigits(phoneLength, true);
  /** What the kiosk judged last: once it is changed, nobody knows whether it is wrong. */
  const [judged, setJudged] = useState('');
  const leave = () => {
    setJudged(digits);
    ask('locker.leavePhone', { phone: digits });
  };
  const problem = digits === judged ? view.problem : undefined;
  return (
    <ScreenLayout
      title={t('locker.papersPhone.title')}
      lead={problem ? undefined : t('locker.papersPhone.lead')}
      picture={<PhonePicture shows="message" />}
      details={
        <>
          <Digits digits={digits} length={phoneLength} groups={groups} />
          {problem && (
            <Notice icon={TriangleAlert} tone="stop">
              {t(`locker.papersPhone.${problem}`)}
            </Notice>
          )}
        </>
      }
      main={
        digits.length === phoneLength && (
          <MainAction icon={MessageSquareText} onPress={leave}>
            {t('locker.papersPhone.send')}
          </MainAction>
        )
      }
    >
      <Keypad
        mayAdd={digits.length < phoneLength}
        mayDelete={digits !== ''}
        add={add}
        deleteOne={deleteOne}
        deleteAll={deleteAll}
      />
      <Button onPress={() => ask('locker.leavePhone', { phone: null })}>
        {t('locker.papersPhone.without')}
      </Button>
    </ScreenLayout>
  );
}
