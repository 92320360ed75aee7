import { expect } from 'vitest';
import { visit } from './visit.ts';
import type { World } from './world.ts';

/** How long the kiosk may take to see what is there (ms). */
const patience = 30_000;

/** Every board answers, and each door was seen as it is. */
export async function allAnswer({ core }: World): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await core.areAllAnswering())) {
    expect(Date.now(), 'the boards answer again').toBeLessThan(deadline);
    await core.look();
  }
  // Twice: a door is believed when it was seen so twice.
  await core.look();
  await core.look();
}

/** No door got a pulse that was not asked for, nor more of them than were. */
export async function onlyAskedDoorsOpened(world: World, before: number): Promise<number> {
  const unlocks = await world.wall.unlocks();
  const pulses = Map.groupBy(unlocks.slice(before), ({ board, lock }) =>
    String(world.cells.find((cell) => cell.board === board && cell.lock === lock)?.name),
  );
  for (const [cell, each] of pulses) {
    expect(each.length, `pulses at ${cell}`).toBeLessThanOrEqual(world.asked.get(cell) ?? 0);
    expect(each.every(({ how }) => how === 'one')).toBe(true);
  }
  world.asked.clear();
  return unlocks.length;
}

/** Of each shut door: what the kiosk believes is behind it is there, and nothing else, or staff are asked to look. */
export async function knowsWhatLiesWhere(world: World): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const wrong = await whatIsWrong(world);
    if (wrong.length === 0) return;
    expect(Date.now() < deadline ? [] : wrong).toEqual([]);
    await world.core.look();
  }
}

async function whatIsWrong({ core, cells, contents, isOpen, things }: World): Promise<string[]> {
  const doubted = new Set((await core.locker.differences()).map(({ cell }) => cell));
  const waiting = await core.locker.waiting();
  const reserved = (await core.locker.cells())
    .filter(({ use }) => use === 'reserved')
    .map(({ name }) => name);
  const wrong = cells.flatMap(({ name }) => {
    if (doubted.has(name) || isOpen(name)) return [];
    const behind = contents(name);
    const believed = waiting.find(({ cell }) => cell === name);
    if (reserved.includes(name)) return [`${name} is reserved, and nobody is there`];
    if (believed?.state === 'opened') return [`whether ${name} was emptied is not known`];
    if ((believed?.content?.documentNumber ?? null) === behind) return [];
    return [`behind ${name} is ${behind}, the kiosk believes ${believed?.content?.documentNumber}`];
  });
  const twice = Map.groupBy(waiting, ({ content }) => content?.documentNumber);
  for (const [number, stays] of twice) if (stays.length > 1) wrong.push(`${number} is in two cells`);
  for (const { number, place } of things) {
    if (typeof place === 'object' && contents(place.cell) !== number) wrong.push(`${number} is lost`);
  }
  return wrong;
}

/** Staff look into each doubtful cell, take out what does not belong there, and say what they found. */
export async function staffLook(world: World): Promise<void> {
  const { core, contents } = world;
  for (const difference of await core.locker.differences()) {
    const { id, cell } = difference;
    const isListed = async () => (await core.locker.differences()).some((each) => each.id === id);
    if (!(await isListed())) continue;
    const own = difference.stay === undefined ? undefined : await core.locker.stay(difference.stay);
    const here = own ?? (await core.locker.waiting()).find((stay) => stay.cell === cell);
    const belongs = here?.content?.documentNumber ?? null;
    let found: 'inside' | 'not-there' | 'seen' | undefined;
    const visited = await visit(world, { cell, purpose: 'look', who: { staff: 3 } }, async () => {
      if (contents(cell) !== belongs) await world.take(cell, 'with-staff');
      if (here) found = contents(cell) === belongs ? 'inside' : 'not-there';
      else found = 'seen';
    });
    if (visited) await core.leave(visited.opening);
    // A door that stuck opened, a door left open is shut: that has passed.
    if (found && (await isListed())) expect(await core.locker.settleDifference(id, found, 3)).toBe(true);
  }
}

/** What an older copy of the kiosk's memory knows of each thing; whoever was told something else finds out at the door. */
export async function learnAnew(world: World): Promise<void> {
  const { core, things, complaints } = world;
  for (const thing of things) thing.stay = (await core.locker.byDocument(thing.number))?.id;
  complaints.length = 0;
  world.isStale = false;
}
