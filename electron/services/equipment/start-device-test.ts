import type { Devices } from '../../devices/open-devices.ts';
import type { TestSlip } from '../../documents/slip.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { SlipService } from '../slips/slip-service.ts';
import { testPrinter } from './device-tests/ask-printer.ts';
import type { RunningTest } from './device-tests/device-test.ts';
import { testCard } from './device-tests/print-card.ts';
import { testSlipPrinter } from './device-tests/print-slip.ts';
import { testReader } from './device-tests/read-card.ts';
import { testScanner } from './device-tests/scan-code.ts';
import type { TestCards } from './test-cards.ts';
import type { TestStarter } from './test-run.ts';

/** Begins each kind of test with the devices of this kiosk. */
export function startDeviceTest(parts: {
  readonly devices: Devices;
  readonly slips: SlipService;
  readonly cards: TestCards;
  readonly siteName: string;
  readonly clock: Clock;
}): TestStarter {
  const { devices, slips, cards, clock } = parts;
  const { reader, scanner, printer } = devices;
  return (test, key, tell): RunningTest => {
    switch (test) {
      case 'read-card':
        return testReader({ reader, clock }, tell);
      case 'scan-code':
        // Only a scanner that is there is offered to be tested.
        if (!scanner) throw new Error('no scanner to test');
        return testScanner({ scanner, clock }, tell);
      case 'ask-printer':
        return testPrinter({ printer }, tell);
      case 'print-slip':
        return testSlipPrinter({ slips, slip: testSlip(parts.siteName, clock.now()) }, tell);
      case 'print-card':
        return testCard({ cards, key }, tell);
    }
  };
}

function testSlip(siteName: string, now: number): TestSlip {
  const time = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  return {
    ...{ kind: 'test', language: 'zh-CN', ring: [], siteName, time },
    printedOn: calendarDateInShanghai(now),
  };
}
