import type { Slip, SlipKind } from './slip.ts';
import { slipDots, smallestSlipTextMillimetres } from './slip-geometry.ts';
import type { DocumentKey, DocumentWords } from './words.ts';

const titles = {
  'what-to-bring': 'slip.title',
  'question-left': 'slip.question.title',
  'pickup-code': 'slip.pickup.title',
  'papers-left': 'slip.papers.title',
  test: 'slip.test.title',
} as const satisfies Record<SlipKind, DocumentKey>;

/** Whose slip it is, and what it is about. */
export function SlipHead({
  slip,
  part,
  words,
}: {
  readonly slip: Slip;
  readonly part: { readonly number: number; readonly count: number };
  readonly words: DocumentWords;
}) {
  const title = words.say(titles[slip.kind]);
  return (
    <div style={{ textAlign: 'center', textWrap: 'balance' }}>
      <div style={{ fontSize: '8.5mm', lineHeight: slipDots(88), fontWeight: 800 }}>{title}</div>
      <div style={{ fontSize: `${smallestSlipTextMillimetres}mm`, lineHeight: slipDots(48) }}>
        {slip.siteName}
      </div>
      {part.count > 1 ? <div style={{ fontWeight: 700 }}>{words.say('slip.part', part)}</div> : null}
      <div style={{ margin: `${slipDots(16)} 0`, borderTop: `${slipDots(4)} dashed #000` }} />
      {slip.kind === 'what-to-bring' ? (
        <div style={{ fontSize: '7mm', lineHeight: slipDots(72), fontWeight: 800, textAlign: 'left' }}>
          {slip.matter}
        </div>
      ) : null}
    </div>
  );
}
