import { type RefObject, useRef, useState } from 'react';
import type { Page, Slice } from './block.ts';
import { fillPages } from './fill-pages.ts';
import { measureBlocks, measureFrame } from './measure-blocks.ts';
import { useMeasuring } from './use-measuring.ts';

export interface Reading {
  /** The room for one page. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Where all blocks are drawn unseen, to be measured. */
  readonly copy: RefObject<HTMLDivElement | null>;
  readonly shown: Page;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly turn: (to: 'next' | 'previous') => void;
}

/** The piece that a page begins with. */
interface Beginning extends Pick<Slice, 'piece' | 'start'> {
  readonly block: number;
}

const theBeginning: Beginning = { block: 0, piece: 0, start: 0 };

/**
 * Cuts what `PagesOfBlocks` draws into pages by measuring it: anew whenever the letters, the words or the room change.
 * Whoever reads then finds the page with what they were reading.
 */
export function useReading(): Reading {
  const frame = useRef<HTMLDivElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [at, setAt] = useState(theBeginning);
  const page = Math.max(
    0,
    pages.findLastIndex((each) => !isAfter(beginningOf(each), at)),
  );

  // Also when a page turner has appeared: it takes some of the room.
  useMeasuring(() => {
    if (!frame.current || !copy.current) return;
    const filled = fillPages(measureBlocks(copy.current), measureFrame(frame.current));
    setPages((present) => (JSON.stringify(present) === JSON.stringify(filled) ? present : filled));
  });

  const turn = (to: 'next' | 'previous') => {
    const next = pages[page + (to === 'next' ? 1 : -1)];
    if (next) setAt(beginningOf(next));
  };
  return { frame, copy, shown: pages[page] ?? [], page: page + 1, pages: pages.length, turn };
}

function beginningOf(page: Page): Beginning {
  const [part] = page;
  const [slice] = part?.slices ?? [];
  return part && slice ? { block: part.block, piece: slice.piece, start: slice.start } : theBeginning;
}

function isAfter(one: Beginning, other: Beginning): boolean {
  return (one.block - other.block || one.piece - other.piece || one.start - other.start) > 0;
}
