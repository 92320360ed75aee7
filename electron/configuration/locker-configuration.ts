import { z } from 'zod';

/** `serial:/dev/ttyS1?baud=19200` or `tcp://10.0.0.5:4001`. */
const line = z
  .string()
  .regex(
    /^(serial:\/[^?\s]+(\?baud=\d+)?|tcp:\/\/[^:/\s]+:\d{1,5})$/,
    'a line is written serial:/dev/ttyS1?baud=19200 or tcp://10.0.0.5:4001',
  );

const word = z.string().regex(/^[a-z0-9-]{1,16}$/, 'at most 16 of a to z, 0 to 9 and -');

const anyPulse = [300, 500, 800, 1_200, 2_000, 3_000, 5_000, 9_000];

/**
 * Which boards the kiosk speaks to, how many locks and addresses each kind has at most, and the longer pulses that are worth a try (ms):
 * a CU48 cannot be told any, an 8A knows whole seconds.
 */
export const boardDrivers = {
  'kerong-cu48': { locks: 48, firstAddress: 0, lastAddress: 9, pulses: [] },
  'kerong-cu16': { locks: 16, firstAddress: 0, lastAddress: 9, pulses: anyPulse },
  'eight-a': { locks: 50, firstAddress: 1, lastAddress: 254, pulses: [1_000, 2_000, 3_000, 5_000, 9_000] },
  'modbus-relay': { locks: 32, firstAddress: 1, lastAddress: 247, pulses: anyPulse },
} as const;
export type BoardDriver = keyof typeof boardDrivers;

const board = z
  .strictObject({
    /** By which the cells name it. */
    name: word,
    driver: z.enum(['kerong-cu48', 'kerong-cu16', 'eight-a', 'modbus-relay']),
    /** Boards that name the same line share it. */
    line,
    address: z.int().min(0).max(254),
    locks: z.int().min(1).max(50),
    /**
     * What the board's feedback bit says of a shut door. Learned when the locker is commissioned; what was learned wins
     * over this.
     */
    shutIs: z.union([z.literal(0), z.literal(1)]).default(1),
    /** Of boards that send several status bytes: which one stands for the first doors. Learned likewise. */
    statusBytes: z.enum(['first-byte-first', 'last-byte-first']).default('first-byte-first'),
    /** How long the lock's coil is on. */
    pulseMilliseconds: z.int().min(50).max(9000).default(500),
  })
  .superRefine((given, context) => {
    const { locks, firstAddress, lastAddress } = boardDrivers[given.driver];
    if (given.locks > locks)
      context.addIssue({
        code: 'custom',
        path: ['locks'],
        message: `${given.driver} has at most ${locks} locks`,
      });
    if (given.address < firstAddress || given.address > lastAddress)
      context.addIssue({
        code: 'custom',
        path: ['address'],
        message: `${given.driver} has addresses ${firstAddress} to ${lastAddress}`,
      });
  });
export type LockerBoardConfiguration = z.infer<typeof board>;

export const lockerBoards = z
  .array(board)
  .max(64)
  .superRefine((all, context) => {
    for (const index of repeated(all.map(({ name }) => name)))
      context.addIssue(slip([index, 'name'], `another board is called ${all[index]?.name}`));
    for (const [index, { line: on }] of all.entries()) {
      const { path, baud } = serialOf(on) ?? {};
      const other = all.slice(0, index).find((each) => serialOf(each.line)?.path === path)?.line;
      if (path === undefined) continue;
      if (baud === undefined)
        context.addIssue(
          slip([index, 'line'], `it says no speed: ${on}?baud=19200, or what the board is set to`),
        );
      else if (other !== undefined && other !== on)
        context.addIssue(slip([index, 'line'], `another board speaks on ${other}: one wire has one speed`));
    }
    for (const index of repeated(all.map(({ line: on, address }) => `${on} ${address}`)))
      context.addIssue(
        slip([index, 'address'], `another board on ${all[index]?.line} has address ${all[index]?.address}`),
      );
  });

/** Of a line that is no network. */
function serialOf(line: string): { readonly path: string; readonly baud: string | undefined } | undefined {
  const [path, baud] = line.split('?baud=');
  return path?.startsWith('serial:') ? { path, baud } : undefined;
}

const inTwoLanguages = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

export const cellSizes = ['small', 'medium', 'large'] as const;

const cell = z.strictObject({
  /** What stands on its door. */
  name: z.string().regex(/^[A-Z]?\d{1,3}$/, 'what stands on a door is written 14 or A14'),
  size: z.enum(cellSizes),
  heightMillimetres: z.int().min(40).max(2000),
  board: word,
  /** The board's lock that holds its door, from 1. */
  lock: z.int().min(1).max(50),
});

type CellConfiguration = z.infer<typeof cell>;

const cabinet = z.strictObject({
  name: z.string().regex(/^[A-Z0-9]{1,3}$/),
  /** Where it stands, seen from the kiosk. */
  place: inTwoLanguages,
  /** From left to right. */
  columns: z
    .array(
      z.strictObject({
        widthMillimetres: z.int().min(100).max(2000),
        /** How high above the floor its lowest cell begins. */
        bottomMillimetres: z.int().min(0).max(2000),
        /** From the top down. */
        cells: z.array(cell).min(1).max(40),
      }),
    )
    .min(1)
    .max(20),
});
export type CabinetConfiguration = z.infer<typeof cabinet>;

/** The document locker as it stands there. */
export const locker = z
  .strictObject({
    /** From left to right. */
    cabinets: z.array(cabinet).max(24).default([]),
    /** After so many days the resident is reminded. */
    reminderAfterDays: z.int().min(1).max(60).default(5),
    /** After so many days staff take back what nobody collected. */
    overdueAfterDays: z.int().min(1).max(90).default(7),
    /** A door that stands open for longer is told to whoever opened it, and after as long again to staff. */
    leftOpenSeconds: z.int().min(10).max(600).default(40),
  })
  .default({ cabinets: [], reminderAfterDays: 5, overdueAfterDays: 7, leftOpenSeconds: 40 })
  .superRefine(({ reminderAfterDays, overdueAfterDays, cabinets }, context) => {
    // Told at both, since either may be the one to change.
    if (reminderAfterDays > overdueAfterDays)
      for (const days of ['reminderAfterDays', 'overdueAfterDays'])
        context.addIssue(slip([days], 'people are reminded before it is taken back'));
    for (const index of repeated(cabinets.map(({ name }) => name)))
      context.addIssue(
        slip(['cabinets', index, 'name'], `another cabinet is called ${cabinets[index]?.name}`),
      );
    const placed = placedCells(cabinets);
    for (const index of repeated(placed.map(({ cell: { name } }) => name)))
      tell(placed[index], 'name', ({ name }) => `${name} stands on another door too`);
    for (const index of repeated(placed.map(({ cell: { board: on, lock } }) => `${on} ${lock}`)))
      tell(placed[index], 'lock', (here) => {
        const other = placed.find(({ cell: { board: on, lock } }) => on === here.board && lock === here.lock);
        return `door ${here.name} hangs on lock ${here.lock} of board ${here.board}, where ${other?.cell.name} hangs`;
      });

    function tell(at: PlacedCell | undefined, key: string, words: (cell: CellConfiguration) => string): void {
      if (at) context.addIssue(slip([...at.path, key], words(at.cell)));
    }
  });
export type LockerConfiguration = z.infer<typeof locker>;

/** Something that does not fit, and where it stands. */
type Slip = { readonly code: 'custom'; readonly path: PropertyKey[]; readonly message: string };

/** Which doors cannot hang on these boards; the paths begin within the locker. */
export function misfitsOf(
  { cabinets }: LockerConfiguration,
  boards: readonly LockerBoardConfiguration[],
): readonly Slip[] {
  return placedCells(cabinets).flatMap(({ cell: { name, board: on, lock }, path }) => {
    const found = boards.find((each) => each.name === on);
    if (!found)
      return [
        slip(
          [...path, 'board'],
          `door ${name} hangs on board ${on}, which devices.lockerBoards does not name`,
        ),
      ];
    if (lock > found.locks)
      return [
        slip([...path, 'lock'], `door ${name} hangs on lock ${lock}, and board ${on} has ${found.locks}`),
      ];
    return [];
  });
}

interface PlacedCell {
  readonly cell: CellConfiguration;
  readonly path: readonly PropertyKey[];
}

function placedCells(cabinets: readonly CabinetConfiguration[]): readonly PlacedCell[] {
  return cabinets.flatMap(({ columns }, at) =>
    columns.flatMap(({ cells }, column) =>
      cells.map((cell, row) => ({ cell, path: ['cabinets', at, 'columns', column, 'cells', row] })),
    ),
  );
}

/** Where a text stands that stood before. */
const repeated = (texts: readonly string[]) =>
  texts.flatMap((text, index) => (texts.indexOf(text) < index ? [index] : []));

const slip = (path: readonly PropertyKey[], message: string): Slip => ({
  ...{ code: 'custom', path: [...path], message },
});
