import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { collectGarbage } from './memory.ts';
import { addLoss, type OutboxKiosk, openOutboxKiosk } from './outbox-kiosk.ts';
import { type OutboxPlatform, startOutboxPlatform } from './outbox-platform.ts';
import { tenthPercentile } from './statistics.ts';
import { table } from './table.ts';

/** Times in ms, each the one that a tenth of the samples kept below: other work on the machine only makes them longer. Memory in bytes. */
export interface OutboxFigures {
  readonly entries: number;
  /** In the order in which the platform got them; `loss/0` and so on. */
  readonly keys: readonly string[];
  readonly connections: number;
  /** From one entry to the next: of all, and of the first, the middle and the last hundredth. */
  readonly entry: number;
  readonly hundredths: { readonly first: number; readonly middle: number; readonly last: number };
  readonly wholeDrain: number;
  /** One POST of the same size over the same kind of connection, and nothing else. */
  readonly barePost: number;
  /** What the store does for an entry, without the platform. */
  readonly storeAlone: number;
  readonly start: { readonly empty: number; readonly full: number; readonly memory: number };
  /** To add one more: to an empty outbox, and while it drains. */
  readonly add: { readonly empty: number; readonly draining: number };
}

export async function benchOutbox(samples: number, stop: AbortSignal, entries?: number): Promise<string> {
  return describe(await measureOutbox(samples, stop, entries));
}

/** Lets an outbox of so many entries drain to a platform that takes all of them. */
export async function measureOutbox(
  samples: number,
  stop: AbortSignal,
  entries = 100_000,
): Promise<OutboxFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  const platform = await startOutboxPlatform();
  try {
    const small = await measureEmpty(join(folder, 'empty'), platform, samples, stop);
    stop.throwIfAborted();
    const full = join(folder, 'full');
    const filled = openOutboxKiosk(full);
    for (let from = 0; from < entries; from += 1_000) {
      filled.fill(from, Math.min(1_000, entries - from));
      // After seconds without a turn of the event loop, fetch keeps no connection open until it has been idle once.
      await setTimeout(1);
    }
    filled.close();
    collectGarbage();
    const before = process.memoryUsage.rss();
    const [kiosk, startFull] = timed(() => openOutboxKiosk(full));
    const memory = process.memoryUsage.rss() - before;
    const drained = await measureDrain(kiosk, platform, entries, samples, stop);
    kiosk.close();
    stop.throwIfAborted();
    const { barePost, storeAlone } = small;
    return {
      ...{ entries, ...drained, barePost, storeAlone },
      start: { empty: small.start, full: startFull, memory },
      add: { empty: small.add, draining: drained.add },
    };
  } finally {
    await platform.close();
    rmSync(folder, { recursive: true });
  }
}

async function measureEmpty(folder: string, platform: OutboxPlatform, samples: number, stop: AbortSignal) {
  openOutboxKiosk(folder).close();
  const [kiosk, start] = timed(() => openOutboxKiosk(folder));
  const { outbox } = kiosk;
  const times = samples * 20;
  // Everything once before it counts: what runs for the first time is slow.
  kiosk.fill(0, times);
  await kiosk.drain(platform.url, stop);
  const adds = Array.from({ length: times }, (_, at) => timed(() => addLoss(outbox, times + at))[1]);
  const storeAlone = adds.map(() => timed(() => passThroughStore(kiosk))[1]);
  const posts: number[] = [];
  for (let at = 0; at < times; at += 1) posts.push(await timeOfPost(platform.url));
  kiosk.close();
  return {
    start,
    add: tenthPercentile(adds),
    storeAlone: tenthPercentile(storeAlone),
    barePost: tenthPercentile(posts),
  };
}

function passThroughStore({ outbox }: OutboxKiosk): void {
  const entry = outbox.next();
  if (!entry) throw new Error('nothing waits');
  outbox.attempted(entry.id);
  outbox.settle(entry.id, 'sent');
}

async function timeOfPost(url: string): Promise<number> {
  const person = { number: '310105195204129926', name: '王春英' };
  const body = JSON.stringify({ holder: person, agent: null, secondProofToken: null, ageSeconds: 0 });
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'bare' };
  const begun = performance.now();
  await (await fetch(`${url}/v1/loss-reports`, { method: 'POST', headers, body })).arrayBuffer();
  return performance.now() - begun;
}

async function measureDrain(
  kiosk: OutboxKiosk,
  platform: OutboxPlatform,
  entries: number,
  samples: number,
  stop: AbortSignal,
) {
  platform.forget();
  const adds: number[] = [];
  // While it drains, and not only at its beginning.
  const adding = setInterval(() => {
    if (stop.aborted || adds.length >= samples) return;
    adds.push(timed(() => addLoss(kiosk.outbox, entries + adds.length))[1]);
  }, 1);
  const begun = performance.now();
  await kiosk.drain(platform.url, stop);
  clearInterval(adding);
  const wholeDrain = performance.now() - begun;
  const { times, keys } = platform;
  const part = Math.floor(entries / 100);
  const steps = times.slice(1).map((at, before) => at - (times[before] ?? Number.NaN));
  const partFrom = (from: number) => tenthPercentile(steps.slice(from, from + part));
  const hundredths = {
    first: partFrom(0),
    middle: partFrom(entries / 2),
    last: partFrom(entries - part),
  };
  return {
    ...{ keys: [...keys], connections: platform.connections() },
    ...{ entry: tenthPercentile(steps), hundredths, wholeDrain },
    add: tenthPercentile(adds),
  };
}

function timed<T>(act: () => T): readonly [T, number] {
  const begun = performance.now();
  const result = act();
  return [result, performance.now() - begun];
}

function describe(figures: OutboxFigures): string {
  const { entries, entry, hundredths, barePost, storeAlone, start, add, wholeDrain, connections } = figures;
  const { first, middle, last } = hundredths;
  const rows = [
    ['an entry in the middle hundredth', (middle / first).toFixed(2), 'in the first', time(middle)],
    ['an entry in the last hundredth', (last / first).toFixed(2), 'in the first', time(last)],
    ['an entry', (entry / barePost).toFixed(2), 'a bare POST', time(entry)],
    ['its part in the store', (storeAlone / barePost).toFixed(2), 'a bare POST', time(storeAlone)],
    ['the start of a kiosk', (start.full / start.empty).toFixed(1), 'with nothing waiting', time(start.full)],
    [
      'to add one meanwhile',
      (add.draining / add.empty).toFixed(2),
      'with nothing waiting',
      time(add.draining),
    ],
  ];
  return [
    ...table(['figure', 'ratio', 'against', 'time'], rows),
    '',
    '- Times are those that a tenth of the samples kept below: other work on the machine only makes them longer.',
    `- ${entries} losses with sealed personal data, to a platform on this machine that takes each at once, over ${connections}`,
    `  connection${connections === 1 ? '' : 's'}, in ${(wholeDrain / 1000).toFixed(0)} s.`,
    '- An entry is read, unsealed, marked as tried, sent, settled and wiped, and stands in the audit log: all on the disk',
    '  before the next one.',
    `- With all of them waiting a kiosk takes ${(start.memory / 2 ** 20).toFixed(1)} MB at its start; most of its time is the check of the whole`,
    '  database.',
  ].join('\n');
}

function time(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`;
}
