/**
 * The core of a locker in a process of its own, to be killed in the middle of whatever it does. Loaded, it waits for the order to
 * open; then it answers calls, one message each.
 */
import type { LockerBoardConfiguration } from '../../electron/configuration/locker-configuration.ts';
import { locker as lockerSchema } from '../../electron/configuration/locker-configuration.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { openLockerBoards } from '../../electron/devices/locker/open-locker-boards.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import type { DoorOpening, DoorOrder } from '../../electron/services/locker/door-opening.ts';
import { bearerOfCode } from '../../electron/services/locker/may-collect.ts';
import { type OpenedLocker, openLocker } from '../../electron/services/locker/open-locker.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import type { MasterKey } from '../../electron/store/key-source.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { openOutbox } from '../../electron/store/outbox.ts';
import { createFieldSeal } from '../../electron/store/sealed-field.ts';
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
  const opened = openDatabase(folder, Date.now(), silentLog);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  const store = { database, seal: createFieldSeal(new Uint8Array(Buffer.from(key, 'hex')) as MasterKey) };
  const clock = fastClock(hurry);
  const boards = openLockerBoards({
    ...{ boards: configured, clock: systemClock, openLine: (uri) => openLine(uri, { clock: systemClock }) },
  });
  const outbox = openOutbox(store, clock);
  const locker = openLocker({
    ...{ store, audit: openAuditLog(database, clock), boards, clock, log: silentLog },
    configuration: lockerSchema.parse(configuration),
    outgoing: {
      tell: ({ kind, stay, codeSerial, at }) =>
        outbox.add({ id: `${kind}-${stay.id}-${codeSerial}-${at}`, kind, body: { stay: stay.id } }),
      report: ({ state, stay, at }) =>
        outbox.add({
          id: `report-${state}-${stay.id}-${at}`,
          kind: `report-${state}`,
          body: { stay: stay.id },
        }),
    },
  });
  const openings: DoorOpening[] = [];

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
    pseudonym: (text: string) => store.seal.pseudonym(text),
    bearerOfCode: (stay: number) => bearerOfCode(store.seal, stay),
  };
  return (call: string, given: readonly unknown[]): unknown => {
    const way = special[call] ?? (locker[call as keyof OpenedLocker] as (...given: never[]) => unknown);
    return way(...(given as never[]));
  };
}
