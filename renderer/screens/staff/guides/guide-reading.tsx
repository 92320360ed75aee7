import type { ReactNode } from 'react';
import { PageTurner } from '../../../components/page-turner.tsx';
import type { Block } from '../../../components/reading/block.ts';
import { PagesOfBlocks } from '../../../components/reading/pages-of-blocks.tsx';
import { useReading } from '../../../components/reading/use-reading.ts';

/** What staff read of a guide, on as many pages as it needs. */
export function GuideReading({
  blocks,
  empty,
}: {
  readonly blocks: readonly Block[];
  readonly empty?: ReactNode;
}) {
  const reading = useReading();
  if (blocks.length === 0) return empty;
  return (
    <>
      <PagesOfBlocks blocks={blocks} reading={reading} />
      {reading.pages > 1 && <PageTurner page={reading.page} pages={reading.pages} turn={reading.turn} />}
    </>
  );
}
