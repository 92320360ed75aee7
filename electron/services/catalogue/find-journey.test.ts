import { expect, test } from 'vitest';
import { keepLog } from '../../../tests/support/keep-log.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { builtInCatalogue } from '../../catalogue/built-in-catalogue.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { openQuestionBook } from '../questions/question-book.ts';
import type { SlipOutcome, SlipService } from '../slips/slip-service.ts';
import { startFindJourney } from './find-journey.ts';
import { createLibrary } from './library.ts';

const library = createLibrary(builtInCatalogue());
const settled = () => new Promise(setImmediate);

/** Somebody who reads the guide of the 就医记录册, at a printer of which the test says what becomes of slips. */
function reader(
  print: () => Promise<SlipOutcome>,
  state: ReturnType<SlipService['state']> = { kind: 'ready', paperLow: false },
) {
  const clock = manualClock();
  const { log, entries } = keepLog();
  const store = temporaryStore();
  const audit = openAuditLog(store.database, clock);
  const changes: string[] = [];
  const journey = startFindJourney(
    {
      ...{ library, clock, log, doesHere: () => false, canStart: () => false },
      slips: {
        ...{ state: () => state, printerSays: () => undefined, askNow: () => {} },
        ...{ onChange: () => () => {}, print, close: () => {} },
      },
      questions: openQuestionBook({ store, audit, clock, log }),
      site: {
        ...{ name: '示例中心', hotline: '12345' },
        counterHours: { 'zh-CN': '周一到周六', en: 'Monday to Saturday' },
        counterPlace: { 'zh-CN': '一楼', en: 'ground floor' },
      },
    },
    {
      changed: () => changes.push('changed'),
      finished: () => changes.push('finished'),
      isShown: () => true,
    },
  );
  journey.dispatch({ type: 'choose-way', way: 'words' });
  journey.dispatch({ type: 'search', text: '看病本子' });
  journey.dispatch({ type: 'open-service', service: 'medical-record-book' });
  return { journey, changes, entries };
}

test('a slip that did not come out may be tried as often as one likes', async () => {
  const { journey } = reader(async () => ({ kind: 'not-printed', trouble: 'paper-out' }));
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    expect(journey.printSlip('zh-CN')).toBe(true);
    await settled();
    expect(journey.view()).toMatchObject({ screen: 'slip-not-printed', mayPrintAgain: true });
  }
});

test('five slips are enough for one visit: then none is offered, and none is promised after a failure', async () => {
  const { journey } = reader(async () => ({ kind: 'cut-short', trouble: 'paper-out' }));
  for (let slip = 1; slip <= 5; slip += 1) {
    expect(journey.printSlip('zh-CN')).toBe(true);
    await settled();
    expect(journey.view()).toMatchObject({ screen: 'slip-not-printed', mayPrintAgain: slip < 5 });
  }
  expect(journey.printSlip('zh-CN')).toBe(false);
  journey.goBack();
  expect(journey.view()).not.toHaveProperty('slip');
});

test('a bug while a slip is printed is logged, and whoever stands there can go on', async () => {
  const { journey, entries } = reader(() => Promise.reject(new Error('a bug')));
  journey.printSlip('en');
  await settled();
  expect(journey.view()).toMatchObject({ screen: 'slip-not-printed', outcome: 'unknown' });
  expect(journey.canLeave()).toBe(true);
  expect(entries.join()).toContain('slip-threw');
});

test('a second tap prints no second slip, and nobody leaves while one is printed', async () => {
  let prints = 0;
  const { journey } = reader(() => {
    prints += 1;
    return new Promise(() => {});
  });
  expect(journey.printSlip('zh-CN')).toBe(true);
  expect(journey.printSlip('zh-CN')).toBe(false);
  expect(prints).toBe(1);
  expect([journey.canLeave(), journey.canGoBack(), journey.isHardwareAtWork()]).toEqual([false, false, true]);
});

test('once the session is over, a slip that ends late changes nothing on the next person’s screen', async () => {
  let end: (outcome: SlipOutcome) => void = () => {};
  const { journey, changes } = reader(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  journey.printSlip('zh-CN');
  journey.leave('silence');
  const before = changes.length;
  end({ kind: 'printed' });
  await settled();
  expect(changes).toHaveLength(before);
  expect(journey.dispatch({ type: 'back' })).toBe(false);
});

test('a printer that is out of order is offered to nobody', () => {
  const { journey } = reader(async () => ({ kind: 'printed' }), {
    kind: 'out-of-order',
    trouble: 'cover-open',
  });
  expect(journey.view()).toMatchObject({ slip: { kind: 'out-of-order', trouble: 'cover-open' } });
  expect(journey.printSlip('zh-CN')).toBe(false);
});
