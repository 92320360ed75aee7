import type { LockerConfiguration } from '../../configuration/locker-configuration.ts';
import type { LockerBoards } from '../../devices/locker/locker-boards.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import { keepCells } from './cell-book.ts';
import { keepChanges } from './changes.ts';
import { inOrderOfChoice } from './choose-cell.ts';
import { openCodeDesk } from './code-desk.ts';
import { keepCollectors } from './collector-book.ts';
import { lastDayOf, overdueBefore } from './days.ts';
import { keepDifferences } from './difference-book.ts';
import { watchDoors } from './door-watch.ts';
import { keepExpectedDoors } from './expected-doors.ts';
import { keepHouse } from './housekeeping.ts';
import { layOut } from './layout.ts';
import type { Locker } from './locker.ts';
import { keepOpeningRecord } from './opening-record.ts';
import { openOpenings } from './openings.ts';
import type { LockerOutgoing } from './outgoing.ts';
import { persevere } from './persevere.ts';
import { keepPickupCodes } from './pickup-codes.ts';
import { clearReserved, doubtChangedCells, doubtEveryCell, recoverUnlocks } from './recover.ts';
import { settleDifferences } from './settle.ts';
import { keepStays } from './stay-book.ts';
import { openStayDesk } from './stay-desk.ts';
import { keepUnlocks } from './unlock-book.ts';
import { openWall } from './wall.ts';

export interface OpenedLocker extends Locker {
  /** What is under way is found at the next start. */
  close(): void;
}

/** A cell for which nobody said within this (ms) whether anything came in. */
const reservedFor = 3_600_000;

/** Opens the core of the locker, and settles at once what was under way when the kiosk last stopped. */
export function openLocker(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly boards: LockerBoards;
  readonly configuration: LockerConfiguration;
  readonly outgoing: LockerOutgoing;
  readonly clock: Clock;
  readonly log: Log;
  /** The database was made anew from a backup: of no cell is it known what was done there since. */
  readonly restored?: boolean | undefined;
}): OpenedLocker {
  const { store, audit, boards, configuration, clock, log } = parts;
  const layout = layOut(configuration);
  const changes = keepChanges(store.database, log);
  const cells = keepCells(store, clock, log);
  const stays = keepStays(store, clock);
  const codes = keepPickupCodes(store, clock);
  const collectors = keepCollectors(store, clock);
  const unlocks = keepUnlocks(store, audit, clock);
  const differences = keepDifferences(store, audit, clock);
  const codeDesk = openCodeDesk({ store, codes, stays, audit, changes, clock });
  const books = { layout, cells, stays, codes, collectors, unlocks, differences, changes };
  const desk = openStayDesk({ ...parts, ...books, onTaken: codeDesk.collected });
  const expected = keepExpectedDoors({ ...parts, ...books, isHeld: (cell) => openings.isHeld(cell) });
  const { isExpected } = expected;
  const leftOpenMilliseconds = configuration.leftOpenSeconds * 1000;
  const openings = openOpenings({
    ...{ ...parts, ...books, seal: store.seal, leftOpenMilliseconds },
    record: keepOpeningRecord({ ...books, desk, isTried: false }),
    recordOfTrial: keepOpeningRecord({ ...books, desk, isTried: true }),
    isExpected,
  });
  const wall = openWall({ ...books, boards, isHeld: openings.isHeld });
  changes.onChange(wall.forget);

  const recovery = { ...books, desk };
  changes.act(() => {
    if (parts.restored) doubtEveryCell(recovery, layout);
    recoverUnlocks(recovery);
    // All of them, also where the clock was set back meanwhile.
    clearReserved(recovery, Number.MAX_SAFE_INTEGER, () => false);
    const gone = doubtChangedCells(recovery, layout, cells.all());
    if (gone.length > 0) parts.log.warn('locker-cells-gone', { cells: gone.join(' ') });
  })();
  const endWatch = watchDoors({
    ...{ ...parts, ...books, openings, isExpected },
    takeOut: (cell) => switchCell(cell, true, null),
  });
  const endBoards = boards.onBoard(changes.changed);
  const endHouse = keepHouse({
    ...parts,
    ...books,
    desk,
    clear: changes.act(() => clearReserved(recovery, clock.now() - reservedFor, openings.isHeld)),
  });

  const leftUnsaid = changes.act(interrupted);
  const unsaid = persevere(parts);

  const reserve: Locker['reserve'] = changes.act((order) => {
    const { content, cell } = order;
    if (content.documentNumber !== undefined && stays.byDocument(content.documentNumber))
      return err('inside-already');
    if (!wall.isFree(cell)) return err('cell-taken');
    const by = order.by;
    const stay = stays.add({ kind: order.kind, content, cell, by });
    cells.used(cell);
    audit.record('stay-reserved', { stay: stay.id, by: by ?? null, cell, kind: stay.kind });
    return ok(stay);
  });

  return {
    cells: wall.cells,
    cell: wall.cell,
    isWorking: () => boards.boards.some(({ name }) => boards.board(name)?.condition === 'answers'),
    onChange: changes.onChange,
    cellsFor: (want) => inOrderOfChoice(wall.free(), want),
    stay: stays.find,
    waiting: (kind) => stays.waiting(kind),
    howManyWait: stays.howManyWait,
    overdue: () => stays.waitingSince(overdueBefore(configuration, clock.now())),
    overdueCells: () => stays.cellsWaitingSince(overdueBefore(configuration, clock.now())),
    waitingFor: stays.waitingFor,
    lastOver: stays.lastOver,
    byDocument: stays.byDocument,
    byPickupCode: codeDesk.judge,
    codeWait: codeDesk.wait,
    wrongCodes: codeDesk.wrongOnes,
    wrongCodesSeen: codeDesk.wrongOnesSeen,
    pickupCode: (stay) => codeOf(stay, codes.serialOf(stay)),
    codeOf,
    lastDay: (stay) => lastDayOf(stay, configuration),
    reserve,
    putIn: (stay) => desk.putIn(stay),
    cancel: desk.cancel,
    renewCode: desk.renewCode,
    correctPhone: desk.correctPhone,
    nameCollector: desk.nameCollector,
    unnameCollectors: desk.unnameCollectors,
    collectors: collectors.of,
    takenBack: desk.takenBack,
    notThere: desk.missing,
    complain: changes.act((stay, what) => {
      const cell = stays.find(stay)?.cell;
      if (cell !== undefined && desk.saidMissing(stay)) differences.add({ cell, kind: what, stay });
    }),
    stillInside: changes.act((stay) => desk.doubted(stay) && interrupted(stay)),
    leftUnsaid: (stay) => unsaid.do(() => leftUnsaid(stay)),
    setOutOfService: changes.act((cell, out, by) => {
      if (!layout.cell(cell)) return err('no-such-cell');
      switchCell(cell, out, by);
      return ok();
    }),
    openDoor: openings.open,
    expectDoors: expected.expectDoors,
    everyDoorOpened: expected.everyDoorOpened,
    differences: differences.all,
    settleDifference: settleDifferences({ ...books, desk }),
    close: () => {
      endHouse();
      endBoards();
      endWatch();
      unsaid.end();
      expected.end();
      openings.close();
    },
  };

  function switchCell(cell: string, out: boolean, by: number | null): void {
    cells.setOut(cell, out, by);
    audit.record('cell-switched', { cell, active: !out, by });
  }

  /** What became of it only they knew whose door it was. */
  function interrupted(stay: number): void {
    const cell = stays.find(stay)?.cell;
    const job = unlocks.ofStay(stay).at(-1)?.job.key;
    if (cell !== undefined && stays.inCell(cell)?.id === stay)
      differences.add({ cell, kind: 'interrupted', stay, job });
  }

  function codeOf(id: number, serial: number): string | undefined {
    const stay = stays.find(id);
    return stay?.state === 'inside' || stay?.state === 'opened' ? codes.code(id, serial) : undefined;
  }
}
