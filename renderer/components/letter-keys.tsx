import { Space } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';

interface LetterKeysProps {
  readonly onLetter: (letter: string) => void;
  /** Shows the digits and marks; undefined where there is no key for that. */
  readonly onDigits?: (() => void) | undefined;
  /** Where words are written in letters: a row more, with a space bar and the marks. */
  readonly sentences?: Sentences | undefined;
}

interface Sentences {
  readonly marks: readonly string[];
  /** A mark, or a space. */
  readonly onMark: (mark: string) => void;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The 26 letters, nine in a row. They stand as in the alphabet, which everybody learned at school: who knows a
 * typewriter's order finds them too, the other way round it is not so, and its ten in a row do not fit beside
 * anything at 20 mm.
 */
export function LetterKeys({ onLetter, onDigits, sentences }: LetterKeysProps) {
  const { t } = useTranslation();
  return (
    <div className="letter-keys">
      {letters.map((key) => (
        <Button key={key} className={`key-${key}`} typing onPress={() => onLetter(key)}>
          {key}
          {key === 'v' && !sentences && <span className="key-also">ü</span>}
        </Button>
      ))}
      {onDigits && (
        <Button words className="key-other to-digits" onPress={onDigits}>
          {t('writing.digits')}
        </Button>
      )}
      {sentences && (
        <>
          <Button words typing className="key-space" onPress={() => sentences.onMark(' ')}>
            <Space className="icon" aria-hidden="true" />
            {t('writing.space')}
          </Button>
          {sentences.marks.map((mark) => (
            <Button key={mark} typing onPress={() => sentences.onMark(mark)}>
              {mark}
            </Button>
          ))}
        </>
      )}
    </div>
  );
}
