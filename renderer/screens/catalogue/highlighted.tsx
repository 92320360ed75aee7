import type { ScreenProps } from '../view-of.ts';

interface HighlightedProps {
  readonly text: string;
  /** UTF-16 offsets in order, the end excluded. */
  readonly ranges: ScreenProps<'find-by-words'>['view']['results'][number]['inName'];
}

/** A text in which what was searched for stands out; ranges may reach beyond a text that was shortened. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  const seen = ranges.filter(({ start }) => start < text.length);
  return (
    <>
      {seen.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(seen[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(seen.at(-1)?.end ?? 0)}
    </>
  );
}
