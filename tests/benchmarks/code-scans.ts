import { cameraPicture, ordinaryConditions, type ScanConditions } from '../support/scan-conditions.ts';
import type { PrintedCode } from '../support/scan-conditions-printed.ts';
import { type ReadPictures, readWithZbar, readWithZxing } from '../support/scan-conditions-read.ts';
import type { CodeCard } from './code-cards.ts';
import { worseningConditions } from './code-conditions.ts';
import { table } from './table.ts';

/** In how many of so many pictures each reader read the exact text, from 0 to 1. */
export interface ScanSuccess {
  readonly zbar: number;
  readonly zxing: number;
}

/** Photographs a code so often under ordinary conditions changed in this way. */
export async function scanSuccess(
  code: PrintedCode,
  change: Partial<ScanConditions>,
  samples: number,
): Promise<ScanSuccess> {
  const conditions = { ...ordinaryConditions, ...change };
  const pictures = Array.from({ length: samples }, (_, seed) => cameraPicture(code, conditions, 3 * seed));
  const shareOf = async (read: ReadPictures) => {
    const texts = await read(pictures);
    return texts.filter((text) => text === code.text).length / samples;
  };
  const [zbar, zxing] = await Promise.all([shareOf(readWithZbar), shareOf(readWithZxing)]);
  return { zbar, zxing };
}

/** The closing table: what each card survives. */
export async function describeScans(
  cards: readonly CodeCard[],
  samples: number,
  stop: AbortSignal,
): Promise<readonly string[]> {
  const rows: string[][] = [];
  for (const { name, levels } of worseningConditions)
    for (const [label, change] of levels) {
      stop.throwIfAborted();
      // zbarimg reads one card's pictures while the next card's are made.
      const shares = await Promise.all(cards.map(({ printed }) => scanSuccess(printed, change, samples)));
      rows.push([name, label, ...shares.map(({ zbar, zxing }) => `${percent(zbar)} / ${percent(zxing)} %`)]);
    }
  const columns = cards.map(
    ({ kind, matrix }) => `${kind}, ${matrix.errorCorrection}, ${matrix.moduleDots} dots`,
  );
  return table(['condition', 'level', ...columns], rows);
}

function percent(share: number): string {
  return (share * 100).toFixed(0);
}
