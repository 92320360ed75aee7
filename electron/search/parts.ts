import { manners } from './document.ts';
import { isLetter, type Query, readQuery } from './query.ts';
import { worthOf } from './rank.ts';
import { scan, type Where } from './scan.ts';
import type { SearchIndex } from './search-index.ts';
import { piecesOf } from './syllables.ts';

const parts = manners.indexOf('parts');

/** What people say around the thing they want; letters of it that stand in a text count all the same, as 去 in 去世. */
const aroundIt =
  /请问|我想要?|我要|想要|需要|帮我|给我|怎么样?|怎样|如何|哪里|哪儿|什么|可以|能不能|一下|在哪|办理|还有|[的了吗呢啊呀吧么我你他她想要去有]/gu;

/** A document counts from this share of what was said on. */
const leastShare = 0.25;

/** What a pair that no text has, or that is half around the thing, tells, against one that a single document has. */
const tellsLittle = 0.25;

/**
 * Finds documents that have parts of a sentence: 医保卡丢了 in words of their own, 医保 挂失 apart. The parts are pairs of
 * neighbouring characters or syllables; each counts by how few documents have it. Answers the parts that some text has.
 */
export function scanForParts(
  index: SearchIndex,
  query: Query,
  where: Where,
  onMatch: (text: number, worth: number, manner: number) => void,
): readonly Query[] {
  const shares = new Map<number, { sum: number; text: number; best: number }>();
  const found: Query[] = [];
  let all = 0;
  for (const { query: part, loose } of pairsOf(query, index.syllables)) {
    const texts = textsWith(index, part, where);
    if (texts.size === 0 && loose) continue;
    const rarity = Math.log(1 + index.documents.length / Math.max(1, texts.size));
    const tells = loose || texts.size === 0 ? rarity * tellsLittle : rarity;
    all += tells;
    if (texts.size > 0) found.push(part);
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

interface Pair {
  readonly query: Query;
  /** One of the two stands around the thing, so that it says nothing when no text has the pair. */
  readonly loose: boolean;
}

function pairsOf(query: Query, syllables: ReadonlySet<string>): readonly Pair[] {
  const pieces = piecesOf(query, syllables);
  const around = fillersIn(pieces);
  return pieces.slice(1).flatMap((piece, at) => {
    const [before, own] = [around[at], around[at + 1]];
    if (before !== undefined && before === own) return [];
    const pair = readQuery(`${pieces[at]}${isLetter(piece[0]) ? ' ' : ''}${piece}`);
    return [{ query: pair, loose: before !== undefined || own !== undefined }];
  });
}

/** For each piece the number of the filler to which it belongs; undefined for what means something. */
function fillersIn(pieces: readonly string[]): readonly (number | undefined)[] {
  // A piece of letters or digits stands for itself as one sign that no filler has.
  const said = pieces.map((piece) => (piece.length === 1 ? piece : '\0')).join('');
  const around: (number | undefined)[] = pieces.map(() => undefined);
  for (const [number, { 0: filler, index }] of [...said.matchAll(aroundIt)].entries())
    around.fill(number, index, index + filler.length);
  return around;
}
