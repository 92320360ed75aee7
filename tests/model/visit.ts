import { expect } from 'vitest';
import type { DoorOpeningState, DoorOrder } from '../../electron/services/locker/door-opening.ts';
import type { World } from './world.ts';

/** How long anybody waits for the kiosk to see what they see (ms). */
const patience = 20_000;

/** What people do once their door stands open. */
type AtTheDoor = () => Promise<void>;

/**
 * Somebody has a door opened, does what they came for and shuts it; where the sensor is wrong, they say what they see. Answers how it
 * ended; the opening is still theirs.
 */
export async function visit(
  world: World,
  order: DoorOrder,
  atTheDoor: AtTheDoor,
): Promise<{ readonly opening: number; readonly end: DoorOpeningState['at'] } | undefined> {
  const { core, isOpen, asked, chance } = world;
  asked.set(order.cell, (asked.get(order.cell) ?? 0) + 1);
  const opened = await core.openDoor(order);
  if (!opened.ok) {
    asked.set(order.cell, (asked.get(order.cell) ?? 1) - 1);
    return undefined;
  }
  const opening = opened.value;
  const seen = await until(world, opening, ({ at }) => at !== 'unlocking' && at !== 'waiting');
  if (seen.at === 'not-sent') return { opening, end: 'not-sent' };
  if (!isOpen(order.cell)) {
    if (seen.at === 'unseen') await core.says(opening, 'stayed-shut');
    return { opening, end: 'stayed-shut' };
  }
  // The sensor sticks at shut, or says nothing.
  if (seen.at === 'unseen' || seen.at === 'stayed-shut') await core.says(opening, 'opened');
  await atTheDoor();
  if (chance.is(0.05)) return { opening, end: 'open' };
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
