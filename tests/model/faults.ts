import type { World } from './world.ts';

const boardFaults = [
  'dead',
  'bad-checksum',
  'garbage',
  'fragments',
  'busy',
  'unlock-unanswered',
  'sensors-frozen',
] as const;
const springs = ['stays-shut', 'opens-later'] as const;
const sensors = ['says-shut', 'says-open'] as const;

/** Something at the wall breaks. */
export async function breakSomething({ wall, cells, chance }: World): Promise<void> {
  const cell = chance.of(cells);
  if (!cell) return;
  const { board, lock } = cell;
  if (chance.is(0.4)) return wall.boardFault(board, chance.of(boardFaults) ?? 'dead');
  if (chance.is(0.2))
    return wall.lineFault(
      chance.of(['unplugged', 'half-open', 'echo', 'noise'] as const) ?? 'unplugged',
      board,
    );
  if (chance.is(0.5)) return wall.mechanics(board, lock, { spring: chance.of(springs) ?? 'stays-shut' });
  return wall.mechanics(board, lock, { sensor: chance.of(sensors) ?? 'says-shut' });
}

export async function mendEverything({ wall, cells }: World): Promise<void> {
  for (const board of new Set(cells.map((cell) => cell.board))) {
    await wall.boardFault(board, 'none');
    await wall.lineFault('none', board);
    await wall.mechanics(board, undefined, { spring: 'opens', sensor: 'works' });
  }
}
