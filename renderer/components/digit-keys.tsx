import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';

interface DigitKeysProps {
  readonly marks: readonly string[];
  /** A digit or a mark. */
  readonly onKey: (key: string) => void;
  /** Back to the pad or the letters, in whose place these stand. */
  readonly onBack: () => void;
}

const digits = [...'1234567890'];

/** What is neither a letter nor a Chinese character. */
export function DigitKeys({ marks, onKey, onBack }: DigitKeysProps) {
  const { t } = useTranslation();
  return (
    <section className="digit-keys" aria-label={t('writing.digitsAndMarks')}>
      {[...digits, ...marks].map((key) => (
        <Button
          key={key}
          className={/\d/.test(key) ? `key-${key}` : 'key-mark'}
          typing
          onPress={() => onKey(key)}
        >
          {key}
        </Button>
      ))}
      <Button words className="key-back" onPress={onBack}>
        {t('writing.backToText')}
      </Button>
    </section>
  );
}
