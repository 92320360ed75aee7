import { expect } from 'vitest';
import { acts, complain, untilListed } from './acts.ts';
import { Killed } from './core.ts';
import { breakSomething, mendEverything } from './faults.ts';
import { allAnswer, knowsWhatLiesWhere, learnAnew, onlyAskedDoorsOpened, staffLook } from './truth.ts';
import { type Encounter, openWorld, type World } from './world.ts';

/** How much of the audit log is told of a run that failed. */
const toldLines = 120;

export interface Run {
  readonly steps: number;
  readonly things: number;
  readonly met: Readonly<Record<Encounter, number>>;
}

/**
 * Lets people come to the wall one after the other until `goesOn` says no; now and then something breaks, and now and then the kiosk is
 * killed in the middle. After each of them the kiosk must know what is true, or ask staff to look.
 */
export async function runModel(seed: number, goesOn: (steps: number) => boolean): Promise<Run> {
  const world = await openWorld(seed);
  const { core, chance, met } = world;
  let [steps, pulses] = [0, 0];
  await core.start();
  await core.backUp();
  try {
    for (; goesOn(steps); steps += 1) {
      if (chance.is(0.08)) await breakSomething(world);
      if (chance.is(0.12)) await mendEverything(world);
      const end = chance.is(0.25) ? killSoon(world) : () => {};
      try {
        await drawAct(world)(world);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      end();
      if (core.isKilled()) {
        met.killed += 1;
        await core.start();
        if (world.isStale) await learnAnew(world);
        await untilListed(world);
        await complain(world);
      }
      if (chance.is(0.5)) await shutDoors(world);
      if (chance.is(0.15)) await staffLook(world);
      pulses = await onlyAskedDoorsOpened(world, pulses);
      if (chance.is(0.25)) await settleDown(world);
    }
    // More than once: a spring that was pulsed before may open its door while they look.
    for (let round = 0; round < 3; round += 1) {
      await settleDown(world);
      await staffLook(world);
    }
    expect(await core.locker.differences()).toEqual([]);
    await knowsWhatLiesWhere(world);
    await onlyAskedDoorsOpened(world, pulses);
    return { steps, things: world.things.length, met };
  } catch (error) {
    if (!core.isKilled()) console.error((await core.history()).slice(-toldLines).join('\n'));
    throw error;
  } finally {
    await core.close();
  }
}

/** Everything works, every door is shut: now what the kiosk believes can be held against what is there. */
async function settleDown(world: World): Promise<void> {
  await mendEverything(world);
  await shutDoors(world);
  await allAnswer(world);
  await knowsWhatLiesWhere(world);
}

async function shutDoors(world: World): Promise<void> {
  for (const { name } of world.cells) if (world.isOpen(name)) await world.shut(name);
}

/** Within the next act, or after it: nobody knows. */
function killSoon({ core, chance }: World): () => void {
  const timer = setTimeout(() => core.kill(), chance.below(120));
  return () => clearTimeout(timer);
}

function drawAct({ chance }: World) {
  const all = acts.flatMap(({ act, share }) => Array.from({ length: share }, () => act));
  return chance.of(all) ?? (async () => {});
}
