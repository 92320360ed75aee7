import { describeCards, makeCodeCards } from './code-cards.ts';
import { describeScans } from './code-scans.ts';
import { describeWork } from './code-work.ts';

/**
 * Signs, draws and judges codes of both kinds, measures them on their cards, and simulates what a camera reads of these
 * cards when they are badly printed, dirty, half covered, badly photographed. `samples` rounds and pictures of each.
 */
export async function benchCode(samples: number, stop: AbortSignal): Promise<string> {
  const work = describeWork(samples, stop);
  const cards = await makeCodeCards();
  const scans = await describeScans(cards, samples, stop);
  return [...work, '', ...describeCards(cards), '', ...scans, '', ...notes].join('\n');
}

const notes = [
  '- The card: the PDF that the kiosk prints, at 300 dots an inch. Level M: the same text in the same space.',
  '- A scan succeeds when zbarimg / zxing-cpp (which the verifier page uses) read the exact text from one picture; a',
  '  scanner takes many pictures a second.',
  '- Every row makes one thing worse. Ordinary: ink spreads by half a dot, 7 pixels a mm (a phone 20 cm away, film of',
  '  1920 pixels; 640 pixels are 2.3 a mm at 20 cm and 4.6 at 10 cm), tilted by 8°, blur σ 0.08 mm, four fifths of the',
  '  light at the dark end, noise 4 of 255. The same accidents meet all cards. Shares are of the area of the code.',
];
