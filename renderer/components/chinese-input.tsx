import { Keyboard, PencilOff, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Button } from '../input/button.tsx';
import { useTyping } from '../input/use-typing.ts';
import { useComposition } from '../writing/use-composition.ts';
import { useRecogniser } from '../writing/use-recogniser.ts';
import { EnteredText } from './entered-text.tsx';
import { LetterKeys } from './letter-keys.tsx';
import { Notice } from './notice.tsx';
import { PinyinKeys } from './pinyin-keys.tsx';
import { WritingPad } from './writing-pad.tsx';

interface ChineseInputProps {
  readonly text: string;
  readonly onText: (next: string) => void;
  /** Letters become Chinese by choosing; false where letters are understood as they are, as the search does. */
  readonly composes: boolean;
  /** The most characters the text may have. */
  readonly longest: number;
  /** Words that are likely here, the likeliest first; they come before all others. Keep the same array. */
  readonly words: readonly string[];
  /** Said in the place of the text while there is none. */
  readonly hint: string;
  /** There is a key for digits among the letters. Default false. */
  readonly digits?: boolean;
  /** Lines of text there is room for. Default 1. */
  readonly lines?: number;
}

/** Writes Chinese into one text: with the finger, or with letters, side by side. */
export function ChineseInput({
  text,
  onText,
  composes,
  longest,
  words,
  hint,
  digits = false,
  lines = 1,
}: ChineseInputProps) {
  const { t } = useTranslation();
  const { wayOfWriting: way, chooseWayOfWriting } = useKiosk();
  const add = (more: string) => onText([...text, ...more].slice(0, longest).join(''));
  const recognise = useRecogniser();
  const composition = useComposition(composes ? words : undefined, add);
  const { letters } = composition;
  const isFull = [...text].length >= longest;

  const deleteOne = () => {
    if (letters !== '') composition.deleteLetter();
    else onText([...text].slice(0, -1).join(''));
  };
  const deleteAll = () => {
    composition.begin();
    onText('');
  };
  const type = (letter: string) => {
    if (isFull) return;
    if (!composes) return add(letter);
    chooseWayOfWriting('pinyin');
    composition.addLetter(letter);
  };
  useTyping({
    letter: type,
    digit: (digit) => {
      if (letters !== '') composition.chooseAt(Number(digit) - 1);
      else if (digits) add(digit);
    },
    space: () => composition.chooseAt(0),
    deleteOne,
  });

  const onDigit = digits ? add : undefined;
  const choose = (next: typeof way) => {
    composition.begin();
    chooseWayOfWriting(next);
  };
  return (
    <div className="chinese-input" data-composes={composes}>
      <EnteredText text={text} composing={letters} hint={hint} lines={lines} />
      <div className="writing-ways">
        <Button kind="choice" className="way-hand" chosen={way === 'hand'} onPress={() => choose('hand')}>
          <PenLine className="icon" aria-hidden="true" />
          {t('writing.hand')}
        </Button>
        <Button
          kind="choice"
          className="way-pinyin"
          chosen={way === 'pinyin'}
          onPress={() => choose('pinyin')}
        >
          <Keyboard className="icon" aria-hidden="true" />
          {t('writing.pinyin')}
        </Button>
        {(text !== '' || letters !== '') && (
          <>
            <Button className="delete-all" onPress={deleteAll}>
              {t('writing.deleteAll')}
            </Button>
            <Button className="delete-one" typing onPress={deleteOne}>
              {t('writing.deleteOne')}
            </Button>
          </>
        )}
      </div>
      <div className="writing-body">
        {isFull && (
          <Notice icon={PencilOff} tone="calm">
            {t('writing.full', { longest })}
          </Notice>
        )}
        {!isFull && way === 'hand' && <WritingPad recognise={recognise} onCharacter={add} />}
        {!isFull && way === 'pinyin' && !composes && <LetterKeys onLetter={type} onDigit={onDigit} />}
        {!isFull && way === 'pinyin' && composes && (
          <PinyinKeys
            onLetter={type}
            onDigit={onDigit}
            candidates={composition.page}
            onChoose={composition.choose}
            onMore={composition.more}
          />
        )}
      </div>
    </div>
  );
}
