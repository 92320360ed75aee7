import { expect, test } from 'vitest';
import { runModel } from './run.ts';
import { type Encounter, encounters } from './world.ts';

/** Given by `npm run locker-model`; without them, a few seconds. */
const { LOCKER_MODEL_STEPS: wanted, LOCKER_MODEL_SEED: given } = process.env;
const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
const usualMilliseconds = 11_000;
/** So many steps come across whatever people, wires and power do. */
const longRun = 1000;

test(
  'whatever breaks and whenever the kiosk is killed, nothing is lost, given to somebody else, or behind a door that nobody asked for',
  async () => {
    console.info(`the model of the locker: seed ${seed}`);
    const until = Date.now() + usualMilliseconds;
    const run = await runModel(seed, (steps) =>
      wanted === undefined ? Date.now() < until : steps < Number(wanted),
    );
    console.info(JSON.stringify(run));
    expect(run.things).toBeGreaterThan(0);
    // A run of seconds cannot meet everything.
    const due: readonly Encounter[] = run.steps < longRun ? ['collected'] : encounters;
    expect(due.filter((each) => run.met[each] === 0)).toEqual([]);
  },
  Number(wanted ?? 0) * 2_000 + 120_000,
);
