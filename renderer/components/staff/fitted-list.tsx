import { Fragment, type ReactNode, useRef, useState } from 'react';
import { PageTurner } from '../page-turner.tsx';
import { useMeasuring } from '../reading/use-measuring.ts';

export interface ListItem {
  readonly key: string;
  readonly content: ReactNode;
}

interface FittedListProps {
  /** In their order; each a `StaffRow`, or anything else of one block. */
  readonly items: readonly ListItem[];
  /** Stands in the place of an empty list. */
  readonly empty?: ReactNode;
  /** The key of the item whose page shows first. */
  readonly from?: string | undefined;
}

/**
 * As many rows as the room holds, found out by measuring, and what turns to the others; nothing scrolls. How many stand
 * beside each other is the style's business (`--columns`). Who looks at a row finds it again when the room changes.
 */
export function FittedList({ items, empty, from }: FittedListProps) {
  const frame = useRef<HTMLDivElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ key }) => key === from),
    ),
  );
  const page = Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  );

  useMeasuring(() => {
    if (!frame.current || !copy.current) return;
    const next = pageStarts([...copy.current.children] as HTMLElement[], frame.current.clientHeight);
    setStarts((present) => (present.join() === next.join() ? present : next));
  });

  if (items.length === 0) return empty;
  const shown = items.slice(starts[page], starts[page + 1]);
  return (
    <div className="fitted">
      <div className="fitted-frame" ref={frame}>
        <div className="fitted-rows">
          {shown.map(({ key, content }) => (
            <Fragment key={key}>{content}</Fragment>
          ))}
        </div>
        <div className="fitted-copy" aria-hidden="true" inert>
          <div className="fitted-rows" ref={copy}>
            {items.map(({ key, content }) => (
              <Fragment key={key}>{content}</Fragment>
            ))}
          </div>
        </div>
      </div>
      {starts.length > 1 && (
        <PageTurner
          page={page + 1}
          pages={starts.length}
          turn={(to) => setAt(starts[page + (to === 'next' ? 1 : -1)] ?? 0)}
        />
      )}
    </div>
  );
}

/** The first item of each page. Items that begin at one height stand in one row, which is not torn apart. */
function pageStarts(items: readonly HTMLElement[], room: number): readonly number[] {
  const starts = [0];
  let top = 0;
  for (const [index, item] of items.entries()) {
    const isFirstOfRow = index === 0 || item.offsetTop !== items[index - 1]?.offsetTop;
    const tooLow = rowEnd(items, index) - top > room;
    // A page shows a row, however small it is.
    if (isFirstOfRow && tooLow && index > (starts.at(-1) ?? 0)) {
      starts.push(index);
      top = item.offsetTop;
    }
  }
  return starts;
}

function rowEnd(items: readonly HTMLElement[], first: number): number {
  const top = items[first]?.offsetTop;
  const row = items.slice(first).filter((item) => item.offsetTop === top);
  return Math.max(...row.map((item) => item.offsetTop + item.offsetHeight));
}
