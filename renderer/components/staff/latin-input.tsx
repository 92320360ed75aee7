import { Space } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../input/button.tsx';
import { useTyping } from '../../input/use-typing.ts';
import { EnteredText } from '../entered-text.tsx';

interface LatinInputProps {
  readonly text: string;
  readonly onText: (next: string) => void;
  /** The most characters the text may have. */
  readonly longest: number;
  /** Said in the place of the text while there is none. */
  readonly hint: string;
  /** Words rather than an address: with spaces, and the marks of sentences. Default false. */
  readonly sentence?: boolean;
  /** The only marks there are; else those of addresses. */
  readonly onlyMarks?: readonly string[];
  /** What shows first. Default letters. */
  readonly begins?: 'letters' | 'digits';
  /** Lines of text there is room for. Default 2. */
  readonly lines?: number;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const digits = [...'1234567890'];
/** As on a telephone, the one mark beside the nought. */
const telephone = (mark: string) => [...'123456789', mark, '0'];
const addressMarks = [...':/.-_@?=%&'];
const sentenceMarks = [...",'()"];

/** Writes letters, digits and the marks of addresses: nine keys a row, letters and digits in each other's place. */
export function LatinInput({
  text,
  onText,
  longest,
  hint,
  sentence = false,
  onlyMarks,
  begins = 'letters',
  lines = 2,
}: LatinInputProps) {
  const { t } = useTranslation();
  const staff = useTranslation('staff');
  const [shown, show] = useState(begins);
  const [capitals, setCapitals] = useState(false);
  const marks = onlyMarks ?? (sentence ? [...addressMarks, ...sentenceMarks] : addressMarks);
  const isFull = text.length >= longest;
  const add = (sign: string) => {
    if (!isFull) onText(text + sign);
  };
  const deleteOne = () => onText(text.slice(0, -1));
  useTyping({
    letter: (_, typed) => add(typed),
    digit: add,
    sign: (sign) => {
      if (marks.includes(sign)) add(sign);
    },
    space: () => {
      if (sentence) add(' ');
    },
    deleteOne,
  });
  const [onlyMark] = marks;
  const asTelephone = shown === 'digits' && marks.length === 1 && onlyMark !== undefined;
  const signs = asTelephone ? telephone(onlyMark) : [...digits, ...marks];
  const keys = shown === 'letters' ? letters : signs;
  return (
    <div className="latin-input">
      <EnteredText text={text} composing="" hint={hint} lines={lines} latin />
      <div className="latin-keys" data-telephone={asTelephone}>
        {!isFull &&
          keys.map((key) => {
            const sign = shown === 'letters' && capitals ? key.toUpperCase() : key;
            return (
              <Button key={key} typing onPress={() => add(sign)}>
                {sign}
              </Button>
            );
          })}
        <Button
          words
          className="latin-other"
          onPress={() => show(shown === 'letters' ? 'digits' : 'letters')}
        >
          {shown === 'letters' ? '123' : 'abc'}
        </Button>
        {shown === 'letters' && (
          <Button words className="latin-capitals" chosen={capitals} onPress={() => setCapitals(!capitals)}>
            {staff.t('settings.latin.capitals')}
          </Button>
        )}
        {sentence && !isFull && (
          <Button words typing className="latin-space" onPress={() => add(' ')}>
            <Space className="icon" aria-hidden="true" />
            {t('writing.space')}
          </Button>
        )}
        {text !== '' && (
          <>
            <Button words className="latin-delete-all" onPress={() => onText('')}>
              {t('writing.deleteAll')}
            </Button>
            <Button words typing className="latin-delete-one" onPress={deleteOne}>
              {t('writing.deleteOne')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
