import { expect } from 'vitest';
import type { DoorOpening } from '../../electron/services/locker/door-opening.ts';
import { bearerOfCode } from '../../electron/services/locker/may-collect.ts';
import { type lockerByHand, someDocument } from './locker-by-hand.ts';

type Desk = ReturnType<typeof lockerByHand>;

export const holder = '310105195203070428';
export const byStaff = { staff: 3 } as const;

export const at = (opening: DoorOpening) => opening.state().at;
export const reaches = (opening: DoorOpening, state: string) => expect.poll(() => at(opening)).toBe(state);

export function open(desk: Desk, order: Parameters<Desk['locker']['openDoor']>[0]): DoorOpening {
  const opened = desk.locker.openDoor(order);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

export function reserve({ locker }: Desk, cell = '01', number = holder) {
  const stay = locker.reserve({ kind: 'document', content: someDocument(number), cell, by: 3 });
  if (!stay.ok) throw new Error(stay.error.code);
  return stay.value.id;
}

/** A document that lies in its cell, its door shut. */
export async function deposit(desk: Desk, cell = '01', number = holder) {
  const stay = reserve(desk, cell, number);
  const opening = open(desk, { cell, purpose: 'put-in', stay, who: byStaff });
  await reaches(opening, 'open');
  desk.hand.see(Number(cell), 'closed');
  desk.locker.putIn(stay);
  opening.leave();
  return stay;
}

export const collect = (desk: Desk, stay: number, cell = '01') =>
  open(desk, { cell, purpose: 'collect', stay, who: { resident: desk.store.seal.pseudonym(holder) } });

/** Whoever gave the pickup code of a document. */
export const byCode = ({ store }: Desk, stay: number) => ({ resident: bearerOfCode(store.seal, stay) });
