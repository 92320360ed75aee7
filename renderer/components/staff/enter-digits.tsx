import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDigits } from '../../input/use-digits.ts';
import { Digits } from '../digits.tsx';
import { Keypad } from '../keypad.tsx';
import { MainAction } from '../main-action.tsx';
import { ScreenLayout } from '../screen-layout.tsx';

interface EnterDigitsProps {
  readonly title: string;
  readonly lead?: string | undefined;
  /** What was wrong with the last ones. */
  readonly notice?: ReactNode;
  readonly shortest: number;
  readonly longest: number;
  /** A PIN: dots stand for its digits. */
  readonly covered?: boolean;
  readonly submit: string;
  readonly onEnter: (digits: string) => void;
}

/** A number or a PIN of staff's. What was entered is typed anew, whatever came of it. */
export function EnterDigits({
  title,
  lead,
  notice,
  shortest,
  longest,
  covered,
  submit,
  onEnter,
}: EnterDigitsProps) {
  const { digits, add, deleteOne, deleteAll } = useDigits(longest, true);
  const enter = () => {
    deleteAll();
    onEnter(digits);
  };
  return (
    <ScreenLayout
      title={title}
      lead={notice ? undefined : lead}
      details={
        <>
          <Digits digits={digits} length={longest} covered={covered ?? false} />
          {notice}
        </>
      }
      main={
        digits.length >= shortest && (
          <MainAction icon={ArrowRight} onPress={enter}>
            {submit}
          </MainAction>
        )
      }
    >
      <Keypad
        mayAdd={digits.length < longest}
        mayDelete={digits !== ''}
        add={add}
        deleteOne={deleteOne}
        deleteAll={deleteAll}
      />
    </ScreenLayout>
  );
}
