import type { MeasuredBlock, MeasuredText } from '../../../renderer/workshop/measure/page-measurement.ts';
import { type Audit, type Circumstances, millimetres, tolerancePixels, type Violation } from './audit.ts';

/** EN 301 549 5.1.4: 0.7° at 700 mm. */
const leastTextMillimetres = 8.5;
const leastSmallPrintMillimetres = 6;

/** WCAG 1.4.8; a letter counts as half a Chinese character. */
const longestLine = 40;
/** WCAG 1.4.8 within paragraphs; MIIT asks 1.3 of everything. */
const leastProseSpacing = 1.5;
const leastSpacing = 1.3;

/** Text is large enough to read, its lines not too long and not too close. */
export const auditReading: Audit = (page, how) => [
  ...page.texts.flatMap((text) => judgeSize(text, how)),
  ...page.blocks.flatMap(judgeLines),
];

const fault = (where: string, what: string): Violation => ({ audit: 'reading', where, what });

function judgeSize(text: MeasuredText, how: Circumstances): Violation[] {
  const small = text.print !== undefined || text.inPicture;
  const least = small ? leastSmallPrintMillimetres : leastTextMillimetres;
  if (text.fontSize >= least * how.pixelsPerMillimetre - tolerancePixels) return [];
  return [fault(text.where, `text of ${millimetres(text.fontSize, how)}, at least ${least} mm`)];
}

function judgeLines(block: MeasuredBlock): Violation[] {
  const faults: Violation[] = [];
  for (const line of block.lines) {
    const length = chineseCharacters(line);
    if (length > longestLine) {
      faults.push(fault(block.where, `a line as long as ${length} characters, at most ${longestLine}`));
    }
  }
  const least = block.kind === 'prose' ? leastProseSpacing : leastSpacing;
  if (block.lines.length > 1 && block.lineSpacing < least - 0.005) {
    faults.push(fault(block.where, `line spacing ${block.lineSpacing.toFixed(2)}, at least ${least}`));
  }
  return faults;
}

/** The length of a line in Chinese characters. */
export function chineseCharacters(line: string): number {
  return [...line.trim()].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character) ? 1 : 0.5),
    0,
  );
}
