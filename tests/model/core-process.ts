/**
 * The core of a locker in a process of its own, to be killed in the middle of whatever it does. Loaded, it waits for the order to
 * open; then it answers calls, one message each.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LockerBoardConfiguration } from '../../electron/configuration/locker-configuration.ts';
import { locker as lockerSchema } from '../../electron/configuration/locker-configuration.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import type { LockerBoards } from '../../electron/devices/locker/locker-boards.ts';
import { openLockerBoards } from '../../electron/devices/locker/open-locker-boards.ts';
import { type Clock, systemClock } from '../../electron/foundation/clock.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import type { DoorOpening, DoorOrder } from '../../electron/services/locker/door-opening.ts';
import { bearerOfCode } from '../../electron/services/locker/may-collect.ts';
import { type OpenedLocker, openLocker } from '../../electron/services/locker/open-locker.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import type { MasterKey } from '../../electron/store/key-source.ts';
import { acknowledgeRestore, backUpDatabase, openDatabase } from '../../electron/store/open-database.ts';
import { openOutbox } from '../../electron/store/outbox.ts';
import { createFieldSeal } from '../../electron/store/sealed-field.ts';
import type { Store } from '../../electron/store/store.ts';
import { fastClock } from '../support/fast-clock.ts';

export interface CoreOrder {
  readonly folder: string;
  readonly key: string;
  readonly boards: readonly LockerBoardConfiguration[];
  readonly configuration: unknown;
  /** How many times as fast as the wall's clock the core's runs. */
  readonly hurry: number;
}

/** What the parent asks; what answers comes back under the same id. */
export interface CoreCall {
  readonly id: number;
  readonly call: string;
  readonly given: readonly unknown[];
}

// Whoever asks is gone: nobody else will end this.
process.once('disconnect', () => process.exit());
process.once('message', (order: CoreOrder) => {
  const answerTo = calls(order);
  process.on('message', async ({ id, call, given }: CoreCall) => {
    try {
      process.send?.({ id, answer: await answerTo(call, given) });
    } catch (thrown) {
      process.send?.({ id, thrown: String((thrown as Error).stack) });
    }
  });
  process.send?.('open');
});

function calls({ folder, key, boards: configured, configuration, hurry }: CoreOrder) {
  const seal = createFieldSeal(new Uint8Array(Buffer.from(key, 'hex')) as MasterKey);
  const clock = fastClock(hurry);
  const boards = openLockerBoards({
    ...{ boards: configured, clock: systemClock, openLine: (uri) => openLine(uri, { clock: systemClock }) },
  });
  const tools = { folder, seal, clock, boards, configuration };
  let { database, locker } = openCore(tools);
  let openings: DoorOpening[] = [];

  /** As after an ordinary end, or with `restore` after the database was found to be damaged. */
  function reopen(restore: boolean): void {
    locker.close();
    database.close();
    if (restore) rmSync(join(folder, 'kiosk.sqlite'));
    openings = [];
    ({ database, locker } = openCore(tools));
  }

  const special: Record<string, (...given: never[]) => unknown> = {
    openDoor: (order: DoorOrder) => {
      const answer = locker.openDoor(order);
      return answer.ok ? { ok: true, value: openings.push(answer.value) - 1 } : answer;
    },
    openingState: (index: number) => openings[index]?.state(),
    openingSays: (index: number, what: 'opened' | 'stayed-shut' | 'shut') => openings[index]?.says(what),
    openingLeave: (index: number) => openings[index]?.leave(),
    look: () => boards.look(),
    areAllAnswering: () => boards.boards.every(({ name }) => boards.board(name)?.condition === 'answers'),
    history: () =>
      database
        .prepare<[], { line: string }>(
          `SELECT kind || ' ' || details AS line FROM audit_event ORDER BY number`,
        )
        .all()
        .map(({ line }) => line),
    pseudonym: (text: string) => seal.pseudonym(text),
    reopen: () => reopen(false),
    backUp: () => backUpDatabase(database, folder),
    restore: () => reopen(true),
    bearerOfCode: (stay: number) => bearerOfCode(seal, stay),
  };
  return (call: string, given: readonly unknown[]): unknown => {
    const way = special[call] ?? (locker[call as keyof OpenedLocker] as (...given: never[]) => unknown);
    return way(...(given as never[]));
  };
}

function openCore(tools: {
  readonly folder: string;
  readonly seal: Store['seal'];
  readonly clock: Clock;
  readonly boards: LockerBoards;
  readonly configuration: unknown;
}): { readonly database: Store['database']; readonly locker: OpenedLocker } {
  const { folder, seal, clock, boards, configuration } = tools;
  const opened = openDatabase(folder, Date.now(), silentLog);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database, restored } = opened.value;
  const store = { database, seal };
  const outbox = openOutbox(store, clock);
  const locker = openLocker({
    ...{ store, audit: openAuditLog(database, clock), boards, clock, log: silentLog, restored },
    configuration: lockerSchema.parse(configuration),
    outgoing: {
      tell: ({ kind, stay, codeSerial, at }) =>
        outbox.add({ id: `${kind}-${stay.id}-${codeSerial}-${at}`, kind, body: { stay: stay.id } }),
      // What waits here is never sent.
      tellAgain: () => {},
      report: ({ state, stay, at }) =>
        outbox.add({
          id: `report-${state}-${stay.id}-${at}`,
          kind: `report-${state}`,
          body: { stay: stay.id },
        }),
    },
  });
  if (restored) acknowledgeRestore(database);
  return { database, locker };
}
