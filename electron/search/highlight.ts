import { cellsOf } from './cells.ts';
import { manners, type TextRange } from './document.ts';
import type { Query } from './query.ts';
import { worthOf } from './rank.ts';
import { type OnMatch, scan } from './scan.ts';
import type { SearchIndex } from './search-index.ts';
import { scanForSlips } from './slip.ts';

/** A stretch of cells of one text: the first, and the one behind the last. */
type Stretch = readonly [number, number];

/** What of a text matched in this manner. Only the texts that are shown are asked, so nothing of it is kept. */
export function rangesOf(
  index: SearchIndex,
  query: Query,
  parts: readonly Query[],
  text: number,
  manner: number,
): readonly TextRange[] {
  const where = { from: index.firstCells[text] ?? 0, to: index.firstCells[text + 1] ?? 0 };
  const stretches: Stretch[] = [];
  let bestWorth = 0;
  const keepBest: OnMatch = (cell, length, own, place) => {
    const worth = worthOf(own, place);
    if (own !== manner || worth <= bestWorth) return;
    bestWorth = worth;
    stretches[0] = [cell, cell + length];
  };
  switch (manners[manner]) {
    case 'parts':
      for (const part of parts)
        scan(index, part, { initials: false, confusion: false }, where, (cell, length) => {
          stretches.push([cell, cell + length]);
        });
      break;
    case 'slip':
      scanForSlips(index, query, where, keepBest);
      break;
    default:
      scan(index, query, { initials: true, confusion: manners[manner] === 'confusion' }, where, keepBest);
  }
  const texts = index.documents[index.documentOfText[text] ?? 0]?.texts;
  return inText(texts?.[index.placeOfText[text] ?? 0]?.text ?? '', joined(stretches), where.from);
}

/** In order, and those that touch as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: [number, number][] = [];
  for (const [first, behind] of [...stretches].sort(([one], [other]) => one - other)) {
    const last = result[result.length - 1];
    if (last && first <= last[1]) last[1] = Math.max(last[1], behind);
    else result.push([first, behind]);
  }
  return result;
}

function inText(text: string, stretches: readonly Stretch[], firstCell: number): readonly TextRange[] {
  const cells = cellsOf(text);
  return stretches.map(([first, behind]) => ({
    start: cells[first - firstCell]?.start ?? 0,
    end: cells[behind - 1 - firstCell]?.end ?? text.length,
  }));
}
