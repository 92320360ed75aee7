import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locker as lockerSchema } from '../../electron/configuration/locker-configuration.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { codecOf } from '../../electron/devices/locker/board-codecs.ts';
import { openLockerBoards } from '../../electron/devices/locker/open-locker-boards.ts';
import { pause, systemClock } from '../../electron/foundation/clock.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import { openLocker } from '../../electron/services/locker/open-locker.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import type { MasterKey } from '../../electron/store/key-source.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { createFieldSeal } from '../../electron/store/sealed-field.ts';
import { wireMilliseconds } from '../../scripts/simulators/line-end/paced-writer.ts';
import { startLockerSimulator } from '../../scripts/simulators/locker-boards/locker-simulator.ts';
import { openSerialPair } from '../support/serial-pair.ts';
import type { Figure } from './figure.ts';

const board = { name: 'one', driver: 'kerong-cu48', address: 0, locks: 48 } as const;
const baud = 19_200;
const warmUps = 2;
/** Where a CU48 frame says what it asks for, and what it says to open a door. */
const command = { at: 3, unlock: 0x51 };

/** From the tap to the first byte of the unlock frame, while the wall is asked about its doors as always. */
export async function benchLockerTap(samples: number, stop: AbortSignal): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-locker-'));
  const cable = await openSerialPair();
  const line = `serial:${cable.kioskPath}?baud=${baud}`;
  const simulator = await startLockerSimulator({
    lines: [
      {
        ...{ name: 'line', kioskBaud: baud, boards: [board] },
        listen: { serialPath: cable.devicePath, kioskPath: cable.kioskPath },
      },
    ],
  });
  let sentAt = 0;
  const boards = openLockerBoards({
    boards: [{ ...board, line, shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 500 }],
    clock: systemClock,
    openLine: (uri) => {
      const opened = openLine(uri, { clock: systemClock });
      const write: typeof opened.write = (bytes) => {
        if (bytes[command.at] === command.unlock) sentAt = performance.now();
        return opened.write(bytes);
      };
      return Object.assign(Object.create(opened), { write });
    },
  });
  const database = openDatabase(folder, Date.now(), silentLog);
  if (!database.ok) throw new Error(database.error.code);
  const locker = openLocker({
    store: {
      database: database.value.database,
      seal: createFieldSeal(new Uint8Array(randomBytes(32)) as MasterKey),
    },
    audit: openAuditLog(database.value.database, systemClock),
    ...{ boards, clock: systemClock, log: silentLog, configuration: wall() },
    outgoing: { tell: () => {}, tellAgain: () => {}, report: () => {} },
  });
  try {
    while (boards.board(board.name)?.condition !== 'answers') {
      stop.throwIfAborted();
      await pause(systemClock, 20);
    }
    const times: number[] = [];
    for (let count = 0; count < warmUps + samples; count += 1) {
      stop.throwIfAborted();
      // Taps come at any moment of a round.
      await pause(systemClock, (count * 7) % 50);
      sentAt = 0;
      const tapped = performance.now();
      const opened = locker.openDoor({ cell: String(count % 48), purpose: 'look', who: { staff: count } });
      if (!opened.ok) throw new Error(opened.error.code);
      while (sentAt === 0) await pause(systemClock, 1);
      times.push(sentAt - tapped);
      opened.value.leave();
    }
    return {
      name: 'tap to the first byte of the unlock',
      samples: times.slice(warmUps),
      against: { name: 'one question on the wire', samples: [wireOfOneQuestion()] },
      measured:
        'from the call that the tap makes to the moment the first byte of the unlock is handed to a serial line: the job is on disk ' +
        'before, and the question about the doors that is under way is answered first. The wire: the bytes of one such question and ' +
        `its answer at ${baud} baud.`,
    };
  } finally {
    locker.close();
    await boards.close();
    await simulator.close();
    await cable.close();
    database.value.database.close();
    rmSync(folder, { recursive: true });
  }
}

function wireOfOneQuestion(): number {
  const { bytes, answerBytes } = codecOf(board).status;
  return wireMilliseconds(bytes.length + answerBytes, baud);
}

function wall() {
  return lockerSchema.parse({
    cabinets: [
      {
        ...{ name: 'A', place: { 'zh-CN': '左边', en: 'left' } },
        columns: [0, 24].map((first) => ({
          ...{ widthMillimetres: 400, bottomMillimetres: 100 },
          cells: Array.from({ length: 24 }, (_, index) => ({
            ...{ name: String(first + index), size: 'small', heightMillimetres: 80 },
            ...{ board: board.name, lock: first + index + 1 },
          })),
        })),
      },
    ],
  });
}
