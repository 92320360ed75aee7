import { PencilOff } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { useTyping } from '../input/use-typing.ts';
import { chineseMarks, latinMarks, markOf } from '../writing/marks.ts';
import { useComposition } from '../writing/use-composition.ts';
import { useRecogniser } from '../writing/use-recogniser.ts';
import { usualWay, type WayOfWriting } from '../writing/way-of-writing.ts';
import { DigitKeys } from './digit-keys.tsx';
import { EnteredText } from './entered-text.tsx';
import { LetterKeys } from './letter-keys.tsx';
import { Notice } from './notice.tsx';
import { PinyinKeys } from './pinyin-keys.tsx';
import { WritingPad } from './writing-pad.tsx';
import { WritingWays } from './writing-ways.tsx';

interface ChineseInputProps {
  readonly text: string;
  readonly onText: (next: string) => void;
  /** Letters become Chinese by choosing; false where they stay as they are: in a search, and in another language. */
  readonly composes: boolean;
  /** The most characters the text may have. */
  readonly longest: number;
  /** Words that are likely here, the likeliest first; they come before all others. Keep the same array. */
  readonly words: readonly string[];
  /** Said in the place of the text while there is none. */
  readonly hint: string;
  /** People will read it: there are digits and marks, and between letters that stay as they are, spaces. Default false. */
  readonly sentences?: boolean;
  /** Lines of text there is room for. Default 1. */
  readonly lines?: number;
  /**
   * Told whether something is written that is no text yet (letters, strokes) and would be lost by going on: then there
   * must be no way on, and the field says what to do first. Keep the same function.
   */
  readonly onComposing?: (isComposing: boolean) => void;
}

/** Writes into one text, Chinese above all: with the finger, or with letters, side by side. */
export function ChineseInput({
  text,
  onText,
  composes,
  longest,
  words,
  hint,
  sentences = false,
  lines = 1,
  onComposing,
}: ChineseInputProps) {
  const { t } = useTranslation();
  const { wayOfWriting, chooseWayOfWriting } = useKiosk();
  const plainLetters = sentences && !composes;
  // Who writes sentences in letters needs no pad for Chinese.
  const way = wayOfWriting ?? (plainLetters ? 'pinyin' : usualWay);
  const [showsDigits, setShowsDigits] = useState(false);
  const [isDrawn, setIsDrawn] = useState(false);
  const isFullWith = (characters: string) => [...characters].length >= longest;
  const add = (more: string) => {
    const next = [...text, ...more].slice(0, longest).join('');
    onText(next);
    // Letters that were left over have no room any more.
    if (isFullWith(next)) composition.begin();
  };
  const recognise = useRecogniser();
  const composition = useComposition(composes ? words : undefined, add);
  const { letters } = composition;
  const isFull = isFullWith(text);
  const isComposing = letters !== '' || isDrawn;
  useLayoutEffect(() => {
    onComposing?.(isComposing);
    return () => onComposing?.(false);
  }, [isComposing, onComposing]);

  const deleteOne = () => {
    if (letters !== '') composition.deleteLetter();
    else onText([...text].slice(0, -1).join(''));
  };
  const deleteAll = () => {
    composition.begin();
    onText('');
  };
  const choose = (next: WayOfWriting) => {
    composition.begin();
    setShowsDigits(false);
    chooseWayOfWriting(next);
  };
  const type = (letter: string) => {
    if (isFull) return;
    if (!composes) return add(letter);
    chooseWayOfWriting('pinyin');
    setShowsDigits(false);
    composition.addLetter(letter);
  };
  /** A digit, a mark or a space of a sentence: it comes after what is written, so never before that is chosen. */
  const addSign = (sign: string) => {
    if (sentences && !isComposing && !isFull) add(sign);
  };
  const marks = composes ? chineseMarks : latinMarks;
  useTyping({
    letter: type,
    digit: (digit) => {
      if (letters !== '') composition.chooseAt(Number(digit) - 1);
      else addSign(digit);
    },
    sign: (key) => addSign(markOf(key, marks) ?? ''),
    space: () => {
      if (letters !== '') composition.chooseAt(0);
      else if (!composes) addSign(' ');
    },
    deleteOne,
  });

  // Not while letters wait: the digits would stand before them.
  const onDigits = sentences && letters === '' ? () => setShowsDigits(true) : undefined;
  const shown = showsDigits ? undefined : way;
  const whatFirst = composition.page.length > 0 || isDrawn ? 'chooseFirst' : 'spellsNothing';
  return (
    <div className="chinese-input" data-sentences={sentences}>
      <EnteredText
        text={text}
        composing={letters}
        waiting={onComposing && isComposing ? t(`writing.${whatFirst}`) : undefined}
        hint={hint}
        lines={lines}
      />
      <WritingWays
        shown={shown}
        choose={choose}
        plainLetters={plainLetters}
        mayDelete={text !== '' || letters !== ''}
        deleteOne={deleteOne}
        deleteAll={deleteAll}
      />
      <div className="writing-body">
        {isFull && (
          <Notice icon={PencilOff} tone="calm">
            {t('writing.full', { longest })}
          </Notice>
        )}
        {!isFull && showsDigits && (
          <DigitKeys marks={marks} onKey={addSign} onBack={() => setShowsDigits(false)} />
        )}
        {!isFull && shown === 'hand' && (
          <WritingPad recognise={recognise} onCharacter={add} onDrawn={setIsDrawn} onDigits={onDigits} />
        )}
        {!isFull && shown === 'pinyin' && !composes && (
          <LetterKeys
            onLetter={type}
            onDigits={onDigits}
            sentences={plainLetters ? { marks, onMark: addSign } : undefined}
          />
        )}
        {!isFull && shown === 'pinyin' && composes && (
          <PinyinKeys
            onLetter={type}
            onDigits={onDigits}
            candidates={composition.page}
            onChoose={composition.choose}
            onMore={composition.more}
          />
        )}
      </div>
    </div>
  );
}
