import { mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { openSerialPair, type SerialPair } from '../../../tests/support/serial-pair.ts';
import { type Clock, systemClock } from '../../foundation/clock.ts';
import { serialConnection } from './serial-connection.ts';

test('a device that is pulled out is noticed by its port alone', async () => {
  const cable = await layCable();
  // This clock stands: once the device node was looked at, it is never looked at again.
  const clock = manualClock();
  const looked = Promise.withResolvers<void>();
  const after: Clock['after'] = (milliseconds, task) => {
    looked.resolve();
    return clock.after(milliseconds, task);
  };
  const connection = await open(cable.kioskPath, { ...clock, after });
  await looked.promise;
  await cable.unplug();
  expect(await connection.lost).not.toContain('device node');
});

test('a device that has become another one while its port says nothing is noticed by its node', async () => {
  const [first, second] = [await layCable(), await layCable()];
  const folder = await mkdtemp(join(tmpdir(), 'device-node-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [node, next] = [join(folder, 'reader'), join(folder, 'next')];
  await symlink(first.kioskPath, node);
  const connection = await open(node, systemClock);
  await symlink(second.kioskPath, next);
  await rename(next, node);
  expect(await connection.lost).toContain('device node');
});

test('a device that is not there is lost at once', async () => {
  const lost = new Promise<string>((resolve) =>
    serialConnection(
      '/dev/no-such-reader',
      9600,
      systemClock,
    )({ opened: () => {}, bytes: () => {}, lost: resolve }),
  );
  expect(await lost).toMatch(/No such file/);
});

async function layCable(): Promise<SerialPair> {
  const cable = await openSerialPair();
  onTestFinished(() => cable.close());
  return cable;
}

async function open(path: string, clock: Clock): Promise<{ readonly lost: Promise<string> }> {
  let lose = (_reason: string): void => {};
  const lost = new Promise<string>((resolve) => {
    lose = resolve;
  });
  await new Promise<void>((opened) => {
    const connection = serialConnection(path, 115_200, clock)({ opened, bytes: () => {}, lost: lose });
    onTestFinished(() => connection.close());
  });
  return { lost };
}
