import { PDFDocument } from 'pdf-lib';
import { expect } from 'vitest';
import { openIppPrinter } from '../../electron/devices/card-printer/ipp-card-printer.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { openEscPosSlipPrinter } from '../../electron/devices/slip-printer/escpos-slip-printer.ts';
import { codeMatrix } from '../../electron/documents/code-matrix.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { slipPicture } from './slip-picture.ts';

const printedCode = 'SSM1:PANEL';

/** A card with nothing on it but the code, printed as the kiosk does. */
export async function printACardAt(uri: string): Promise<void> {
  const pdf = await PDFDocument.create();
  const front = pdf.addPage([242.65, 153.01]);
  const { modules = [] } = codeMatrix(new TextEncoder().encode(printedCode)) ?? {};
  for (const [y, row] of modules.entries()) {
    for (const [x, dark] of row.entries())
      if (dark) front.drawRectangle({ x: 20 + 3 * x, y: 130 - 3 * y, width: 3, height: 3 });
  }
  pdf.addPage([242.65, 153.01]).drawText('back', { x: 20, y: 60 });
  const printer = openIppPrinter({
    uri,
    patienceSeconds: 10,
    countsCardsThatLeft: true,
    clock: systemClock,
  });
  const job = await printer.print({ jobKey: `card-${Date.now()}`, pdf: await pdf.save() });
  if (!job.ok) throw new Error(job.error.code);
  await printer.follow(job.value, () => {});
}

export async function printASlipAt(address: string): Promise<void> {
  const line = openLine(address, { clock: systemClock });
  const printer = openEscPosSlipPrinter({ line, widthDots: 576, clock: systemClock });
  await expect.poll(() => printer.status()).toBe('ready');
  expect((await printer.print(slipPicture().png)).ok).toBe(true);
  await printer.close();
}
