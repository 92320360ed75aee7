import { constants, readFileSync, writeFileSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepLog } from '../../../tests/support/keep-log.ts';
import { openSerialPair, type SerialPair } from '../../../tests/support/serial-pair.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { systemClock } from '../../foundation/clock.ts';
import type { Line } from './line.ts';
import { openLine } from './open-line.ts';

// The kernel's end of a cable stands in for /dev/usb/lp0: a character device that is opened, read and written as a file.
const bytes = Uint8Array.from({ length: 1295 }, (_, index) => index % 256);

test('bytes go both ways over a device file, control characters unharmed', async () => {
  const { kiosk, device } = await layCable();
  const atKiosk = collect(kiosk);
  const atDevice = collect(device);
  kiosk.write(bytes);
  device.write(bytes);
  await expect.poll(() => [atKiosk(), atDevice()]).toEqual([bytes, bytes]);
  expect((await kiosk.flushed()).ok).toBe(true);
});

test('an answer is heard although the device was at rest for long', async () => {
  const { kiosk, device } = await layCable();
  device.onBytes(() => device.write(bytes));
  const atKiosk = collect(kiosk);
  kiosk.write(Uint8Array.of(1));
  await expect.poll(() => atKiosk()).toEqual(bytes);
});

test('a device file that vanishes is lost, and connected again when it comes back', async () => {
  const { cable, kiosk } = await layCable();
  await cable.unplug();
  await expect.poll(() => kiosk.state).toBe('lost');
  await cable.replug();
  await connected(kiosk);
});

test('a device that takes nothing for a while is waited for, and gets every byte in order', async () => {
  const cable = await openSerialPair();
  onTestFinished(() => cable.close());
  const kiosk = open(`file:${cable.kioskPath}`);
  await connected(kiosk);
  const device = await openFile(cable.devicePath, constants.O_RDWR | constants.O_NONBLOCK);
  onTestFinished(() => device.close());
  // More than the cable holds while nobody reads.
  const long = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 251);
  kiosk.write(long);
  let flushed = false;
  const flushing = kiosk.flushed().then(() => {
    flushed = true;
  });
  const received: Buffer[] = [];
  let total = 0;
  const chunk = Buffer.alloc(10_000);
  while (total < long.length) {
    if (total < long.length / 2) expect(flushed).toBe(false);
    const { bytesRead } = await device.read(chunk, 0, chunk.length, null).catch(() => ({ bytesRead: 0 }));
    received.push(Buffer.from(chunk.subarray(0, bytesRead)));
    total += bytesRead;
    if (bytesRead === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await flushing;
  expect(Buffer.concat(received).equals(long)).toBe(true);
});

test('a file on a disk is no device: nothing of it is read, and nothing is written into it', async () => {
  const database = join(temporaryFolder(), 'kiosk.sqlite');
  writeFileSync(database, 'precious');
  const { log, entries } = keepLog();
  const line = openLine(`file:${database}`, { clock: systemClock, log });
  onTestFinished(() => line.close());
  const read = collect(line);
  line.write(bytes);
  await expect.poll(() => entries.join()).toContain('it is no device file');
  expect(line.state).toBe('lost');
  expect(read()).toHaveLength(0);
  expect(readFileSync(database, 'utf8')).toBe('precious');
});

async function layCable(): Promise<{
  readonly cable: SerialPair;
  readonly kiosk: Line;
  readonly device: Line;
}> {
  const cable = await openSerialPair();
  onTestFinished(() => cable.close());
  const kiosk = open(`file:${cable.kioskPath}`);
  const device = open(`serial:${cable.devicePath}`);
  await connected(kiosk);
  await connected(device);
  return { cable, kiosk, device };
}

function open(uri: string): Line {
  const line = openLine(uri, { clock: systemClock });
  onTestFinished(() => line.close());
  return line;
}

async function connected(line: Line): Promise<void> {
  await expect.poll(() => line.state).toBe('connected');
}

function collect(line: Line): () => Uint8Array {
  let received: Uint8Array<ArrayBufferLike> = new Uint8Array();
  line.onBytes((chunk) => {
    received = Uint8Array.from([...received, ...chunk]);
  });
  return () => received;
}
