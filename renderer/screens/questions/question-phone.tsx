import { MessageSquareText, Store, TriangleAlert } from 'lucide-react';
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
import { QuestionsFull } from './questions-full.tsx';

/** As people say a mobile's number. */
const groups = [3, 4, 4] as const;
const phoneLength = 11;

/** Shall the answer come by text message? Coming back for it is as good. */
export function QuestionPhone({ view }: ScreenProps<'question-phone'>) {
  if (view.problem === 'too-many-questions') return <QuestionsFull />;
  return <ByTextMessage wrong={view.problem === 'no-mobile-phone'} />;
}

function ByTextMessage({ wrong }: { readonly wrong: boolean }) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { digits, add, deleteOne, deleteAll } = useDigits(phoneLength, true);
  /** What the kiosk judged last: once it is changed, nobody knows whether it is wrong. */
  const [judged, setJudged] = useState('');
  const leave = () => {
    setJudged(digits);
    ask('questions.leave', { phone: digits });
  };
  return (
    <ScreenLayout
      title={t('questionPhone.title')}
      lead={t('questionPhone.lead')}
      picture={<PhonePicture shows="message" />}
      details={
        <>
          <Digits digits={digits} length={phoneLength} groups={groups} />
          {wrong && digits === judged && (
            <Notice icon={TriangleAlert} tone="stop">
              {t('questionPhone.no-mobile-phone')}
            </Notice>
          )}
        </>
      }
      main={
        digits.length === phoneLength && (
          <MainAction icon={MessageSquareText} onPress={leave}>
            {t('questionPhone.send')}
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
      <Button onPress={() => ask('questions.leave', { phone: null })}>
        <Store className="icon" aria-hidden="true" />
        {t('questionPhone.without')}
      </Button>
    </ScreenLayout>
  );
}
