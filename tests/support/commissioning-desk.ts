import { onTestFinished } from 'vitest';
import type { BoardDriver } from '../../electron/configuration/locker-configuration.ts';
import { lockerBoards, locker as lockerSchema } from '../../electron/configuration/locker-configuration.ts';
import type { StaffRole } from '../../electron/contract/declare.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { openLockerBoards } from '../../electron/devices/locker/open-locker-boards.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import { keptBoardTraits } from '../../electron/services/locker/commissioning/kept-traits.ts';
import { openCommissioning } from '../../electron/services/locker/commissioning/open-commissioning.ts';
import { openLocker } from '../../electron/services/locker/open-locker.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import type { SimulatedTraits } from '../../scripts/simulators/locker-boards/board-memory.ts';
import { fastClock } from './fast-clock.ts';
import { simulatedLocker } from './simulated-locker.ts';
import { doorForTest } from './staff-part.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { temporaryKey, temporaryStore } from './temporary-store.ts';

interface Board {
  readonly driver: BoardDriver;
  readonly locks: number;
  /** Locks with a door, from 1; default the first and the last. */
  readonly doors?: readonly number[];
  /** How the board really is; the kiosk is told nothing of it. */
  readonly really?: Partial<SimulatedTraits>;
}

/** A technician before a simulated board, over the kiosk's own driver and core. */
export async function commissioningDesk(board: Board, roles: readonly StaffRole[] = ['technician']) {
  const { driver, locks, doors = [1, locks], really } = board;
  const wall = await simulatedLocker([{ name: 'left', driver, locks, address: 1, ...really }]);
  const [folder, key] = [temporaryFolder(), temporaryKey()];
  const boardConfiguration = lockerBoards.parse([
    { name: 'left', driver, locks, address: 1, line: wall.address() },
  ]);
  const configuration = lockerSchema.parse({
    cabinets: [
      {
        name: 'A',
        place: { 'zh-CN': '左边', en: 'left' },
        columns: [
          {
            ...{ widthMillimetres: 400, bottomMillimetres: 150 },
            cells: doors.map((lock) => ({
              ...{ name: `A${lock}`, size: 'small', heightMillimetres: 120, board: 'left', lock },
            })),
          },
        ],
      },
    ],
  });

  /** The kiosk as it starts, with what it kept. */
  function start() {
    const store = temporaryStore(folder, key);
    const tools = { clock: fastClock(4), log: silentLog };
    const audit = openAuditLog(store.database, tools.clock);
    const kept = keptBoardTraits(store);
    const boards = openLockerBoards({
      ...{ boards: boardConfiguration, openLine: (uri) => openLine(uri, tools), ...tools },
      learned: (name) => kept(name)?.traits,
    });
    const locker = openLocker({
      ...{ store, audit, boards, configuration, ...tools },
      outgoing: { tell: () => {}, tellAgain: () => {}, report: () => {} },
    });
    const maintenance = doorForTest(roles);
    const commissioning = openCommissioning({
      ...{ store, audit, ...tools, boardConfiguration, cabinets: configuration.cabinets },
      ...{ installed: { boards, locker }, door: maintenance.door, nameOf: () => '陈敏' },
    });
    onTestFinished(async () => {
      commissioning.close();
      locker.close();
      await boards.close();
    });
    const rows = store.database.prepare<[], { kind: string; details: string }>(
      'SELECT kind, details FROM audit_event ORDER BY number',
    );
    return {
      ...maintenance,
      ...{ boards, locker, store, handlers: commissioning.handlers },
      events: (kind: string) =>
        rows.all().flatMap((row) => (row.kind === kind ? [JSON.parse(row.details)] : [])),
      openBoard: () => {
        commissioning.handlers['lockerBoards.open']({});
        commissioning.handlers['lockerBoards.openBoard']({ board: 'left' });
      },
    };
  }
  return { wall, start };
}
