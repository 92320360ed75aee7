import { expect } from 'vitest';
import { Killed } from './core.ts';
import { mendEverything } from './faults.ts';
import { allAnswer, learnAnew } from './truth.ts';
import { visit } from './visit.ts';
import type { Thing, World } from './world.ts';

const staff = { staff: 3 } as const;
let made = 0;

export type Act = (world: World) => Promise<void>;

const inLocker = (world: World, kind: Thing['kind']) =>
  world.things.filter(
    ({ kind: each, place, stay }) => each === kind && typeof place === 'object' && stay !== undefined,
  );
const nameOfPerson = '王春英';

/** Whatever happens to the kiosk: who stands before an open door puts in what they hold, or not, and shuts it. */
async function putIn(world: World, thing: Thing, cell: string): Promise<void> {
  if (world.isOpen(cell) && world.contents(cell) === null && world.chance.is(0.9))
    await world.put(thing, cell);
}

async function bring(world: World, kind: Thing['kind']): Promise<void> {
  const { core, chance, people } = world;
  made += 1;
  const holder = chance.of(people) ?? '';
  const thing: Thing = {
    ...{ number: `D${made}`, kind, holder, named: [], stay: undefined, code: undefined },
    place: kind === 'document' ? 'with-staff' : 'with-people',
  };
  const [cell] = await core.locker.cellsFor({ size: 'small', age: chance.below(100) });
  if (!cell) return;
  expect(world.contents(cell.name), `the kiosk gives ${cell.name} as free`).toBeNull();
  world.things.push(thing);
  const reserved = await core.locker.reserve({
    ...{ kind, cell: cell.name, ...(kind === 'document' && { by: staff.staff }) },
    content: { title: '材料', documentNumber: thing.number, person: { number: holder, name: nameOfPerson } },
  });
  if (!reserved.ok) throw new Error(`a free cell is refused: ${reserved.error.code}`);
  const stay = reserved.value.id;
  thing.stay = stay;
  const who = kind === 'document' ? staff : { resident: await core.pseudonym(holder) };
  const purpose = kind === 'document' ? 'put-in' : 'leave';
  let visited: Awaited<ReturnType<typeof visit>>;
  try {
    visited = await visit(world, { cell: cell.name, purpose, stay, who }, () =>
      putIn(world, thing, cell.name),
    );
  } catch (error) {
    if (error instanceof Killed) await putIn(world, thing, cell.name);
    throw error;
  }
  if (visited?.end !== 'open') {
    const isIn = typeof thing.place === 'object';
    expect((await (isIn ? core.locker.putIn(stay) : core.locker.cancel(stay))).ok).toBe(true);
    if (isIn && kind === 'document') thing.code = await core.locker.pickupCode(stay);
  }
  if (visited) await core.leave(visited.opening);
}

/** What the resident does to prove who they are, and what the kiosk then offers them. */
async function prove(
  world: World,
  thing: Thing,
): Promise<{ stay: number; who: { resident: string } } | undefined> {
  const { core, chance } = world;
  if (thing.code !== undefined && chance.is(0.4)) {
    const answer = await core.locker.byPickupCode(thing.code);
    if (answer.kind !== 'found') return undefined;
    expect(answer.stay.content?.documentNumber, 'a code finds what it was sent for').toBe(thing.number);
    return { stay: answer.stay.id, who: { resident: await core.bearerOfCode(answer.stay.id) } };
  }
  const number = chance.of([thing.holder, ...thing.named]) ?? thing.holder;
  const offered = await core.locker.waitingFor(number);
  for (const { stay } of offered) {
    const other = world.things.find(({ number: each }) => each === stay.content?.documentNumber);
    expect([other?.holder, ...(other?.named ?? [])], 'only own documents are offered').toContain(number);
  }
  const own = offered.find(({ stay }) => stay.content?.documentNumber === thing.number);
  return own && { stay: own.stay.id, who: { resident: await core.pseudonym(number) } };
}

async function collect(world: World): Promise<void> {
  const { core, chance } = world;
  const thing = chance.of(inLocker(world, 'document'));
  if (!thing) return;
  const proven = await prove(world, thing);
  if (!proven) return;
  const stay = await core.locker.stay(proven.stay);
  const cell = stay?.cell ?? '';
  const takeOut = async () => {
    if (!world.isOpen(cell)) return;
    const behind = world.contents(cell);
    expect([null, stay?.content?.documentNumber], `what is behind ${cell} is theirs`).toContain(behind);
    if (saysNotTheirs) return;
    if (await world.take(cell, 'with-people')) world.met.collected += 1;
  };
  const saysNotTheirs = chance.is(0.1);
  const order = { cell, purpose: 'collect', ...proven } as const;
  let visited: Awaited<ReturnType<typeof visit>>;
  let shutTooEarly = chance.is(0.1);
  try {
    visited = await visit(world, order, async () => void (shutTooEarly || (await takeOut())));
    if (shutTooEarly && visited?.end === 'shut') {
      shutTooEarly = false;
      await core.locker.stillInside(proven.stay);
      visited = (await visit(world, order, takeOut)) ?? visited;
    }
  } catch (error) {
    if (error instanceof Killed && chance.is(0.8)) await takeOut();
    if (world.contents(cell) === thing.number && !world.isOpen(cell)) world.complaints.push(proven.stay);
    throw error;
  }
  if (saysNotTheirs && visited?.end === 'shut') {
    await core.locker.complain(proven.stay, 'not-theirs');
    world.met['not theirs'] += 1;
    expect((await core.openDoor(order)).ok, `${cell} opens for whoever said that it is not theirs`).toBe(
      false,
    );
  }
  // Whoever could not get at it tells somebody, also where the kiosk thinks that they have it.
  if (world.contents(cell) === thing.number) {
    world.complaints.push(proven.stay);
    await complain(world);
  }
  if (visited) await core.leave(visited.opening);
}

/** Whoever was told so in vain says it again once the kiosk is there. */
export async function complain({ core, complaints }: World): Promise<void> {
  for (let stay = complaints.at(-1); stay !== undefined; stay = complaints.at(-1)) {
    await core.locker.complain(stay, 'not-there');
    complaints.pop();
  }
}

async function takeBack(world: World): Promise<void> {
  const { core, chance } = world;
  const stay = chance.of(await core.locker.waiting(chance.is(0.7) ? 'papers' : undefined));
  if (!stay) return;
  const takeOut = async () => {
    if (!world.isOpen(stay.cell)) return;
    expect([null, stay.content?.documentNumber]).toContain(world.contents(stay.cell));
    if (chance.is(0.9)) await world.take(stay.cell, 'with-staff');
  };
  const visited = await visit(
    world,
    { cell: stay.cell, purpose: 'take-back', stay: stay.id, who: staff },
    takeOut,
  );
  if (visited?.end === 'shut' && world.contents(stay.cell) === null)
    await core.locker.takenBack(stay.id, staff.staff);
  if (visited) await core.leave(visited.opening);
}

async function nameSomebody(world: World): Promise<void> {
  const thing = world.chance.of(inLocker(world, 'document'));
  const person = world.chance.of(world.people) ?? '';
  if (thing?.stay === undefined) return;
  thing.named.push(person);
  await world.core.locker.nameCollector(thing.stay, { number: person });
}

async function renewCode(world: World): Promise<void> {
  const thing = world.chance.of(inLocker(world, 'document'));
  if (thing?.stay === undefined) return;
  const old = thing.code;
  thing.code = undefined;
  const renewed = await world.core.locker.renewCode(thing.stay, staff.staff);
  if (renewed.ok) thing.code = await world.core.locker.pickupCode(thing.stay);
  if (renewed.ok && old !== undefined)
    expect((await world.core.locker.byPickupCode(old)).kind).not.toBe('found');
}

async function guess({ core, chance }: World): Promise<void> {
  const code = String(chance.below(10 ** 8)).padStart(8, '0');
  expect((await core.locker.byPickupCode(code)).kind).not.toBe('found');
}

/** Somebody with a key opens a door that no one asked for, perhaps takes something, and leaves it open until the kiosk has seen it. */
async function breakIn(world: World): Promise<void> {
  const { chance, wall } = world;
  const cell = chance.of(world.cells);
  if (!cell || world.isOpen(cell.name)) return;
  // What no sensor sees nobody can list.
  await mendEverything(world);
  await allAnswer(world);
  world.brokenInto = cell.name;
  await wall.move(cell.board, cell.lock, 'open');
  if (chance.is(0.5)) await world.take(cell.name, 'stolen');
  await untilListed(world);
}

/** A door that was broken open stands so until the kiosk has seen it, also one that was killed meanwhile: else nobody could know. */
export async function untilListed(world: World): Promise<void> {
  const { core, brokenInto } = world;
  if (brokenInto === undefined) return;
  const deadline = Date.now() + 20_000;
  const isListed = async () => (await core.locker.differences()).some((each) => each.cell === brokenInto);
  while (!(await isListed())) {
    expect(Date.now(), `${brokenInto} opened by itself and is not listed`).toBeLessThan(deadline);
    await core.look();
  }
  world.brokenInto = undefined;
}

/** The core ends in good order and begins again, with the same settings. */
async function openAnew({ core, met }: World): Promise<void> {
  await core.reopen();
  met['opened anew'] += 1;
}

async function restore(world: World): Promise<void> {
  world.isStale = true;
  await world.core.restore();
  world.met.restored += 1;
  await learnAnew(world);
}

export const acts: readonly { readonly act: Act; readonly share: number }[] = [
  { act: (world) => bring(world, 'document'), share: 30 },
  { act: (world) => bring(world, 'papers'), share: 8 },
  { act: collect, share: 32 },
  { act: takeBack, share: 10 },
  { act: nameSomebody, share: 6 },
  { act: renewCode, share: 4 },
  { act: guess, share: 4 },
  { act: breakIn, share: 6 },
  { act: openAnew, share: 3 },
  { act: ({ core }) => core.backUp(), share: 4 },
  { act: restore, share: 2 },
];
