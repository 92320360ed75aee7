import { MessageSquareText, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useDigits } from '../input/use-digits.ts';
import { Digits } from './digits.tsx';
import { Keypad } from './keypad.tsx';
import { MainAction } from './main-action.tsx';
import { Notice } from './notice.tsx';
import { PhonePicture } from './phone-picture.tsx';
import { ScreenLayout } from './screen-layout.tsx';

/** As people say a mobile's number. */
const groups = [3, 4, 4] as const;
const phoneLength = 11;

interface EnterMobileProps {
  readonly title: string;
  readonly lead: string;
  /** Why the last number cannot be reached; undefined: nothing was wrong with it. */
  readonly problem: string | undefined;
  readonly send: string;
  readonly onSend: (phone: string) => void;
  /** The way on without a message. */
  readonly children: ReactNode;
}

/** Shall a text message be sent? Whoever wants none goes on without. */
export function EnterMobile({ title, lead, problem, send, onSend, children }: EnterMobileProps) {
  const { digits, add, deleteOne, deleteAll } = useDigits(phoneLength, true);
  /** What the kiosk judged last: once it is changed, nobody knows whether it is wrong. */
  const [judged, setJudged] = useState('');
  const leave = () => {
    setJudged(digits);
    onSend(digits);
  };
  const problemNow = digits === judged ? problem : undefined;
  return (
    <ScreenLayout
      title={title}
      lead={problemNow === undefined ? lead : undefined}
      picture={<PhonePicture shows="message" />}
      details={
        <>
          <Digits digits={digits} length={phoneLength} groups={groups} />
          {problemNow !== undefined && (
            <Notice icon={TriangleAlert} tone="stop">
              {problemNow}
            </Notice>
          )}
        </>
      }
      main={
        digits.length === phoneLength && (
          <MainAction icon={MessageSquareText} onPress={leave}>
            {send}
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
      {children}
    </ScreenLayout>
  );
}
