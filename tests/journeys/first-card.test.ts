import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { startIdentityReaderSimulator } from '../../scripts/simulators/identity-reader/identity-reader-simulator.ts';
import { stepUpTo, words } from '../support/at-the-screen.ts';
import { startIppEvePrinter } from '../support/ippeveprinter.ts';
import { startKiosk } from '../support/kiosk-process.ts';
import { readPrintedCode } from '../support/read-printed-code.ts';
import { openSerialPair } from '../support/serial-pair.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { temporaryKey } from '../support/temporary-store.ts';

/** A kiosk as at a site: a reader on a serial line, a printer server from elsewhere, a platform. */
async function kioskWithRealLines() {
  const folder = temporaryFolder();
  const line = await openSerialPair();
  const reader = await startIdentityReaderSimulator({ listen: { serialPath: line.devicePath } });
  const gateway = await startSandboxGateway({ port: 0 });
  const printer = await startIppEvePrinter();
  const keyFile = join(folder, 'key');
  const key = temporaryKey();
  writeFileSync(keyFile, key, { mode: 0o600 });
  const configuration = join(folder, 'kiosk.yaml');
  writeFileSync(
    configuration,
    stringify({
      site: { name: '真线试验', kioskId: 'journey-1' },
      help: {},
      devices: {
        identityReader: { driver: 'sam-v', line: `serial:${line.kioskPath}?baud=115200` },
        cardPrinter: { driver: 'ipp', uri: printer.uri },
      },
      gateway: { url: gateway.url },
      key: { source: 'file', path: keyFile },
    }),
  );
  const kiosk = await startKiosk({
    data: join(folder, 'data'),
    arguments: ['--config', configuration],
    key,
  });
  onTestFinished(async () => {
    await kiosk.close();
    await Promise.all([reader.close(), gateway.close(), printer.close(), line.close()]);
  });
  return { kiosk, reader, gateway, printer };
}

test('a resident of 74 lays an ID card on a serial reader and takes a card from a real printer server', async () => {
  const { kiosk, reader, gateway, printer } = await kioskWithRealLines();
  const resident = await stepUpTo(kiosk.kioskUrl);
  await resident.tap(words.home.card.title);
  await resident.tap(words.cardAbout.begin);
  await resident.sees(words.placeCard.own.title);

  await reader.handle({ method: 'POST', path: 'card', body: { person: 'senior' } });
  await resident.sees(words.chooseHolder['get-card'].title);
  const tapsBefore = resident.taps();
  await resident.reads('王*英');
  await resident.tap(words.chooseHolder['get-card'].self);
  await resident.sees(words.confirm.title);
  await resident.tap(words.confirm.print);
  await resident.sees(words.takeBack.title);
  expect(await printer.printedDocuments()).toEqual([]);

  await reader.handle({ method: 'DELETE', path: 'card', body: undefined });
  // This printer does not count what leaves it, so the resident is asked.
  await resident.sees(words.takeCard.ask);
  await resident.tap(words.takeCard.cameOut);
  await resident.sees(words.thanks.title);
  expect(resident.taps() - tapsBefore).toBeLessThanOrEqual(4);

  const documents = await printer.printedDocuments();
  expect(documents).toHaveLength(1);
  const pdf = documents[0]?.bytes ?? new Uint8Array();
  const pages = (await PDFDocument.load(pdf)).getPages();
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    expect(Math.abs(page.getWidth() - (85.6 * 72) / 25.4)).toBeLessThan(0.5);
    expect(Math.abs(page.getHeight() - (53.98 * 72) / 25.4)).toBeLessThan(0.5);
  }
  const code = await codeOf(gateway.url, 'senior');
  expect(Buffer.from(readPrintedCode(pdf)).toString('base64')).toBe(code?.payload);
  // The card counts once the resident has said that they have it.
  await expect.poll(async () => (await codeOf(gateway.url, 'senior'))?.state).toBe('valid');
});

async function codeOf(gatewayUrl: string, holder: string) {
  const state = await fetch(`${gatewayUrl}/control/state`).then((answer) => answer.json());
  const code = z.object({ holder: z.string(), payload: z.string(), state: z.string() });
  return z
    .object({ codes: z.array(code) })
    .parse(state)
    .codes.find((issued) => issued.holder === holder);
}
