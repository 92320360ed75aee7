import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';

interface LetterKeysProps {
  readonly onLetter: (letter: string) => void;
  /** Digits can be typed too, on the same places: a key changes between them and the letters. */
  readonly digits?: boolean;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const digitKeys = [...'1234567890'];

/**
 * The 26 letters, nine in a row. They stand as in the alphabet, which everybody learned at school: who knows a
 * typewriter's order finds them too, the other way round it is not so, and its ten in a row do not fit beside
 * anything at 20 mm.
 */
export function LetterKeys({ onLetter, digits = false }: LetterKeysProps) {
  const { t } = useTranslation();
  const [showsDigits, setShowsDigits] = useState(false);
  const keys = showsDigits ? digitKeys : letters;
  return (
    <div className="letter-keys">
      {keys.map((key) => (
        <Button key={key} className={`key-${key}`} typing onPress={() => onLetter(key)}>
          {key}
          {key === 'v' && <span className="key-also">ü</span>}
        </Button>
      ))}
      {digits && (
        <Button words className="key-other" onPress={() => setShowsDigits(!showsDigits)}>
          {showsDigits ? t('writing.letters') : t('writing.digits')}
        </Button>
      )}
    </div>
  );
}
