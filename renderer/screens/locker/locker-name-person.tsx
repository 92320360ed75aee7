import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Digits } from '../../components/digits.tsx';
import { Keypad } from '../../components/keypad.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { PeoplePicture } from '../../components/people-picture.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { useIdentityDigits } from '../../input/use-identity-digits.ts';
import type { ScreenProps } from '../view-of.ts';

/** Where somebody lives, when they were born, and the rest. */
const groups = [6, 8, 4] as const;

/** Who shall collect it? By the number on their ID card, whose last place may be an X. */
export function LockerNamePerson({ view }: ScreenProps<'locker-name-person'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { digits, isWhole, keypad } = useIdentityDigits();
  /** What the kiosk judged last: once it is changed, nobody knows whether it is wrong. */
  const [judged, setJudged] = useState('');
  const submit = () => {
    setJudged(digits);
    ask('locker.namePerson', { number: digits });
  };
  const problem = digits === judged ? view.problem : undefined;
  return (
    <ScreenLayout
      title={t('locker.namePerson.title')}
      lead={problem ? undefined : t('locker.namePerson.lead')}
      picture={<PeoplePicture />}
      details={
        <>
          <Digits digits={digits} length={18} groups={groups} />
          {problem && (
            <Notice icon={TriangleAlert} tone="stop">
              {t(`locker.namePerson.${problem}`)}
            </Notice>
          )}
        </>
      }
      main={
        isWhole && (
          <MainAction icon={Check} onPress={submit}>
            {t('locker.namePerson.submit')}
          </MainAction>
        )
      }
    >
      <Keypad {...keypad} />
    </ScreenLayout>
  );
}
