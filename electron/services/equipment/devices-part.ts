import type { ScreenView } from '../../contract/session-view.ts';
import type { DeviceFact, DeviceTest, FoundLine } from '../../contract/staff/equipment-views.ts';
import type { DeviceLine, DeviceName } from '../../contract/staff/lines.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { StaffPart, StaffPartHost } from '../staff/staff-part.ts';
import type { DeviceWatch } from './device-watch.ts';
import type { FaultBook } from './fault-book.ts';
import { type ShownTest, startTestRun, type TestRun, type TestStarter } from './test-run.ts';

type Place =
  | { readonly at: 'list' }
  | { readonly at: 'device'; readonly device: DeviceName; readonly described: readonly DeviceFact[] }
  | { readonly at: 'confirm-card'; readonly underWay: boolean }
  | { readonly at: 'test'; readonly run: TestRun }
  | { readonly at: 'found'; readonly looking: boolean; readonly found: readonly FoundLine[] }
  /** Nobody is here any more. */
  | { readonly at: 'left' };

/** What whoever looks after the devices does. */
export interface DevicesPart extends StaffPart {
  // Each false: it means nothing where they are.
  openDevice(device: DeviceName): boolean;
  test(test: DeviceTest): boolean;
  printTestCard(): boolean;
  testCardCameOut(cameOut: boolean): boolean;
  look(): boolean;
  /** Whether this line was found and may be used so. */
  mayUse(line: string, device: DeviceName): boolean;
}

export interface DevicesPartParts {
  readonly watch: DeviceWatch;
  readonly faults: FaultBook;
  /** What the configuration says of it, and what it says of itself when it is asked. */
  readonly facts: (device: DeviceName) => readonly DeviceFact[];
  readonly describe: (device: DeviceName) => Promise<readonly DeviceFact[]>;
  /** Those that this kiosk can make of the device. */
  readonly testsOf: (device: DeviceName) => readonly DeviceTest[];
  readonly start: TestStarter;
  readonly isCardUnderWay: () => boolean;
  /** Asks the devices how they are, now. */
  readonly askNow: () => void;
  readonly lookForLines: (
    abandoned: AbortSignal,
    tell: (found: readonly FoundLine[], looking: boolean) => void,
  ) => Promise<void>;
  readonly audit: AuditLog;
  readonly log: Log;
}

const mostFaults = 20;

export function startDevicesPart(parts: DevicesPartParts, host: StaffPartHost): DevicesPart {
  const { watch, audit, log } = parts;
  const by = host.by.id;
  let place: Place = { at: 'list' };
  let looking = new AbortController();
  const stop = watch.onChange(host.changed);
  parts.askNow();

  function go(next: Place): true {
    if (place.at === 'found') looking.abort();
    if (place.at === 'test') place.run.stop();
    place = next;
    host.changed();
    return true;
  }

  function toDevice(device: DeviceName): true {
    go({ at: 'device', device, described: [] });
    const opened = place;
    void parts
      .describe(device)
      .then((described) => {
        // Somebody may have gone on meanwhile.
        if (place === opened) go({ at: 'device', device, described });
      })
      .catch((thrown) => log.error('describing-device-threw', { device, ...describeThrown(thrown) }));
    return true;
  }

  function run(device: DeviceName, test: DeviceTest): true {
    return go({
      at: 'test',
      run: startTestRun({ device, test, by, audit, log, start: parts.start }, () => {
        // What the test found out, the line should say too.
        if (place.at === 'test' && place.run.isOver()) parts.askNow();
        host.changed();
      }),
    });
  }

  const hasTest = (device: DeviceName, test: DeviceTest) => parts.testsOf(device).includes(test);

  return {
    openDevice: (device) =>
      place.at === 'list' && watch.lines().some((line) => line.device === device) && toDevice(device),
    test: (test) => {
      const again = place.at === 'test' && place.run.isOver();
      const device = place.at === 'device' ? place.device : place.at === 'test' && again && place.run.device;
      if (!device || !hasTest(device, test)) return false;
      return test === 'print-card' ? go({ at: 'confirm-card', underWay: false }) : run(device, test);
    },
    printTestCard: () => {
      if (place.at !== 'confirm-card') return false;
      if (parts.isCardUnderWay()) return go({ at: 'confirm-card', underWay: true });
      return run('card-printer', 'print-card');
    },
    testCardCameOut: (cameOut) => place.at === 'test' && place.run.cameOut(cameOut),
    look: () => {
      if (place.at !== 'list' && place.at !== 'found') return false;
      audit.record('devices-looked-for', { by });
      go({ at: 'found', looking: true, found: [] });
      looking = new AbortController();
      const { signal } = looking;
      void parts
        .lookForLines(signal, (found, goesOn) => {
          place = { at: 'found', looking: goesOn, found };
          host.changed();
        })
        .catch((thrown) => {
          log.error('looking-for-devices-threw', describeThrown(thrown));
          if (signal.aborted || place.at !== 'found') return;
          place = { ...place, looking: false };
          host.changed();
        });
      return true;
    },
    mayUse: (line, device) =>
      place.at === 'found' && place.found.some((each) => each.line === line && each.uses.includes(device)),
    view: () => viewOf(place),
    goBack: () => {
      switch (place.at) {
        case 'list':
        case 'left':
          return false;
        case 'device':
        case 'found':
          return go({ at: 'list' });
        case 'confirm-card':
          return toDevice('card-printer');
        case 'test':
          return toDevice(place.run.device);
      }
    },
    isAtWork: () => place.at === 'test' && place.run.isAtWork(),
    leave: () => {
      stop();
      looking.abort();
      if (place.at === 'test') place.run.stop();
      place = { at: 'left' };
    },
  };

  function viewOf(here: Place): ScreenView {
    switch (here.at) {
      case 'list':
      case 'left':
        return { screen: 'devices', devices: watch.lines() };
      case 'device':
        return {
          screen: 'device',
          device: lineOf(here.device),
          facts: [...parts.facts(here.device), ...here.described],
          faults: parts.faults.latest(here.device, mostFaults),
          tests: [...parts.testsOf(here.device)],
        };
      case 'confirm-card':
        return { screen: 'device-confirm-card', ...(here.underWay && { problem: 'card-under-way' }) };
      case 'test':
        return { screen: 'device-test', ...(here.run.shown() satisfies ShownTest) };
      case 'found':
        return { screen: 'devices-found', looking: here.looking, found: [...here.found] };
    }
  }

  function lineOf(device: DeviceName): DeviceLine {
    return (
      watch.lines().find((line) => line.device === device) ?? {
        device,
        condition: 'bad',
        troubles: ['offline'],
      }
    );
  }
}
