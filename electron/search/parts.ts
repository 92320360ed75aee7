import { manners } from './document.ts';
import { isLetter, type Query, readQuery } from './query.ts';
import { worthOf } from './rank.ts';
import { scan, type Where } from './scan.ts';
import type { SearchIndex } from './search-index.ts';
import { piecesOf } from './syllables.ts';

const parts = manners.indexOf('parts');

/** What people say around the thing they want. */
const aroundIt =
  /请问|我想要?|我要|想要|需要|帮我|给我|怎么样?|怎样|如何|哪里|哪儿|什么|可以|能不能|一下|在哪|办理|[的了吗呢啊呀吧么我你他她想要去]/u;

/** A document counts from this share of what was said on. */
const leastShare = 0.35;

/** How much a pair that stands in no text at all counts against what was said, in pairs that one document has. */
const unknownPart = 0.35;

export interface Part {
  readonly query: Query;
  /** How telling it is: the fewer documents have it, the more. */
  readonly tells: number;
}

/**
 * Finds documents that have parts of a sentence: 医保卡丢了 in words of their own, 医保 挂失 apart. The parts are pairs of
 * neighbouring characters or syllables; each counts by how few documents have it.
 */
export function scanForParts(
  index: SearchIndex,
  query: Query,
  where: Where,
  onMatch: (text: number, worth: number, manner: number) => void,
): readonly Part[] {
  const shares = new Map<number, { sum: number; text: number; best: number }>();
  const found: Part[] = [];
  let all = 0;
  for (const part of pairsOf(query, index.syllables)) {
    const texts = textsWith(index, part, where);
    const common = Math.log(1 + index.documents.length);
    const tells = texts.size > 0 ? Math.log(1 + index.documents.length / texts.size) : common * unknownPart;
    all += tells;
    if (texts.size > 0) found.push({ query: part, tells });
    for (const [document, text] of texts) {
      const weighed = tells * (index.weightOfText[text] ?? 0);
      const known = shares.get(document);
      if (!known) shares.set(document, { sum: tells, text, best: weighed });
      else {
        known.sum += tells;
        if (weighed > known.best) Object.assign(known, { text, best: weighed });
      }
    }
  }
  for (const { sum, text } of shares.values()) {
    const share = sum / all;
    if (share >= leastShare) onMatch(text, worthOf(parts, 0) * share, parts);
  }
  return found;
}

/** For each document that has the part in full its weightiest text with it. */
function textsWith(index: SearchIndex, part: Query, where: Where): ReadonlyMap<number, number> {
  const texts = new Map<number, number>();
  const rules = { initials: false, confusion: false };
  scan(index, part, rules, where, (cell) => {
    const text = index.textOfCell[cell] ?? 0;
    const document = index.documentOfText[text] ?? 0;
    const weight = index.weightOfText[text] ?? 0;
    const known = texts.get(document);
    const knownWeight = known === undefined ? -1 : (index.weightOfText[known] ?? 0);
    if (weight > knownWeight || (weight === knownWeight && text < (known ?? 0))) texts.set(document, text);
  });
  return texts;
}

function pairsOf({ units, breaks }: Query, syllables: ReadonlySet<string>): readonly Query[] {
  const said = units.map((unit, at) => (breaks[at] ? ` ${unit}` : unit)).join('');
  return said.split(aroundIt).flatMap((stretch) => {
    const pieces = piecesOf(readQuery(stretch), syllables);
    return pieces
      .slice(1)
      .map((piece, at) => readQuery(`${pieces[at]}${isLetter(piece[0]) ? ' ' : ''}${piece}`));
  });
}
