import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openIppPrinter } from '../../../electron/devices/card-printer/ipp-card-printer.ts';
import { systemClock } from '../../../electron/foundation/clock.ts';
import { cardPdf } from '../../../tests/support/card-pdf.ts';
import type { Simulator } from '../simulator.ts';
import { startCardPrinterSimulator } from './card-printer-simulator.ts';

let folder: string;
let simulator: Simulator;
const start = () => startCardPrinterSimulator({ port: 0, folder, printMilliseconds: 20 });
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'card-printer-simulator-'));
  simulator = await start();
});
afterEach(async () => {
  await simulator.close();
  await rm(folder, { recursive: true, force: true });
});

const call = (method: string, path: string, body: unknown = {}) => simulator.handle({ method, path, body });
const read = async (path: string) => JSON.parse(String((await call('GET', path)).body));

async function printCard(jobKey: string): Promise<Uint8Array> {
  const printer = openIppPrinter({
    uri: simulator.address,
    patienceSeconds: 10,
    countsCardsThatLeft: true,
    clock: systemClock,
  });
  const pdf = await cardPdf();
  const job = await printer.print({ jobKey, pdf });
  if (!job.ok) throw new Error(JSON.stringify(job.error));
  await printer.follow(job.value, () => {});
  return pdf;
}

describe("the card printer's part of the panel", () => {
  test('lists what was printed and gives each document, also after a restart', async () => {
    const pdf = await printCard('card-1');
    await simulator.close();
    simulator = await start();
    expect(await read('prints')).toMatchObject({
      prints: [{ number: 1, jobKey: 'card-1', sheets: 1, taken: false, pdf: 'prints/1' }],
    });
    const document = await call('GET', 'prints/1');
    expect(document.contentType).toBe('application/pdf');
    expect(Buffer.compare(Buffer.from(document.body), pdf)).toBe(0);
    expect(simulator.state()).toMatchObject({ cards: 99, outlet: 1, printer: 'idle' });
  });

  test('lets somebody take the card, once', async () => {
    await printCard('card-1');
    expect((await call('POST', 'take-card')).status).toBe(200);
    expect(await read('prints')).toMatchObject({ prints: [{ taken: true }] });
    expect(await call('POST', 'take-card')).toMatchObject({ status: 400 });
  });

  test('fills up the hopper and takes the fault of the empty one away', async () => {
    await printCard('card-1');
    await call('POST', 'fault', { fault: 'out-of-cards' });
    expect(simulator.state()).toMatchObject({ fault: 'out-of-cards', printer: 'stopped' });
    await call('POST', 'refill');
    expect(simulator.state()).toMatchObject({ fault: 'none', cards: 100, ribbon: 100 });
  });

  test.each([
    ['POST', 'fault', { fault: 'on-fire' }, 400],
    ['POST', 'fault', undefined, 400],
    ['POST', 'fault', { fault: 'jam', more: 1 }, 400],
    ['POST', 'hold', { at: 'lunch' }, 400],
    ['GET', 'fault', {}, 405],
    ['POST', 'prints', {}, 405],
    ['GET', 'prints/7', {}, 404],
    ['GET', 'prints/../state.json', {}, 404],
    ['POST', 'explode', {}, 404],
  ])('answers %s %s %j with %i and what would be right', async (method, path, body, status) => {
    const answer = await call(method, path, body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(String(answer.body)).error).toMatch(/\w/);
  });

  test('tells whoever looks that its state changed', async () => {
    let changes = 0;
    const stop = simulator.onChange(() => {
      changes += 1;
    });
    await call('POST', 'hold', { at: 'printing' });
    stop();
    await call('POST', 'release');
    expect(changes).toBe(1);
  });
});
