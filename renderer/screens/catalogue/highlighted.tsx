import type { ScreenProps } from '../view-of.ts';

interface HighlightedProps {
  readonly text: string;
  /** UTF-16 offsets in order, the end excluded. */
  readonly ranges: ScreenProps<'find-by-words'>['view']['results'][number]['inName'];
}

/** A text in which what was searched for stands out. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
