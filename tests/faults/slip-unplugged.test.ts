import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import {
  dotsThatDiffer,
  slipPrinterOverDeviceFile,
  slipPrinterOverSerial,
  slipPrinterOverTcp,
} from '../support/slip-printer-at-simulator.ts';

const first = slipPicture('FIRST', 12);
const second = slipPicture('SECOND');

test('a printer that is not there is offline, and prints when it is', async () => {
  const { printer, fault, says } = await slipPrinterOverTcp();
  await fault('unplugged');
  await says('offline');
  expect(await printer.print(first.png)).toEqual({
    ok: false,
    error: { code: 'not-printed', reason: 'offline' },
  });
  await fault('none');
  await says('ready');
  expect((await printer.print(second.png)).ok).toBe(true);
});

test('a network printer that goes away in the middle leaves it unknown; the next slip is whole', async () => {
  const { printer, fault, says, state, picture } = await slipPrinterOverTcp();
  await fault('unplugs-mid-slip');
  expect(await printer.print(first.png)).toEqual({
    ok: false,
    error: { code: 'unknown', reason: 'offline' },
  });
  expect(await printer.status()).toBe('offline');
  await fault('none');
  await says('ready');
  expect((await printer.print(second.png)).ok).toBe(true);
  expect(state().slips).toHaveLength(2);
  expect(dotsThatDiffer(await picture(2), second)).toBe(0);
});

test.each([
  ['serial', slipPrinterOverSerial],
  ['USB', slipPrinterOverDeviceFile],
])(
  'a %s printer that is pulled out in the middle leaves it unknown; the next slip is whole',
  async (_, open) => {
    const { printer, cable, says, state, picture } = await open({ rowsPerSecond: 400 });
    await says('ready');
    const printing = printer.print(first.png);
    await expect.poll(() => state().hangingRows).toBeGreaterThan(100);
    await cable.unplug();
    expect(await printing).toEqual({ ok: false, error: { code: 'unknown', reason: 'offline' } });
    expect(await printer.status()).toBe('offline');
    await cable.replug();
    await says('ready');
    expect((await printer.print(second.png)).ok).toBe(true);
    expect(state().slips).toHaveLength(2);
    expect(dotsThatDiffer(await picture(2), second)).toBe(0);
  },
);
