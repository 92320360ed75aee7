import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type EquipmentAtSimulators,
  equipmentAtSimulators,
} from '../../../tests/support/equipment-at-simulators.ts';
import { readerOverSerial } from '../../../tests/support/reader-at-simulator.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import type { DeviceName } from '../../contract/staff/lines.ts';
import { systemClock } from '../../foundation/clock.ts';
import { openJobs } from '../../store/jobs/jobs.ts';
import { lookForLines } from './look-for-lines.ts';

const often = { interval: 10 };
const movedOn = { ok: false, error: { code: 'moved-on' } };

async function opened(device: DeviceName, options?: Parameters<typeof equipmentAtSimulators>[0]) {
  const at = await equipmentAtSimulators(options);
  at.handlers['devices.open']({});
  at.handlers['devices.openDevice']({ device });
  return at;
}
const ended = async (at: EquipmentAtSimulators) => {
  const end = () => at.shows('device-test').end;
  await expect.poll(end, often).toBeDefined();
  return end();
};

test('all devices are listed as they are, and a fault is seen as soon as it is known', async () => {
  const at = await equipmentAtSimulators();
  at.handlers['devices.open']({});
  const conditions = () => at.shows('devices').devices.map(({ device, condition }) => [device, condition]);
  await expect.poll(conditions, often).toEqual([
    ['identity-reader', 'good'],
    ['code-scanner', 'good'],
    ['card-printer', 'good'],
    ['slip-printer', 'good'],
  ]);
  await at.reader.fault('unplugged');
  await expect
    .poll(() => at.shows('devices').devices[0], often)
    .toMatchObject({ condition: 'bad', troubles: ['offline'], since: expect.any(Number) });
});

test('whoever may not open the devices sees what is wrong with one now, and whom to call', async () => {
  const at = await equipmentAtSimulators();
  at.handlers['devices.openRemedy']({ device: 'identity-reader' });
  const shown = () => at.shows('device-remedy');
  await expect.poll(() => shown().device, often).toMatchObject({ condition: 'good' });
  await at.reader.fault('unplugged');
  await expect.poll(() => shown().device.troubles, often).toEqual(['offline']);
  expect(shown().technicians).toEqual(['陆伟']);
  expect(at.handlers['devices.look']({})).toMatchObject({ error: { code: 'moved-on' } });
  expect(at.part().goBack()).toBe(false);
});

test('a printer tells what it is, and how full it is', async () => {
  const at = await opened('card-printer');
  await expect
    .poll(() => at.shows('device').facts, often)
    .toEqual([
      { fact: 'driver', text: 'ipp' },
      { fact: 'address', text: at.cards.uri },
      { fact: 'model', text: 'Simulated Card Printer' },
      { fact: 'firmware', text: '1.0' },
      { fact: 'level', text: 'YMCKO ribbon 100%' },
    ]);
});

test('the reader is tried with any card: whether it was read and how quickly, and nothing of whose it is', async () => {
  const at = await opened('identity-reader');
  await at.reader.reaches({ kind: 'empty' });
  at.handlers['devices.test']({ test: 'read-card' });
  expect(at.shows('device-test')).toMatchObject({ stage: 'lay-card', stages: ['lay-card', 'read-card'] });
  await at.reader.lay({ person: 'senior' });
  expect(await ended(at)).toEqual({ kind: 'good', milliseconds: expect.any(Number) });
  const { name, number } = at.reader.cast.senior;
  const shown = JSON.stringify(at.part().view());
  for (const secret of [name, number]) {
    expect(shown).not.toContain(secret);
    expect(at.traces()).not.toContain(secret);
  }
  expect(at.events('device-test-begun')).toEqual([
    { by: 7, device: 'identity-reader', test: 'read-card', job: null },
  ]);
  expect(at.events('device-test-ended')).toMatchObject([{ by: 7, end: 'good' }]);
});

test('a card that lay there before is not the one that is tried, and one that is not read says so', async () => {
  const at = await opened('identity-reader');
  await at.reader.lay({ person: 'senior' });
  await at.reader.reaches({ kind: 'card' });
  at.handlers['devices.test']({ test: 'read-card' });
  expect(at.shows('device-test')).toMatchObject({ stage: 'lay-card' });
  await at.reader.lift();
  await at.reader.reaches({ kind: 'empty' });
  await at.reader.fault('card-unreadable');
  await at.reader.lay({ person: 'senior' });
  expect(await ended(at)).toEqual({ kind: 'bad', troubles: ['unreadable'] });
  // Once more, as often as one likes.
  expect(at.handlers['devices.test']({ test: 'read-card' })).toMatchObject({ ok: true });
});

test('the scanner is tried with any code: how long it is, never what it says', async () => {
  const at = await opened('code-scanner');
  at.handlers['devices.test']({ test: 'scan-code' });
  await at.scanner.scan('随申码123');
  expect(await ended(at)).toEqual({ kind: 'good', characters: 6 });
  expect(at.traces()).not.toContain('随申码123');
  expect(JSON.stringify(at.part().view())).not.toContain('随申码123');
});

test('a test slip comes out with its ruler, and is a job like that of any slip', async () => {
  const at = await opened('slip-printer');
  at.handlers['devices.test']({ test: 'print-slip' });
  expect(at.part().isAtWork()).toBe(true);
  expect(await ended(at)).toEqual({ kind: 'good' });
  expect(at.part().isAtWork()).toBe(false);
  expect(at.slipPrinter.state().slips).toHaveLength(1);
  expect(at.events('slip-printed')).toMatchObject([{ slip: 'test' }]);
  await at.slipPrinter.fault('cover-open');
  at.handlers['devices.test']({ test: 'print-slip' });
  expect(await ended(at)).toEqual({ kind: 'bad', troubles: ['cover-open'] });
});

test('a test card is asked about before it is printed, is a job of its own, and one card is one', async () => {
  const at = await opened('card-printer');
  at.handlers['devices.test']({ test: 'print-card' });
  expect(at.shows('device-confirm-card')).toEqual({ screen: 'device-confirm-card' });
  expect(at.cards.cardsOut()).toEqual([]);
  at.handlers['devices.printTestCard']({});
  expect(at.handlers['devices.printTestCard']({})).toEqual(movedOn);
  expect(at.part().isAtWork()).toBe(true);
  expect(await ended(at)).toEqual({ kind: 'good' });
  const jobs = openJobs({ ...at.store, clock: systemClock, kind: 'print-test-card' });
  expect(jobs.inState('confirmed').map(({ key }) => key)).toEqual(at.cards.cardsOut());
  const [{ job }] = at.events('device-test-begun') as [{ job: string }];
  expect(at.cards.cardsOut()).toEqual([job]);
});

test('where the printer cannot tell, staff say whether the card came out', async () => {
  const at = await opened('card-printer', { countsCardsThatLeft: false });
  at.handlers['devices.test']({ test: 'print-card' });
  at.handlers['devices.printTestCard']({});
  await expect.poll(() => at.shows('device-test').stage, often).toBe('came-out');
  expect(at.part().isAtWork()).toBe(false);
  at.handlers['devices.testCardCameOut']({ cameOut: false });
  expect(await ended(at)).toEqual({ kind: 'bad', troubles: ['did-not-come-out'] });
  expect(at.handlers['devices.testCardCameOut']({ cameOut: true })).toEqual(movedOn);
  expect(at.events('print-failed')).toMatchObject([{ by: 'staff' }]);
});

test.each([
  ['card-printer', 'print-card', 'job'],
  ['slip-printer', 'print-slip', 'slip_paper'],
] as const)(
  'a full disk ends a test of the %s, and whoever began it can leave',
  async (device, kind, table) => {
    const at = await opened(device);
    at.store.database.exec(
      `CREATE TRIGGER full BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
    );
    at.handlers['devices.test']({ test: kind });
    at.handlers['devices.printTestCard']({});
    expect(at.part().isAtWork()).toBe(true);
    expect(await ended(at)).toEqual({ kind: 'unknown', troubles: ['kiosk-fault'] });
    expect(at.part().isAtWork()).toBe(false);
    expect(at.events('device-test-ended')).toMatchObject([{ end: 'unknown kiosk-fault' }]);
  },
);

test('a test whose end cannot be recorded ends all the same', async () => {
  const at = await opened('card-printer');
  at.store.database.exec(
    `CREATE TRIGGER full BEFORE INSERT ON audit_event WHEN NEW.kind = 'device-test-ended'
     BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  );
  at.handlers['devices.test']({ test: 'ask-printer' });
  expect(await ended(at)).toEqual({ kind: 'good' });
});

test('whoever leaves without a word leaves a card that counts as printed', async () => {
  const at = await opened('card-printer', { countsCardsThatLeft: false });
  at.handlers['devices.test']({ test: 'print-card' });
  at.handlers['devices.printTestCard']({});
  await expect.poll(() => at.shows('device-test').stage, often).toBe('came-out');
  at.part().leave();
  expect(at.events('print-confirmed')).toMatchObject([{ by: 'silence' }]);
  expect(at.handlers['devices.test']({ test: 'print-card' })).toEqual(movedOn);
});

test("no test card is printed while a resident's card is under way", async () => {
  const at = await opened('card-printer');
  const residents = openJobs({ ...at.store, clock: systemClock, kind: 'print-card' });
  residents.intend({ key: 'theirs', subject: 'issue', copy: 1 });
  residents.advance('theirs', 'send');
  at.handlers['devices.test']({ test: 'print-card' });
  at.handlers['devices.printTestCard']({});
  expect(at.shows('device-confirm-card')).toMatchObject({ problem: 'card-under-way' });
  expect(at.cards.cardsOut()).toEqual([]);
});

test('a power cut in the middle of a test card is settled by the printer, and the card is not printed again', async () => {
  const folder = temporaryFolder();
  const key = temporaryKey();
  const store = temporaryStore(folder, key);
  const jobs = openJobs({ ...store, clock: systemClock, kind: 'print-test-card' });
  jobs.intend({ key: 'cut', subject: 'test-card', copy: 1 });
  jobs.advance('cut', 'send');
  const at = await equipmentAtSimulators({ store: temporaryStore(folder, key) });
  await expect.poll(() => jobs.find('cut')?.state, often).toBe('uncertain');
  expect(at.cards.cardsOut()).toEqual([]);
});

test('what is plugged in is found, a reader is recognised, and what the kiosk holds is left alone', async () => {
  const other = await readerOverSerial();
  await other.reader.close();
  const path = other.cable.kioskPath;
  const link = join(temporaryFolder(), 'by-id');
  symlinkSync(path, link);
  const port = { maker: 'CH340', kind: 'serial', isPermitted: true } as const;
  const line = `serial:${link}?baud=115200`;
  const at = await equipmentAtSimulators({
    ports: [
      { ...port, line, path: link },
      { ...port, line: 'serial:/dev/none?baud=115200', path: '/dev/none', isPermitted: false },
      { ...port, line: 'file:/dev/usb/lp7', path: '/dev/usb/lp7', kind: 'printer' },
    ],
  });
  at.handlers['devices.open']({});
  at.handlers['devices.look']({});
  await expect
    .poll(() => at.shows('devices-found'), often)
    .toMatchObject({
      looking: false,
      found: [
        { line, maker: 'CH340', answer: 'identity-reader', uses: ['identity-reader'] },
        { answer: 'not-permitted', uses: [] },
        { answer: 'none', uses: ['slip-printer'] },
      ],
    });
  expect(at.handlers['devices.use']({ line, device: 'slip-printer' })).toEqual(movedOn);
  at.handlers['devices.use']({ line, device: 'identity-reader' });
  expect(at.proposed).toEqual([{ devices: { identityReader: { line } } }]);
});

test("the kiosk's own lines are not offered, under whatever name they are found", async () => {
  const at = await equipmentAtSimulators();
  const held = at.scanner.cable.kioskPath;
  const link = join(temporaryFolder(), 'by-id');
  symlinkSync(held, link);
  const ports = [link, held].map((path) => ({
    ...{ path, line: `serial:${path}?baud=9600`, maker: undefined, kind: 'serial', isPermitted: true },
  }));
  const told: unknown[] = [];
  await lookForLines(
    {
      ...{ held: [at.scanner.simulator.address], mayBeUsed: true, clock: systemClock },
      ports: async () => ports as never,
    },
    new AbortController().signal,
    (found, looking) => told.push([found, looking]),
  );
  expect(told).toEqual([[[], false]]);
});
