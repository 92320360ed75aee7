import { useDigits } from './use-digits.ts';

const length = 18;

/** The number of an identity card, tapped or typed: 17 digits, then one more or an X. `keypad` is for `Keypad`. */
export function useIdentityDigits() {
  const { digits, add, deleteOne, deleteAll } = useDigits(length, true, { last: 'X' });
  const isWhole = digits.length === length;
  return {
    digits,
    isWhole,
    deleteAll,
    keypad: {
      ...{ add, deleteOne, deleteAll, mayAdd: !isWhole, mayDelete: digits !== '' },
      last: digits.length === length - 1 ? 'X' : undefined,
    },
  };
}
