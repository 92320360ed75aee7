import { fontFamily, palette } from './palette.ts';
import type { Slip } from './slip.ts';
import { SlipBlockView } from './slip-block-view.tsx';
import type { SlipBlock } from './slip-blocks.ts';
import { endBarDots, slipDots, slipMarginMillimetres, smallestSlipTextMillimetres } from './slip-geometry.ts';
import { SlipHead } from './slip-head.tsx';
import type { DocumentWords } from './words.ts';

/** One of the pieces of paper that a slip is printed on; nearly always the only one. */
export function SlipPart({
  slip,
  blocks,
  part,
  words,
  widthMillimetres,
}: {
  readonly slip: Slip;
  readonly blocks: readonly SlipBlock[];
  readonly part: { readonly number: number; readonly count: number };
  readonly words: DocumentWords;
  readonly widthMillimetres: number;
}) {
  return (
    <div
      lang={words.language}
      style={{
        width: `${widthMillimetres}mm`,
        background: '#fff',
        color: palette.code,
        fontFamily,
        fontSize: '5.25mm',
        lineHeight: slipDots(60),
        fontWeight: 500,
        textAlign: 'left',
        overflowWrap: 'anywhere',
        textWrap: 'pretty',
        whiteSpace: 'pre-line',
      }}
    >
      <div style={{ padding: `0 ${slipMarginMillimetres}mm` }}>
        <SlipHead slip={slip} part={part} words={words} />
        {blocks.map((block, index) => (
          <SlipBlockView
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks never move.
            key={index}
            block={block}
            above={blocks[index - 1]}
            widthMillimetres={widthMillimetres - 2 * slipMarginMillimetres}
          />
        ))}
        <div
          style={{
            margin: `${slipDots(32)} 0 ${slipDots(16)}`,
            fontSize: `${smallestSlipTextMillimetres}mm`,
            lineHeight: slipDots(48),
            textAlign: 'center',
          }}
        >
          {words.say('slip.printedOn', { day: words.day(slip.printedOn) })}
        </div>
      </div>
      <div style={{ height: slipDots(endBarDots), background: palette.code }} />
    </div>
  );
}
