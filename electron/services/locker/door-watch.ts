import type { DoorAddress, DoorSight, LockerBoards } from '../../devices/locker/locker-boards.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { CellBook } from './cell-book.ts';
import type { Changes } from './changes.ts';
import type { DifferenceBook } from './difference-book.ts';
import type { Layout } from './layout.ts';
import type { Openings } from './openings.ts';
import { persevere } from './persevere.ts';
import type { StayBook } from './stay-book.ts';

/**
 * Sees every door: remembers how each was last seen, leads what is seen to the opening it belongs to, and notes what opened by itself.
 * The returned function ends it.
 */
export function watchDoors(parts: {
  readonly layout: Layout;
  readonly cells: CellBook;
  readonly stays: StayBook;
  readonly openings: Openings;
  readonly differences: DifferenceBook;
  readonly boards: LockerBoards;
  readonly changes: Changes;
  /** Somebody opens it on purpose, and not through the locker. */
  readonly isExpected: (door: DoorAddress) => boolean;
  /** Nothing is opened there any more for residents, nor to put something in. */
  readonly takeOut: (cell: string) => void;
  readonly clock: Clock;
  readonly log: Log;
}): () => void {
  const { layout, cells, stays, openings, differences, boards, changes } = parts;
  const remembered = new Map([...cells.all()].map(([name, { door }]) => [name, door]));
  const doubts = persevere(parts);
  const seenSinceStart = new Set<string>();
  let isToTell = false;

  /** Once for all doors that are seen in one turn: a whole board falls silent at once. */
  function tellSoon(): void {
    if (isToTell) return;
    isToTell = true;
    queueMicrotask(() => {
      isToTell = false;
      changes.changed();
    });
  }

  function see(address: DoorAddress, { state }: DoorSight): void {
    const cell = layout.behind(address)?.name;
    if (cell === undefined) return;
    const isOurs = openings.of(cell)?.sees(state) ?? false;
    if (state !== 'unknown') {
      const before = remembered.get(cell);
      const isFirst = !seenSinceStart.has(cell);
      seenSinceStart.add(cell);
      remembered.set(cell, state);
      if (state === 'open' && before === 'closed' && !isOurs && !parts.isExpected(address))
        doubts.do(() => differ(cell, isFirst));
      if (before !== state) cells.sawDoor(cell, state);
    }
    tellSoon();
  }

  const differ = changes.act((cell: string, isFirst: boolean) => {
    // What was under way when the kiosk ended may well be why it stands open.
    if (isFirst && differences.ofCell(cell).length > 0) return;
    const kind = isFirst ? 'open-at-start' : 'opened-unasked';
    differences.add({ cell, kind, stay: stays.inCell(cell)?.id });
    if (!isFirst) doubtWiring(cell);
  });

  /** Its pulse may have been meant for a neighbour that is still waited for: then each try opens what is somebody else's. */
  function doubtWiring(cell: string): void {
    const board = layout.cell(cell)?.door.board;
    const awaited = layout.cells.filter(
      ({ name, door }) => door.board === board && name !== cell && openings.isPulsing(name),
    );
    if (awaited.length === 0) return;
    for (const name of [cell, ...awaited.map((each) => each.name)]) parts.takeOut(name);
  }

  const end = boards.onDoor(see);
  for (const { door } of layout.cells) {
    const sight = boards.door(door);
    if (sight.state !== 'unknown') see(door, sight);
  }
  return () => {
    end();
    doubts.end();
    cells.close();
  };
}
