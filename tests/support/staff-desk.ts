import type { ProcedureName } from '../../electron/contract/contract.ts';
import { procedures } from '../../electron/contract/contract.ts';
import { holds } from '../../electron/contract/grants.ts';
import type { CodeScanner } from '../../electron/devices/code-scanner/code-scanner.ts';
import type { IdentityReader, ReaderState } from '../../electron/devices/identity-reader/identity-reader.ts';
import { openMaintenance } from '../../electron/services/maintenance/open-maintenance.ts';
import { openPeople } from '../../electron/services/people/open-people.ts';
import { createSession } from '../../electron/services/session/session.ts';
import { sessionHandlers } from '../../electron/services/session/session-handlers.ts';
import { openSettingsBook } from '../../electron/services/settings/settings-book.ts';
import { openStaff } from '../../electron/services/staff/open-staff.ts';
import { askForFirst } from '../../electron/services/staff/staff-book.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { keepLog } from './keep-log.ts';
import { manualClock } from './manual-clock.ts';
import { resident } from './resident.ts';
import { fileSettings } from './settings-desk.ts';
import { makeStaff, type StaffForTest } from './staff.ts';
import { temporaryStore } from './temporary-store.ts';

/** The staff's way in and their people over a session, a store on disk and a manual clock; without a page or devices. */
export async function openStaffDesk(
  people: readonly StaffForTest[] | undefined,
  options: {
    readonly demonstration?: boolean;
    /** The command asked for another first administrator. */
    readonly firstAsked?: boolean;
  } = {},
) {
  const [store, clock] = [temporaryStore(), manualClock()];
  if (people) await makeStaff(store, people);
  const audit = openAuditLog(store.database, clock);
  if (options.firstAsked) askForFirst({ ...store, audit, clock });
  const { reader, sees } = readerForTest();
  const { scanner, scan } = scannerForTest();
  const session = createSession({
    ...{ clock, idleMilliseconds: 180_000, countdownMilliseconds: 45_000 },
    isOpen: () => staff.isOpenToResidents(),
    home: () => staff.homeInstead() ?? { screen: 'home', canCheckCards: true, canReportLoss: true },
    onEnd: () => {},
  });
  const settings = openSettingsBook({ store, audit, clock, base: fileSettings });
  const maintenance = openMaintenance({
    ...{ session, audit, settings },
    hasLocker: false,
    overview: () => ({
      ...{ toDo: [], devices: [], supplies: [] },
      platform: { condition: 'good', reachable: true, waiting: 0, refused: 0 },
      today: { cards: 0, slips: 0, questions: 0 },
    }),
  });
  const { log, entries } = keepLog();
  const tools = { reader, scanner, clock, log };
  const staff = openStaff({
    ...{ ...tools, store, session, audit, demonstration: options.demonstration ?? false },
    onSignedIn: maintenance.begin,
  });
  const part = openPeople({ ...tools, staff, door: maintenance.door });
  const handlers = { ...sessionHandlers(session), ...staff.handlers, ...part.handlers };

  let presence = 0;
  return {
    ...{ store, clock, session, settings, staff, handlers, scan },
    view: () => session.view().view,
    /** As it stands in the log, if one was told. */
    firstWord: () => /"first-start-word","word":"(\d{6})"/.exec(entries.join())?.[1],
    /** As the page would: the right is looked at first. */
    call: (name: keyof typeof handlers & ProcedureName, input: object = {}) => {
      const declared = procedures[name];
      if (!holds(session.grants(), declared.needs)) return 'not-permitted';
      const answer = (handlers[name] as (input: unknown) => { ok: boolean })(declared.input.parse(input));
      return answer.ok ? 'done' : 'moved-on';
    },
    layIdentityCard: (number: string) => {
      presence += 1;
      sees({ kind: 'card', card: { ...resident('1980-01-01'), number }, presence });
    },
    liftIdentityCard: () => sees({ kind: 'empty' }),
    events: () =>
      store.database
        .prepare<[], { kind: string; details: string }>(
          'SELECT kind, details FROM audit_event ORDER BY number',
        )
        .all(),
  };
}

function readerForTest() {
  const listeners = new Set<(state: ReaderState) => void>();
  let state: ReaderState = { kind: 'empty' };
  const reader: IdentityReader = {
    get state() {
      return state;
    },
    sensesRemoval: true,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {},
  };
  const sees = (next: ReaderState) => {
    state = next;
    for (const listener of [...listeners]) listener(next);
  };
  return { reader, sees };
}

function scannerForTest() {
  const listeners = new Set<(text: string) => void>();
  const scanner: CodeScanner = {
    state: 'online',
    onCode: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onState: () => () => {},
    close: async () => {},
  };
  const scan = (text: string) => {
    for (const listener of [...listeners]) listener(text);
  };
  return { scanner, scan };
}
