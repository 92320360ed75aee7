import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';

interface LetterKeysProps {
  readonly onLetter: (letter: string) => void;
  /** Where digits may be typed too: a key changes between them and the letters, on the same places. */
  readonly onDigit?: ((digit: string) => void) | undefined;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const digits = [...'1234567890'];

/**
 * The 26 letters, nine in a row. They stand as in the alphabet, which everybody learned at school: who knows a
 * typewriter's order finds them too, the other way round it is not so, and its ten in a row do not fit beside
 * anything at 20 mm.
 */
export function LetterKeys({ onLetter, onDigit }: LetterKeysProps) {
  const { t } = useTranslation();
  const [showsDigits, setShowsDigits] = useState(false);
  const [keys, onKey] = showsDigits && onDigit ? [digits, onDigit] : [letters, onLetter];
  return (
    <div className="letter-keys">
      {keys.map((key) => (
        <Button key={key} className={`key-${key}`} typing onPress={() => onKey(key)}>
          {key}
          {key === 'v' && <span className="key-also">ü</span>}
        </Button>
      ))}
      {onDigit && (
        <Button words className="key-other" onPress={() => setShowsDigits(!showsDigits)}>
          {showsDigits ? t('writing.letters') : t('writing.digits')}
        </Button>
      )}
    </div>
  );
}
