import type { ReactNode } from 'react';
import { fitText, fittedLineHeight } from './fitted-text.ts';
import type { SlipBlock } from './slip-blocks.ts';
import { SlipCode } from './slip-code.tsx';
import { slipDots } from './slip-geometry.ts';
import { Ruler, Wedge } from './test-patterns.tsx';

/** One block of a slip. `above` is the one before it on the same paper. */
export function SlipBlockView({
  block,
  above,
  widthMillimetres,
}: {
  readonly block: SlipBlock;
  readonly above: SlipBlock | undefined;
  readonly widthMillimetres: number;
}) {
  switch (block.kind) {
    case 'thing': {
      const goesOn = above?.kind === 'thing' && above.group === block.group;
      return (
        <>
          {goesOn ? null : <Label>{block.group}</Label>}
          <Thing text={block.text} />
        </>
      );
    }
    case 'fact':
      return (
        <div style={{ marginTop: slipDots(20) }}>
          <span style={{ fontWeight: 800 }}>{block.label}</span>
          {block.text}
        </div>
      );
    case 'notice':
      return (
        <div
          style={{
            marginTop: slipDots(24),
            padding: `${slipDots(12)} ${slipDots(20)}`,
            border: `${slipDots(5)} solid #000`,
            fontWeight: 700,
          }}
        >
          {block.text}
        </div>
      );
    case 'number':
      return (
        <>
          <Label>{block.label}</Label>
          <SecretNumber number={block.number} widthMillimetres={widthMillimetres} />
          <div style={{ fontWeight: 700 }}>{block.note}</div>
        </>
      );
    case 'ruler':
      return (
        <>
          <Label>{block.label}</Label>
          <Ruler widthMillimetres={widthMillimetres} />
        </>
      );
    case 'wedge':
      return (
        <>
          <Label>{block.label}</Label>
          <Wedge widthMillimetres={widthMillimetres} />
        </>
      );
    case 'ring':
      return (
        <>
          <Label>{block.label}</Label>
          {block.numbers.map((number) => (
            <div key={number} style={{ fontSize: '10mm', lineHeight: slipDots(96), fontWeight: 800 }}>
              {number}
            </div>
          ))}
        </>
      );
    case 'code':
      return (
        <div style={{ marginTop: slipDots(32) }}>
          <SlipCode text={block.text} widthMillimetres={widthMillimetres} />
          <div style={{ fontWeight: 700, textAlign: 'center' }}>{block.caption}</div>
        </div>
      );
  }
}

function Label({ children }: { readonly children: ReactNode }) {
  return (
    <div
      style={{
        marginTop: slipDots(32),
        marginBottom: slipDots(4),
        fontSize: '5.75mm',
        lineHeight: slipDots(64),
        fontWeight: 800,
      }}
    >
      {children}
    </div>
  );
}

/** With a box to tick when it is in the bag. */
function Thing({ text }: { readonly text: string }) {
  return (
    <div style={{ display: 'flex', gap: slipDots(20), padding: `${slipDots(6)} 0` }}>
      <div
        style={{
          flex: 'none',
          boxSizing: 'border-box',
          width: slipDots(42),
          height: slipDots(42),
          marginTop: slipDots(9),
          border: `${slipDots(4)} solid #000`,
        }}
      />
      <div style={{ flex: 1, minWidth: 0 }}>{text}</div>
    </div>
  );
}

function SecretNumber({
  number,
  widthMillimetres,
}: {
  readonly number: string;
  readonly widthMillimetres: number;
}) {
  const { sizeMillimetres, lines } = fitText(number, {
    widthMillimetres,
    heightMillimetres: 60,
    largestMillimetres: 22,
    smallestMillimetres: 8,
  });
  return (
    <div style={{ fontSize: `${sizeMillimetres}mm`, lineHeight: fittedLineHeight, fontWeight: 800 }}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups of digits may be alike, and never move.
        <div key={index}>{line}</div>
      ))}
    </div>
  );
}
