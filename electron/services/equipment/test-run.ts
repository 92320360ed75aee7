import { randomUUID } from 'node:crypto';
import type { ScreenView } from '../../contract/session-view.ts';
import type { DeviceTest, DeviceTrouble, TestEnd, TestStage } from '../../contract/staff/equipment-views.ts';
import type { DeviceName } from '../../contract/staff/lines.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { RunningTest, TestTeller } from './device-tests/device-test.ts';

export type ShownTest = Omit<Extract<ScreenView, { readonly screen: 'device-test' }>, 'screen'>;

/** Begins a test; `key` is that of its job, where it has one. */
export type TestStarter = (test: DeviceTest, key: string, tell: TestTeller) => RunningTest;

/** One test from its beginning to its end, as the screen shows it and the audit log keeps it. */
export interface TestRun {
  readonly device: DeviceName;
  shown(): ShownTest;
  isAtWork(): boolean;
  isOver(): boolean;
  /** False where nobody asked. */
  cameOut(cameOut: boolean): boolean;
  /** Whoever began it has left. */
  stop(): void;
}

/** What happens, in this order; the last only where the printer cannot tell. */
const stagesOf: Readonly<Record<DeviceTest, readonly TestStage[]>> = {
  'read-card': ['lay-card', 'read-card'],
  'scan-code': ['hold-code'],
  'ask-printer': ['ask-printer'],
  'print-slip': ['draw', 'print'],
  'print-card': ['draw', 'send', 'print'],
};

export function startTestRun(
  parts: {
    readonly device: DeviceName;
    readonly test: DeviceTest;
    /** Id of the member of staff. */
    readonly by: number;
    readonly audit: AuditLog;
    readonly start: TestStarter;
    readonly log: Log;
  },
  changed: () => void,
): TestRun {
  const { device, test, by, audit, log } = parts;
  const key = randomUUID();
  let stage = stagesOf[test][0] as TestStage;
  let heldUpBy: readonly DeviceTrouble[] = [];
  let end: TestEnd | undefined;
  let told = false;
  let left = false;

  audit.record('device-test-begun', { by, device, test, job: test === 'print-card' ? key : null });
  const running = parts.start(test, key, {
    stage: (now, why = []) => {
      stage = now;
      heldUpBy = why;
      tell();
    },
    end: over,
    threw: (thrown) => {
      log.error('device-test-threw', { device, test, ...describeThrown(thrown) });
      if (!end && !left) over({ kind: prints(test) ? 'unknown' : 'bad', troubles: ['kiosk-fault'] });
    },
  });
  // A test may end before it can be shown.
  told = true;

  function over(ended: TestEnd): void {
    end = ended;
    heldUpBy = [];
    try {
      audit.record('device-test-ended', { by, device, test, end: wordOf(ended) });
    } catch (thrown) {
      // Whoever waits before a printer that has ended must learn of it all the same.
      log.error('device-test-not-recorded', { device, test, ...describeThrown(thrown) });
    }
    tell();
  }

  function tell(): void {
    if (told) changed();
  }

  return {
    device,
    shown: () => ({
      ...{ device, test, stage },
      stages: stage === 'came-out' ? [...stagesOf[test], stage] : [...stagesOf[test]],
      heldUpBy: [...heldUpBy],
      ...(end && { end }),
    }),
    isAtWork: () => running.isAtWork,
    isOver: () => end !== undefined,
    cameOut: (cameOut) => {
      if (stage !== 'came-out' || end || !running.cameOut) return false;
      running.cameOut(cameOut);
      return true;
    },
    stop: () => {
      left = true;
      running.stop();
      if (!end) audit.record('device-test-ended', { by, device, test, end: 'left' });
    },
  };
}

const prints = (test: DeviceTest) => stagesOf[test].includes('print');

function wordOf(end: TestEnd): string {
  return end.kind === 'bad' || end.kind === 'unknown' ? [end.kind, ...end.troubles].join(' ') : end.kind;
}
