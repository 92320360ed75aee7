import { Check, MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Digits } from '../components/digits.tsx';
import { Keypad } from '../components/keypad.tsx';
import { MainAction } from '../components/main-action.tsx';
import { PhonePicture } from '../components/phone-picture.tsx';
import { Phrases } from '../components/phrases.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { StatusLine } from '../components/status-line.tsx';
import { Button } from '../input/button.tsx';
import { useDigits } from '../input/use-digits.ts';
import { SecondProofProblem } from './second-proof-problem.tsx';
import type { ScreenProps } from './view-of.ts';

const codeLength = 6;

interface SecondProofByCodeProps extends ScreenProps<'second-proof'> {
  readonly sentTo: string;
}

export function SecondProofByCode({ view, sentTo }: SecondProofByCodeProps) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const isForLocker = view.matter === 'locker';
  const { digits, add, deleteOne, deleteAll } = useDigits(codeLength, !view.busy);
  const submit = () => {
    // A wrong code is typed anew, a right one is not needed any more.
    deleteAll();
    ask(isForLocker ? 'locker.proveByCode' : 'cards.proveByCode', { code: digits });
  };
  return (
    <ScreenLayout
      title={t('secondProof.title')}
      lead={t('secondProof.sentTo', { phone: sentTo })}
      picture={<PhonePicture shows="message" />}
      details={
        <>
          {view.busy ? (
            <StatusLine>{t('secondProof.busy')}</StatusLine>
          ) : (
            <Digits digits={digits} length={codeLength} />
          )}
          <SecondProofProblem view={view} />
          {!view.problem && !view.busy && <ByScanToo scan={view.scan} />}
        </>
      }
      main={
        digits.length === codeLength &&
        !view.busy && (
          <MainAction icon={Check} onPress={submit}>
            {t('secondProof.submit')}
          </MainAction>
        )
      }
    >
      {!view.busy && (
        <>
          <Keypad
            mayAdd={digits.length < codeLength}
            mayDelete={digits !== ''}
            add={add}
            deleteOne={deleteOne}
            deleteAll={deleteAll}
          />
          <Button onPress={() => ask(isForLocker ? 'locker.sendCodeAgain' : 'cards.sendCodeAgain', {})}>
            <MessageSquareText className="icon" aria-hidden="true" />
            {t('secondProof.sendAgain')}
          </Button>
        </>
      )}
    </ScreenLayout>
  );
}

/** Whether the scanner would serve as well. */
function ByScanToo({ scan }: Pick<ScreenProps<'second-proof'>['view'], 'scan'>) {
  const { t } = useTranslation();
  if (scan === 'not-offered') return null;
  return (
    <p className="lead">
      <Phrases text={t(scan === 'offered' ? 'secondProof.scanToo' : 'secondProof.scannerOffline')} />
    </p>
  );
}
