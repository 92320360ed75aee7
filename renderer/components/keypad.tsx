import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';

interface KeypadProps {
  readonly mayAdd: boolean;
  readonly mayDelete: boolean;
  readonly add: (digit: string) => void;
  readonly deleteOne: () => void;
  readonly deleteAll: () => void;
  /** What may come besides a digit now; it stands where all is deleted. */
  readonly last?: string | undefined;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Digits as on a telephone. A key that would do nothing now is absent, and its place stays empty. */
export function Keypad({ mayAdd, mayDelete, add, deleteOne, deleteAll, last }: KeypadProps) {
  const { t } = useTranslation();
  return (
    <div className="keypad">
      {mayAdd &&
        digits.map((digit) => (
          <Button key={digit} className={`key-${digit}`} typing onPress={() => add(digit)}>
            {digit}
          </Button>
        ))}
      {mayDelete && (
        <>
          {last === undefined ? (
            <Button words className="key-delete-all" onPress={deleteAll}>
              {t('secondProof.deleteAll')}
            </Button>
          ) : (
            <Button className="key-last" typing onPress={() => add(last)}>
              {last}
            </Button>
          )}
          <Button words className="key-delete-one" onPress={deleteOne}>
            {t('secondProof.deleteOne')}
          </Button>
        </>
      )}
    </div>
  );
}
