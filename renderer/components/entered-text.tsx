import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface EnteredTextProps {
  readonly text: string;
  /** Letters that are no Chinese yet. */
  readonly composing: string;
  /** What is to be done first with what is written and no text yet; on a line of its own. */
  readonly waiting?: string | undefined;
  /** What is said while there is nothing. */
  readonly hint: string;
  /** How many lines there is room for; of a longer text the end is shown. */
  readonly lines: number;
  /** Letters and digits only, of which more go on a line. Default false. */
  readonly latin?: boolean;
}

/** A letter is at most so wide beside a character, but for m and w, of which no word is made. */
const letterWidth = 0.65;

/** The text as it is written, with a caret at its end, always of the same height: nothing below it moves. */
export function EnteredText({ text, composing, waiting, hint, lines, latin = false }: EnteredTextProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  const linesOfText = waiting === undefined ? lines : lines - 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: letters may have become larger since
  useLayoutEffect(() => {
    if (!field.current) return;
    const style = getComputedStyle(field.current);
    const inside = field.current.clientWidth - 2 * Number.parseFloat(style.paddingLeft);
    setRoom(Math.max(1, Math.floor(inside / Number.parseFloat(style.fontSize) - 1) * linesOfText));
  }, [text, composing, linesOfText]);
  const characters = [...text];
  const places = room - Math.ceil(composing.length * letterWidth);
  const fitting = Math.floor(latin ? places / letterWidth : places);
  const beyond = characters.length - fitting;
  const shown = beyond > 0 ? `…${characters.slice(beyond + 1).join('')}` : text;
  const isEmpty = text === '' && composing === '';
  return (
    <div ref={field} className="entered-text" role="status" style={{ '--lines': lines } as object}>
      <span className="visually-hidden">
        {isEmpty ? hint : t('writing.entered', { text: text + composing })} {waiting}
      </span>
      <span aria-hidden="true">
        {shown}
        {composing !== '' && <span className="entered-composing">{composing}</span>}
        <span className="entered-caret" />
        {isEmpty && !waiting && <span className="entered-hint">{hint}</span>}
        {waiting && <span className="entered-waiting">{waiting}</span>}
      </span>
    </div>
  );
}
