import { expect, test } from 'vitest';
import { type ManualClock, manualClock } from '../../../tests/support/manual-clock.ts';
import type { Connect, ConnectionEvents } from './line.ts';
import { reconnectingLine } from './reconnecting-line.ts';

test('a line that cannot be opened is tried again after 250 ms, then twice as long each time up to 5 s, for ever', async () => {
  const { clock, connections, line } = setUp();
  const waits: number[] = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    connections.at(-1)?.lost('no such device');
    const lostAt = clock.now();
    await runUntil(clock, () => connections.length === attempt + 2);
    waits.push(clock.now() - lostAt);
  }
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000]);
  await line.close();
});

test('a connection over which bytes came is opened again after 250 ms', async () => {
  const { clock, connections, line } = setUp();
  connections[0]?.lost('no such device');
  await runUntil(clock, () => connections.length === 2);
  connections[1]?.opened();
  connections[1]?.bytes(Uint8Array.of(1));
  connections[1]?.lost('pulled out');
  const lostAt = clock.now();
  await runUntil(clock, () => connections.length === 3);
  expect(clock.now() - lostAt).toBe(250);
  await line.close();
});

test('a server that takes the connection only to close it is not asked more and more often', async () => {
  const { clock, connections, line } = setUp();
  for (let attempt = 0; attempt < 6; attempt++) {
    connections[attempt]?.opened();
    connections[attempt]?.lost('no free place');
    await runUntil(clock, () => connections.length === attempt + 2);
  }
  expect(clock.now()).toBe(250 + 500 + 1000 + 2000 + 4000 + 5000);
  await line.close();
});

test('a connection that neither opens nor fails is given up after 5 s', async () => {
  const { clock, connections, line } = setUp();
  await runUntil(clock, () => connections.length === 2);
  expect(clock.now()).toBe(5_250);
  await line.close();
});

test('bytes and news of a connection that was given up reach nobody', async () => {
  const { connections, line } = setUp();
  const received: Uint8Array[] = [];
  line.onBytes((bytes) => received.push(bytes));
  connections[0]?.opened();
  line.reopen();
  connections[0]?.bytes(Uint8Array.of(1));
  connections[0]?.opened();
  expect(received).toEqual([]);
  expect(line.state).toBe('lost');
  await line.close();
});

test('nothing can be written to a line that is lost', async () => {
  const { connections, line } = setUp();
  expect(line.write(Uint8Array.of(1))).toMatchObject({ ok: false, error: { code: 'line-lost' } });
  connections[0]?.opened();
  expect(line.write(Uint8Array.of(1)).ok).toBe(true);
  await line.close();
});

test('a line is flushed when the last of what was written to it was taken', async () => {
  const { connections, takings, line } = setUp();
  expect(await line.flushed()).toMatchObject({ ok: false, error: { code: 'line-lost' } });
  connections[0]?.opened();
  expect((await line.flushed()).ok).toBe(true);
  line.write(Uint8Array.of(1));
  line.write(Uint8Array.of(2));
  let flushed = false;
  const flushing = line.flushed().then((result) => {
    flushed = true;
    return result;
  });
  takings[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(flushed).toBe(false);
  takings[1]?.();
  expect((await flushing).ok).toBe(true);
  await line.close();
});

test('whoever waits for a flush hears that the line was lost, and nothing of it counts for the next connection', async () => {
  const { clock, connections, takings, line } = setUp();
  connections[0]?.opened();
  line.write(Uint8Array.of(1));
  const flushing = line.flushed();
  line.reopen();
  expect(await flushing).toMatchObject({ ok: false, error: { code: 'line-lost' } });
  await runUntil(clock, () => connections.length === 2);
  connections[1]?.opened();
  line.write(Uint8Array.of(2));
  const again = line.flushed();
  takings[0]?.();
  takings[1]?.();
  expect((await again).ok).toBe(true);
  await line.close();
});

test('a closed line opens nothing any more', async () => {
  const { clock, connections, line } = setUp();
  connections[0]?.lost('no such device');
  await line.close();
  clock.advance(60_000);
  expect(connections).toHaveLength(1);
});

function setUp() {
  const clock = manualClock(0);
  const connections: ConnectionEvents[] = [];
  const takings: (() => void)[] = [];
  const connect: Connect = (events) => {
    connections.push(events);
    return {
      write: (_, taken) => {
        takings.push(taken);
      },
      close: () => Promise.resolve(),
    };
  };
  return { clock, connections, takings, line: reconnectingLine(connect, { clock }) };
}

/** Moves the clock on in small steps, and lets what was put off in each of them happen, until the condition holds. */
async function runUntil(clock: ManualClock, condition: () => boolean): Promise<void> {
  for (let step = 0; step < 10_000 && !condition(); step++) {
    clock.advance(10);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
