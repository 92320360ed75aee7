import { expect, test } from 'vitest';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { askStatus, encodeBands } from '../../electron/devices/slip-printer/escpos-commands.ts';
import { openEscPosSlipPrinter } from '../../electron/devices/slip-printer/escpos-slip-printer.ts';
import { readSlipPicture } from '../../electron/devices/slip-printer/slip-picture.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { paperDots, slipPicture } from '../support/slip-picture.ts';
import { dotsThatDiffer, slipPrinterOverTcp } from '../support/slip-printer-at-simulator.ts';

const half = slipPicture('HALF');
const whole = slipPicture('WHOLE');

test('a kiosk that is closed in the middle of a slip leaves it unknown, and is done at once', async () => {
  const { printer, state } = await slipPrinterOverTcp({ rowsPerSecond: 200 });
  const printing = printer.print(half.png);
  await expect.poll(() => state().hangingRows).toBeGreaterThan(0);
  await printer.close();
  expect(await printing).toEqual({ ok: false, error: { code: 'unknown', reason: 'offline' } });
});

test('a kiosk that begins where another was killed in the middle of a band prints whole slips', async () => {
  const { printer, simulator, state, picture } = await slipPrinterOverTcp();
  await printer.close();
  const raster = readSlipPicture(half.png, paperDots);
  const [band = new Uint8Array()] = raster.ok ? encodeBands(raster.value) : [];
  const killed = openLine(simulator.address, { clock: systemClock });
  await expect.poll(() => killed.state).toBe('connected');
  // The printer counts a question in the middle of a picture: then it has heard what came before.
  killed.write(Uint8Array.from([...band.subarray(0, 1_000), ...askStatus(1)]));
  await expect.poll(() => state().counts.questionsInPictures).toBe(1);
  await killed.close();

  const line = openLine(simulator.address, { clock: systemClock });
  const next = openEscPosSlipPrinter({ line, widthDots: paperDots, clock: systemClock });
  await expect.poll(() => next.status()).toBe('ready');
  expect((await next.print(whole.png)).ok).toBe(true);
  await next.close();
  expect(state().slips).toHaveLength(1);
  // The 24 rows of the other's band stand above it: nobody knew of them.
  expect(dotsThatDiffer(await picture(1), whole, 24)).toBe(0);
});
