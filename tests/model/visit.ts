import { expect } from 'vitest';
import type { DoorOpeningState, DoorOrder } from '../../electron/services/locker/door-opening.ts';
import type { World } from './world.ts';

/** How long anybody waits for the kiosk to see what they see (ms). */
const patience = 20_000;

/** What people do once their door stands open. */
type AtTheDoor = () => Promise<void>;

/**
 * Somebody has a door opened, does what they came for and shuts it; where the sensor is wrong, they say what they see, seldom the
 * contrary. A door that sticks they pull. Answers how it ended; the opening is still theirs.
 */
export async function visit(
  world: World,
  order: DoorOrder,
  atTheDoor: AtTheDoor,
): Promise<{ readonly opening: number; readonly end: DoorOpeningState['at'] } | undefined> {
  const { core, isOpen, asked, chance, met } = world;
  asked.set(order.cell, (asked.get(order.cell) ?? 0) + 1);
  const opened = await core.openDoor(order);
  if (!opened.ok) {
    asked.set(order.cell, (asked.get(order.cell) ?? 1) - 1);
    return undefined;
  }
  const opening = opened.value;
  // Staff who look because something is doubtful say what is so, and shut the door: an open one would hold up the next.
  const isHonest = order.purpose === 'look';
  const seen = await until(world, opening, ({ at }) => at !== 'unlocking' && at !== 'waiting');
  if (seen.at === 'not-sent') return { opening, end: 'not-sent' };
  if (!isOpen(order.cell)) {
    if (seen.at === 'unseen') await core.says(opening, 'stayed-shut');
    else if (seen.at === 'stayed-shut' && !isHonest && chance.is(0.15))
      return { opening, end: await sayOpened(world, opening) };
    if (chance.is(0.3)) return { opening, end: 'stayed-shut' };
    await world.pull(order.cell);
    met['opened late'] += 1;
    await core.look();
    const { at } = await core.openingState(opening);
    if (at === 'stayed-shut') await core.says(opening, 'opened');
  }
  // The sensor sticks at shut, or says nothing.
  if (seen.at === 'unseen' || seen.at === 'stayed-shut') await core.says(opening, 'opened');
  await atTheDoor();
  if (!isHonest && chance.is(0.05)) return { opening, end: 'open' };
  if (!isHonest && chance.is(0.05)) return { opening, end: await sayShut(world, opening) };
  await world.shut(order.cell);
  const deadline = Date.now() + patience;
  for (;;) {
    const state = await core.openingState(opening);
    if (state.at === 'shut') return { opening, end: 'shut' };
    // The sensor sticks at open: believed once the door was left open for long; where it says nothing, at once.
    await core.says(opening, state.at === 'unseen' && state.said === 'nothing' ? 'opened' : 'shut');
    expect(Date.now(), 'nobody waits for ever').toBeLessThan(deadline);
    await core.look();
  }
}

/** They say that it opened, and that they shut it. */
async function sayOpened({ core, met }: World, opening: number): Promise<DoorOpeningState['at']> {
  met['said what is not so'] += 1;
  await core.says(opening, 'opened');
  await core.says(opening, 'shut');
  return (await core.openingState(opening)).at;
}

/** They say that it is shut as soon as the kiosk asks, and leave it open. */
async function sayShut(world: World, opening: number): Promise<DoorOpeningState['at']> {
  const { core, met } = world;
  met['said what is not so'] += 1;
  const seen = await until(world, opening, (state) => state.at !== 'open' || state.leftOpen);
  if (seen.at === 'unseen' && seen.said === 'nothing') await core.says(opening, 'opened');
  await core.says(opening, 'shut');
  return (await core.openingState(opening)).at;
}

async function until(
  { core }: World,
  opening: number,
  isReached: (state: DoorOpeningState) => boolean,
): Promise<DoorOpeningState> {
  const deadline = Date.now() + patience;
  for (;;) {
    const state = await core.openingState(opening);
    if (isReached(state)) return state;
    expect(Date.now(), 'nobody waits for ever').toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
