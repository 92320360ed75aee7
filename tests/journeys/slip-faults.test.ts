import { describe, expect, test } from 'vitest';
import type { DocumentRenderer } from '../../electron/documents/document-renderer.ts';
import { systemFontsOnly } from '../../electron/documents/embedded-fonts.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { err } from '../../electron/foundation/result.ts';
import { openSlipService } from '../../electron/services/slips/open-slip-service.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { keepLog } from '../support/keep-log.ts';
import { dotsNotAsDrawn, dotsOnPaper } from '../support/slip-on-paper.ts';
import {
  slipPrinterOverDeviceFile,
  slipPrinterOverSerial,
  slipPrinterOverTcp,
} from '../support/slip-printer-at-simulator.ts';
import { slipServiceAt } from '../support/slip-service-at-simulator.ts';
import { leastToBring, questionLeft, whatToBring } from '../support/slips.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const nobodyWaits = () => {};
const outOf = (trouble: 'paper-out' | 'cover-open' | 'offline') =>
  ({ kind: 'out-of-order', trouble }) as const;
const ready = { kind: 'ready', paperLow: false } as const;

describe('the paper', () => {
  test('ends in the middle: the slip is cut short, and the next one is whole', async () => {
    const atSimulator = await slipPrinterOverDeviceFile();
    const { service, drawn, jobs, says } = slipServiceAt(atSimulator);
    await atSimulator.paper(60);
    expect(await service.print(whatToBring, nobodyWaits)).toEqual({
      kind: 'cut-short',
      trouble: 'paper-out',
    });
    await says(outOf('paper-out'));
    await atSimulator.paper(80_000);
    expect(await service.print(leastToBring, nobodyWaits)).toEqual({ kind: 'printed' });
    await says(ready);
    expect(jobs()).toEqual(['failed cut-short paper-out', 'confirmed']);
    expect(atSimulator.state().slips).toHaveLength(2);
    const paper = dotsOnPaper(await atSimulator.picture(2));
    expect(dotsNotAsDrawn(paper, drawn[1] ?? new Uint8Array())).toBe(0);
  });

  test('is low: slips are offered, and the service says so', async () => {
    const atSimulator = await slipPrinterOverTcp();
    await atSimulator.paper(500);
    const { says } = slipServiceAt(atSimulator);
    await says({ kind: 'ready', paperLow: true });
  });

  test('is out: no slip is offered, and none is printed for whoever asks all the same', async () => {
    const atSimulator = await slipPrinterOverTcp();
    await atSimulator.paper(0);
    const { service, jobs, says } = slipServiceAt(atSimulator);
    await says(outOf('paper-out'));
    expect(await service.print(leastToBring, nobodyWaits)).toEqual({
      kind: 'not-printed',
      trouble: 'paper-out',
    });
    expect(jobs()).toEqual(['failed paper-out']);
  });
});

describe('the cover', () => {
  test('is open: the slip was not printed', async () => {
    const atSimulator = await slipPrinterOverTcp();
    await atSimulator.fault('cover-open');
    const { service, jobs, says } = slipServiceAt(atSimulator);
    await says(outOf('cover-open'));
    expect(await service.print(leastToBring, nobodyWaits)).toEqual({
      kind: 'not-printed',
      trouble: 'cover-open',
    });
    expect(jobs()).toEqual(['failed cover-open']);
  });

  test('is opened in the middle: the slip is cut short', async () => {
    const atSimulator = await slipPrinterOverSerial();
    const { service, jobs } = slipServiceAt(atSimulator);
    await atSimulator.fault('cover-opens-mid-slip');
    expect(await service.print(whatToBring, nobodyWaits)).toEqual({
      kind: 'cut-short',
      trouble: 'cover-open',
    });
    expect(jobs()).toEqual(['failed cut-short cover-open']);
  });
});

describe('a printer that never answers', () => {
  test('is tried, and only whoever stands there can tell what came out', async () => {
    const atSimulator = await slipPrinterOverTcp({ times: 10 });
    await atSimulator.fault('silent');
    const { service, drawn, jobs, says } = slipServiceAt(atSimulator);
    await says(ready);
    expect(await service.print(leastToBring, nobodyWaits)).toEqual({ kind: 'unknown', trouble: 'unknown' });
    expect(jobs()).toEqual(['uncertain unknown']);
    await atSimulator.hasPrinted(1);
    const paper = dotsOnPaper(await atSimulator.picture(1));
    expect(dotsNotAsDrawn(paper, drawn[0] ?? new Uint8Array())).toBe(0);
  });

  test('though it did before is offline, whether it falls silent before or in the middle', async () => {
    const atSimulator = await slipPrinterOverTcp({ times: 3 });
    const { service, jobs, says } = slipServiceAt(atSimulator);
    await says(ready);
    await atSimulator.fault('falls-silent-mid-slip');
    expect(await service.print(whatToBring, nobodyWaits)).toEqual({ kind: 'unknown', trouble: 'offline' });
    await says(outOf('offline'));
    expect(await service.print(whatToBring, nobodyWaits)).toEqual({
      kind: 'not-printed',
      trouble: 'offline',
    });
    expect(jobs()).toEqual(['uncertain offline', 'failed offline']);
    expect(atSimulator.state().slips).toEqual([]);
  });
});

test('a printer that is pulled out in the middle leaves it unknown, and one that is not there prints nothing', async () => {
  const atSimulator = await slipPrinterOverDeviceFile({ rowsPerSecond: 400 });
  const { service, jobs, says } = slipServiceAt(atSimulator);
  await says(ready);
  const printing = service.print(whatToBring, nobodyWaits);
  await expect.poll(() => atSimulator.state().hangingRows).toBeGreaterThan(100);
  await atSimulator.cable.unplug();
  expect(await printing).toEqual({ kind: 'unknown', trouble: 'offline' });
  await says(outOf('offline'));
  expect(await service.print(whatToBring, nobodyWaits)).toEqual({ kind: 'not-printed', trouble: 'offline' });
  expect(jobs()).toEqual(['uncertain offline', 'failed offline']);
});

describe('without a picture or a printer', () => {
  const brokenRenderer: DocumentRenderer = {
    pdf: async () => err('renderer-unavailable'),
    image: async () => err('render-timeout'),
    close: async () => {},
  };
  const open = (printer: Parameters<typeof openSlipService>[0]['printer']) => {
    const store = temporaryStore();
    const { log, entries } = keepLog();
    const service = openSlipService({
      ...{ store, printer, log, renderer: brokenRenderer, fonts: systemFontsOnly, clock: systemClock },
      audit: openAuditLog(store.database, systemClock),
    });
    return { service, log: entries, jobs: store.database.prepare('SELECT * FROM job') };
  };

  test('a slip that cannot be drawn is sent to nobody, and the log says no more of it than its kind', async () => {
    const { printer, state } = await slipPrinterOverTcp();
    const { service, log, jobs } = open(printer);
    expect(await service.print(questionLeft, nobodyWaits)).toEqual({
      kind: 'not-printed',
      trouble: 'not-drawn',
    });
    service.close();
    expect(jobs.all()).toEqual([]);
    expect(state().slips).toEqual([]);
    expect(log.map((line) => JSON.parse(line))).toEqual([
      { event: 'slip-not-drawn', slip: 'question-left', reason: 'render-timeout' },
    ]);
  });

  test('a kiosk without a slip printer offers none', async () => {
    const { service } = open(undefined);
    expect(service.state()).toEqual({ kind: 'absent' });
    expect(await service.print(leastToBring, nobodyWaits)).toEqual({
      kind: 'not-printed',
      trouble: 'no-printer',
    });
  });
});
