import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { isFree, reservePort } from './reserve-port.ts';

async function reserved(wish?: number) {
  const found = await reservePort(wish);
  onTestFinished(found.release);
  return found.port;
}

test('who chooses a port has it alone until they let it go, though nobody listens there yet', async () => {
  const { port, release } = await reservePort();
  expect(await isFree(port)).toBe(true);
  expect(await reserved(port)).not.toBe(port);
  release();
  expect(await reserved(port)).toBe(port);
});

test('a hundred who choose at the same time choose a hundred', async () => {
  const chosen = await Promise.all(Array.from({ length: 100 }, () => reserved()));
  expect(new Set(chosen).size).toBe(100);
});

test('a port at which somebody listens is not chosen', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void occupant.close());
  await once(occupant, 'listening');
  const { port } = occupant.address() as AddressInfo;
  expect(await isFree(port)).toBe(false);
  expect(await reserved(port)).not.toBe(port);
});

test('a port that the system gives to nobody by chance is chosen', async () => {
  const port = await reserved();
  expect(port).toBeGreaterThanOrEqual(20_000);
  expect(port).toBeLessThan(32_768);
});
