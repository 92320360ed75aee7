import type { Expected } from '../../contract/staff/look-through-views.ts';
import type { DoorDifference, Locker } from './locker.ts';
import type { Stay } from './stay.ts';
import { stayBehind } from './stay-behind.ts';

/** A door that staff have to look behind. */
export interface WaitingDoor {
  readonly cell: string;
  readonly cabinet: string;
  /** Never empty. */
  readonly differences: readonly [DoorDifference, ...DoorDifference[]];
}

/**
 * In the order of the wall. Not those of changed settings: there whatever is found has to be taken out, perhaps from behind a door of
 * another name.
 */
export function waitingDoors(locker: Pick<Locker, 'cells' | 'differences'>): readonly WaitingDoor[] {
  const ofCell = Map.groupBy(locker.differences(), ({ cell }) => cell);
  return locker.cells().flatMap(({ name, cabinet }) => {
    const [first, ...others] = ofCell.get(name) ?? [];
    const differences = first && ([first, ...others] as const);
    if (!differences || differences.some(({ kind }) => kind === 'cells-changed')) return [];
    return [{ cell: name, cabinet, differences }];
  });
}

/** This door is among them. */
export function mayLookThrough(locker: Pick<Locker, 'cells' | 'differences'>, cell: string): boolean {
  return waitingDoors(locker).some((door) => door.cell === cell);
}

/** What should lie behind it, by what the kiosk remembers, and the difference that says so. */
export function expectedBehind(
  locker: Pick<Locker, 'byDocument' | 'cell' | 'stay'>,
  { differences }: WaitingDoor,
): { readonly expects: Expected; readonly stay: Stay | undefined; readonly difference: DoorDifference } {
  const about = differences.flatMap((difference) => {
    const stay = stayBehind(locker, difference);
    return stay ? [{ difference, stay }] : [];
  });
  // That a backup was restored says less than what else happened there.
  const most = about.find(({ difference }) => difference.kind !== 'restored') ?? about[0];
  if (!most) return { expects: 'nothing', stay: undefined, difference: differences[0] };
  return { expects: most.stay.overAt === undefined ? 'this' : 'this-gone', ...most };
}
