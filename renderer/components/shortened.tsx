import { type ReactNode, useRef, useState } from 'react';
import { lineStartsOf } from './reading/line-starts.ts';
import { useMeasuring } from './reading/use-measuring.ts';

interface ShortenedProps {
  readonly text: string;
  readonly className: string;
  readonly lang?: 'zh-CN' | undefined;
  /** Draws the first `length` characters; plain where it is left out. */
  readonly draw?: (length: number) => ReactNode;
}

/** At least as wide as the ellipsis that takes their place. */
const charactersForEllipsis = 3;

/**
 * A name on no more lines than its place has (`--most-lines`), and an ellipsis where it is longer: where it leads to,
 * it stands in full. Who listens is told all of it. The place must not grow and shrink with what is in it.
 */
export function Shortened({ text, className, lang, draw }: ShortenedProps) {
  const copy = useRef<HTMLSpanElement>(null);
  const [length, setLength] = useState(text.length);
  useMeasuring(() => {
    const node = copy.current?.firstChild;
    if (!copy.current || !(node instanceof Text)) return;
    const most = Number(getComputedStyle(copy.current).getPropertyValue('--most-lines'));
    const firstTooMuch = lineStartsOf(node)[most];
    setLength(firstTooMuch === undefined ? text.length : Math.max(1, firstTooMuch - charactersForEllipsis));
  });
  const isWhole = length >= text.length;
  return (
    <span className={`shortened ${className}`} lang={lang}>
      <span aria-hidden={!isWhole}>
        {draw ? draw(length) : text.slice(0, length)}
        {!isWhole && '…'}
      </span>
      {!isWhole && <span className="visually-hidden">{text}</span>}
      <span className="shortened-copy" aria-hidden="true">
        <span ref={copy}>{text}</span>
      </span>
    </span>
  );
}
