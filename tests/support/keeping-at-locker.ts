import { expect } from 'vitest';
import type { StaffRole } from '../../electron/contract/declare.ts';
import type { CodeScanner } from '../../electron/devices/code-scanner/code-scanner.ts';
import { ok } from '../../electron/foundation/result.ts';
import type { FinishedDocument, GatewayFailure } from '../../electron/gateway/gateway.ts';
import type { PrintPickupSlip } from '../../electron/services/locker/keeping/keeping-tools.ts';
import { openKeeping } from '../../electron/services/locker/keeping/open-keeping.ts';
import { done } from '../../electron/services/session/done.ts';
import { doorDifferencesSource } from '../../electron/services/to-do/sources/door-differences-source.ts';
import { createToDoList } from '../../electron/services/to-do/to-do-list.ts';
import { keepLog } from './keep-log.ts';
import { lockerByHand, wallByHand } from './locker-by-hand.ts';
import { doorForTest } from './staff-part.ts';

/** What the platform knows of one document. */
export function finished(documentNumber: string, given: Partial<FinishedDocument> = {}): FinishedDocument {
  return {
    ...{ documentNumber, title: '居住证', holder: { number: '310105198003070423', name: '王春英' } },
    ...{ phone: '13800000001', size: 'small', issuedBy: null },
    ...given,
  };
}

/** A clerk in the maintenance mode, before a locker whose doors the test moves. */
export function keepingAtLocker(
  options: Parameters<typeof lockerByHand>[0] = {},
  roles: StaffRole[] = ['clerk'],
  { slipPrinter = true } = {},
) {
  const desk = lockerByHand(options);
  const maintenance = doorForTest(roles);
  const documents = new Map<string, FinishedDocument>();
  const slips: number[] = [];
  const says: { failure: GatewayFailure | undefined; slip: Awaited<ReturnType<PrintPickupSlip>> } = {
    failure: undefined,
    slip: 'printed',
  };
  let onCode = (_: string) => {};
  const scanner: CodeScanner = {
    state: 'online',
    onCode: (listener) => {
      onCode = listener;
      return () => {
        onCode = () => {};
      };
    },
    onState: () => () => {},
    close: async () => {},
  };
  const { log, entries } = keepLog();
  const list = createToDoList({
    ...{ store: desk.store, audit: desk.audit, clock: desk.clock, nameOf: () => undefined },
    sources: [doorDifferencesSource(desk.locker)],
  });
  const keeping = openKeeping({
    ...{ door: maintenance.door, locker: desk.locker, scanner, log },
    ...{ store: desk.store, audit: desk.audit, clock: desk.clock },
    cabinets: (options.configuration ?? wallByHand).cabinets,
    gateway: {
      finishedDocument: async (number) => {
        if (says.failure) return { ok: false, error: says.failure };
        const found = documents.get(number);
        return found
          ? ok(found)
          : { ok: false, error: { code: 'gateway-refused', reason: 'document-unknown' } };
      },
    },
    settleDoor: (difference, verdict, by) => list.settleOnSight(`door-difference/${difference}`, verdict, by),
    // Here nobody came from the list.
    showToDo: () => done(false),
    printPickupSlip: slipPrinter
      ? async (stay) => {
          slips.push(stay);
          return says.slip;
        }
      : undefined,
    nameOf: (id) => (id === maintenance.by.id ? maintenance.by.name : undefined),
  });
  void keeping.handlers['keeping.open']({});
  return {
    ...{ ...desk, ...keeping, list, maintenance, documents, slips, says, logged: entries },
    shows: maintenance.shows,
    scan: (code: string) => onCode(code),
    back: () => maintenance.part().goBack(),
    leave: () => maintenance.part().leave(),
  };
}

/** A clerk who has scanned a document that the platform knows. */
export async function scanned(
  desk: ReturnType<typeof keepingAtLocker>,
  number = '3109900001',
  given: Parameters<typeof finished>[1] = {},
) {
  desk.documents.set(number, finished(number, given));
  desk.handlers['keeping.openPutIn']({});
  desk.scan(number);
  await expect.poll(() => desk.maintenance.part().view().screen).toBe('keeping-check');
}

/** Waits until the door before them is seen open. */
export async function opens(desk: ReturnType<typeof keepingAtLocker>): Promise<void> {
  await expect.poll(() => desk.shows('keeping-door').stage).toBe('open');
}

/** The door of what was scanned is opened; gives its cell. */
export async function openDoor(desk: ReturnType<typeof keepingAtLocker>): Promise<string> {
  desk.handlers['keeping.openDoor']({});
  await opens(desk);
  return desk.shows('keeping-door').cell;
}
