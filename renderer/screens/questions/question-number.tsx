import { House, MessageCircleReply, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionNumberDigits } from '../../../electron/contract/question-views.ts';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Contact } from '../../components/contact.tsx';
import { Digits } from '../../components/digits.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { useDigits } from '../../input/use-digits.ts';
import type { ScreenProps } from '../view-of.ts';

/** Which question was it? Whoever knows the number sees the answer. */
export function QuestionNumber({ view }: ScreenProps<'question-number'>) {
  if (view.problem === 'too-many-attempts') return <TooManyAttempts />;
  return <EnterNumber wrong={view.problem === 'unknown-number'} />;
}

function EnterNumber({ wrong }: { readonly wrong: boolean }) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { digits, add, deleteOne, deleteAll } = useDigits(questionNumberDigits, true);
  /** What the kiosk judged last: once it is changed, nobody knows whether it is wrong. */
  const [judged, setJudged] = useState('');
  const enter = () => {
    setJudged(digits);
    ask('questions.enterNumber', { number: digits });
  };
  const isWrong = wrong && digits === judged;
  return (
    <ScreenLayout
      title={t('questionNumber.title')}
      lead={isWrong ? undefined : t('questionNumber.lead')}
      details={
        <>
          <Digits digits={digits} length={questionNumberDigits} groups={[3, 3]} />
          {isWrong && (
            <Notice icon={TriangleAlert} tone="stop">
              {t('questionNumber.unknown-number')}
            </Notice>
          )}
        </>
      }
      main={
        digits.length === questionNumberDigits && (
          <MainAction icon={MessageCircleReply} onPress={enter}>
            {t('questionNumber.submit')}
          </MainAction>
        )
      }
    >
      <Keypad
        mayAdd={digits.length < questionNumberDigits}
        mayDelete={digits !== ''}
        add={add}
        deleteOne={deleteOne}
        deleteAll={deleteAll}
      />
    </ScreenLayout>
  );
}

/** Numbers are tried out: the keys would do nothing for some minutes, so there are none. */
function TooManyAttempts() {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout
      reading
      title={t('questionNumber.too-many-attempts.title')}
      lead={t('questionNumber.too-many-attempts.lead')}
      main={
        <MainAction icon={House} onPress={() => ask('session.end', {})}>
          {t('action.home')}
        </MainAction>
      }
    >
      <p>
        <Phrases text={t('questionNumber.too-many-attempts.next')} />
      </p>
      <div className="panel">
        <Contact />
      </div>
    </ScreenLayout>
  );
}
