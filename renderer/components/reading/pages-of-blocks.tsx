import type { Block } from './block.ts';
import { ReadingBlock, wholeOf } from './reading-block.tsx';
import type { Reading } from './use-reading.ts';

interface PagesOfBlocksProps {
  readonly blocks: readonly Block[];
  readonly reading: Pick<Reading, 'frame' | 'copy' | 'shown'>;
}

/** One page of what there is to read, as full as the room allows; nothing scrolls. */
export function PagesOfBlocks({ blocks, reading }: PagesOfBlocksProps) {
  return (
    <div className="reading" ref={reading.frame}>
      {reading.shown.map(({ block: index, slices }) => {
        const block = blocks[index];
        const [first] = slices;
        if (!block || !first) return null;
        const continued = first.piece > 0 || first.start > 0;
        return <ReadingBlock key={block.key} block={block} slices={slices} continued={continued} />;
      })}
      <div className="reading-copy" aria-hidden="true">
        <div className="reading-copy-blocks" ref={reading.copy}>
          {blocks.map((block) => (
            // A heading that says it goes on is the longer one.
            <ReadingBlock key={block.key} block={block} slices={wholeOf(block)} continued />
          ))}
        </div>
      </div>
    </div>
  );
}
