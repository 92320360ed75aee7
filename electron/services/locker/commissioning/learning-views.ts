import type { CabinetConfiguration } from '../../../configuration/locker-configuration.ts';
import type { CabinetPicture } from '../../../contract/locker-views.ts';
import type { ScreenView } from '../../../contract/session-view.ts';
import type { LearnedDoor } from '../../../contract/staff/commissioning-views.ts';
import { cabinetPicture } from '../cabinet-picture.ts';
import type { CellNow } from '../cell.ts';
import { lockSeen } from './conclusion.ts';
import { mayEnd } from './learn-door.ts';
import { longerThan } from './learning.ts';
import type { LearningRun } from './learning-run.ts';
import type { AtDoor } from './learning-state.ts';
import { type HungDoor, oddOnes } from './wiring.ts';

interface Wall {
  readonly cabinets: readonly CabinetConfiguration[];
  readonly cell: (name: string) => CellNow | undefined;
}

/** What a board that is being learned asks of whoever stands there; undefined: nothing was learned. */
export function learningView(run: LearningRun, wall: Wall): ScreenView | undefined {
  const { board, of } = run;
  const state = run.state();
  switch (state.at) {
    case 'shut-all': {
      const { bits } = state;
      return {
        ...{ screen: 'locker-learn-shut', board, answers: bits !== undefined },
        different: bits ? oddOnes(of.doors, bits) : 0,
        cabinets: cabinetsOf(of.doors, wall),
      };
    }
    case 'door':
      return {
        ...{ screen: 'locker-learn-door', board, cell: state.door.cell, lock: state.door.lock },
        ...{ step: state.step, mayEnd: mayEnd(state, of) },
        ...(state.problem && { problem: state.problem }),
        ...(state.problem === 'elsewhere' && seenBy(state, run)),
        ...{ done: of.doors.length - state.rest.length - 1, of: of.doors.length },
        ...pictureOf(state.door.cell, wall),
      };
    case 'pulse': {
      const { pulseMilliseconds, door } = state;
      const longer = longerThan(pulseMilliseconds, of);
      return {
        ...{ screen: 'locker-learn-pulse', board, cell: door.cell, pulseMilliseconds, state: state.state },
        ...(longer !== undefined && { longer }),
        ...pictureOf(door.cell, wall),
      };
    }
    case 'learned': {
      const learned = run.learned();
      if (!learned) return undefined;
      return {
        ...{ screen: 'locker-learned', board, now: of.present, learned: learned.traits },
        doors: [...learnedDoors(run)],
        left: of.doors.length - learned.doors.length,
      };
    }
    case 'nothing-learned':
      return undefined;
  }
}

/** Every door of which something was learned, in the order in which they were asked for. */
function learnedDoors(run: LearningRun): readonly LearnedDoor[] {
  const [state, learned] = [run.state(), run.learned()];
  if (state.at !== 'learned' || !learned) return [];
  return learned.doors.map((door, index) => {
    const bit = state.evidence.doors[index]?.bit;
    if (door.found !== 'elsewhere' || bit === undefined) return door;
    return { ...door, seen: hung(lockSeen(bit, state.evidence, run.of.present), run.of.doors) };
  });
}

/** Cells whose pulse may open another door: those that hang on another lock, and those on whose lock one hangs. */
export function crossedCells(run: LearningRun): readonly string[] {
  const elsewhere = learnedDoors(run).filter(({ found }) => found === 'elsewhere');
  return [...new Set(elsewhere.flatMap(({ cell, seen }) => [cell, ...(seen?.cell ? [seen.cell] : [])]))];
}

function seenBy({ bit, evidence }: AtDoor, { of }: LearningRun) {
  return bit === undefined ? {} : { seen: hung(lockSeen(bit, evidence, of.present), of.doors) };
}

function hung(lock: number, doors: readonly HungDoor[]) {
  const cell = doors.find((door) => door.lock === lock)?.cell;
  return { lock, ...(cell !== undefined && { cell }) };
}

const cabinetOf = (cell: string, { cabinets }: Pick<Wall, 'cabinets'>) =>
  cabinets.find(({ columns }) => columns.some(({ cells }) => cells.some(({ name }) => name === cell)))?.name;

/** The cabinets in which doors are. */
export function cabinetsOf(doors: readonly HungDoor[], wall: Pick<Wall, 'cabinets'>): string[] {
  return [...new Set(doors.flatMap(({ cell }) => cabinetOf(cell, wall) ?? []))];
}

function pictureOf(cell: string, wall: Wall): { picture?: CabinetPicture } {
  const name = cabinetOf(cell, wall);
  const picture =
    name === undefined
      ? undefined
      : cabinetPicture(wall.cabinets, name, wall.cell, (each) => (each.name === cell ? 'this' : undefined));
  return picture ? { picture } : {};
}
