import { useState } from 'react';
import { useTyping } from './use-typing.ts';

const length = 18;

/** The number of an identity card, tapped or typed: 17 digits, then one more or an X. */
export function useIdentityDigits() {
  const [digits, setDigits] = useState('');
  const isWhole = digits.length === length;
  const isNearlyWhole = digits.length === length - 1;
  const add = (digit: string) =>
    setDigits((present) => (present.length < length ? present + digit : present));
  const addX = () => setDigits((present) => (present.length === length - 1 ? `${present}X` : present));
  const deleteOne = () => setDigits((present) => present.slice(0, -1));
  useTyping({
    digit: add,
    letter: (letter) => {
      if (letter === 'x') addX();
    },
    sign: () => {},
    space: () => {},
    deleteOne,
  });
  return {
    digits,
    isWhole,
    keypad: {
      ...{ add, deleteOne, deleteAll: () => setDigits('') },
      ...{ mayAdd: !isWhole, mayDelete: digits !== '' },
      addX: isNearlyWhole ? addX : undefined,
    },
  };
}
