import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';

interface KeypadProps {
  readonly add: (digit: string) => void;
  readonly deleteOne: () => void;
  readonly deleteAll: () => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Digits as on a telephone. */
export function Keypad({ add, deleteOne, deleteAll }: KeypadProps) {
  const { t } = useTranslation();
  const key = (digit: string) => (
    <Button key={digit} onPress={() => add(digit)}>
      {digit}
    </Button>
  );
  return (
    <div className="keypad">
      {digits.map(key)}
      <Button words onPress={deleteAll}>
        {t('secondProof.deleteAll')}
      </Button>
      {key('0')}
      <Button words onPress={deleteOne}>
        {t('secondProof.deleteOne')}
      </Button>
    </div>
  );
}
