import { type SimulatedLocker, startSimulatedLocker } from '../support/simulated-locker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Chance, chance } from './chance.ts';
import { type Core, coreProcess } from './core.ts';

/** So many times as fast as people: eight seconds of patience are over in less than half of one. */
const hurry = 20;
const drivers = ['kerong-cu48', 'eight-a'] as const;
const doorsPerBoard = 8;

export interface Cell {
  readonly name: string;
  readonly board: string;
  readonly lock: number;
}

/** What a long run must have come across, and how often it did. */
export const encounters = [
  'collected',
  'killed',
  /** The kiosk had given the door up. */
  'opened late',
  /** Shut, of an open door; or opened, of a shut one. */
  'said what is not so',
  'not theirs',
  'opened anew',
  'restored',
] as const;
export type Encounter = (typeof encounters)[number];

/** A document or papers, as whoever holds them knows them. */
export interface Thing {
  readonly number: string;
  readonly kind: 'document' | 'papers';
  readonly holder: string;
  readonly named: string[];
  /** Where it really is. */
  place: 'with-staff' | 'with-people' | 'stolen' | { readonly cell: string };
  /** Its stay, as far as anybody at the screen was told. */
  stay: number | undefined;
  /** What the resident has from the last message. */
  code: string | undefined;
}

/** The wall, the people before it, the things in their hands: what is true, whatever the kiosk thinks. */
export interface World {
  readonly chance: Chance;
  readonly core: Core;
  readonly wall: SimulatedLocker;
  readonly cells: readonly Cell[];
  readonly people: readonly string[];
  readonly things: Thing[];
  /** Of people who could not get at what they came for, and found nobody but a dead screen: they tell staff. */
  readonly complaints: number[];
  readonly met: Record<Encounter, number>;
  /** An older copy of the database may have been restored, and what people were told may not be so any more. */
  isStale: boolean;
  /** A door that was broken open, and the kiosk has not listed yet. */
  brokenInto: string | undefined;
  /** How often the kiosk was asked to open each door. */
  readonly asked: Map<string, number>;
  cell(name: string): Cell;
  isOpen(cell: string): boolean;
  contents(cell: string): string | null;
  shut(cell: string): Promise<void>;
  /** Somebody pulls it open. */
  pull(cell: string): Promise<void>;
  /** Puts it behind an open door. */
  put(thing: Thing, cell: string): Promise<void>;
  /** Takes whatever is behind an open door. */
  take(cell: string, place: Thing['place']): Promise<Thing | undefined>;
}

export async function openWorld(seed: number): Promise<World> {
  const boards = drivers.map((driver, index) => ({
    ...{ name: `board-${index}`, driver, address: index + 1, locks: doorsPerBoard },
  }));
  const wall = await startSimulatedLocker({
    paced: false,
    lines: boards.map((board) => ({ name: board.name, listen: { port: 0 }, boards: [board] })),
  });
  const cells = boards.flatMap(({ name, locks }, board) =>
    Array.from({ length: locks }, (_, index) => ({
      ...{ name: `${board}${index + 1}`, board: name, lock: index + 1 },
    })),
  );
  const core = coreProcess({
    ...{ folder: temporaryFolder(), hurry },
    boards: boards.map((board) => ({
      ...{ ...board, line: wall.address(board.name) },
      ...{ shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 100 },
    })),
    configuration: {
      leftOpenSeconds: 10,
      cabinets: boards.map(({ name: board }, index) => ({
        ...{ name: `C${index}`, place: { 'zh-CN': '左边', en: 'left' } },
        columns: [
          {
            ...{ widthMillimetres: 400, bottomMillimetres: 100 },
            cells: cells
              .filter((cell) => cell.board === board)
              .map(({ name, lock }) => ({
                ...{ name, size: 'small', heightMillimetres: 150, board, lock },
              })),
          },
        ],
      })),
    },
  });
  const named = new Map(cells.map((cell) => [cell.name, cell]));
  const cell = (name: string): Cell => {
    const found = named.get(name);
    if (!found) throw new Error(`there is no door ${name}`);
    return found;
  };
  const door = (name: string) => wall.door(cell(name).board, cell(name).lock);
  const things: Thing[] = [];
  return {
    ...{
      core,
      wall,
      cells,
      cell,
      things,
      chance: chance(seed),
      asked: new Map(),
      complaints: [],
      isStale: false,
      brokenInto: undefined,
    },
    met: Object.fromEntries(encounters.map((each) => [each, 0])) as Record<Encounter, number>,
    people: Array.from({ length: 8 }, (_, index) => `31010519520307${index}428`),
    isOpen: (name) => door(name).open,
    contents: (name) => door(name).contents,
    shut: (name) => wall.move(cell(name).board, cell(name).lock, 'shut'),
    pull: (name) => wall.move(cell(name).board, cell(name).lock, 'open'),
    put: async (thing, name) => {
      await wall.putIn(cell(name).board, cell(name).lock, thing.number);
      thing.place = { cell: name };
    },
    take: async (name, place) => {
      const number = await wall.takeOut(cell(name).board, cell(name).lock);
      const thing = things.find((each) => each.number === number);
      if (thing) thing.place = place;
      return thing;
    },
  };
}
