import { parseArgs } from 'node:util';
import { loadConfiguration } from '../electron/configuration/load-configuration.ts';
import { cellSizes, type LockerBoardConfiguration } from '../electron/configuration/locker-configuration.ts';
import type { BoardTraits } from '../electron/devices/locker/locker-boards.ts';
import { systemClock } from '../electron/foundation/clock.ts';
import { isInReach } from '../electron/services/locker/choose-cell.ts';
import { keptBoardTraits } from '../electron/services/locker/commissioning/kept-traits.ts';
import { layOut } from '../electron/services/locker/layout.ts';
import { commandBesideKiosk } from './beside-kiosk.ts';
import { drawCabinet } from './locker/draw-cabinet.ts';
import { heldLines } from './locker/held-lines.ts';
import { lookAtBoards } from './locker/look-at-boards.ts';

const help = `Checks how a configuration describes the document locker, and draws the wall as it says, so that whoever writes sixty cells
sees a slip before a resident stands at the wrong door. Opens no door.

  npm run --silent locker -- --config FILE                      check and draw
  npm run --silent locker -- --config FILE --look [--data DIR]  and ask each board once what it sees

  --config FILE  the kiosk's configuration
  --look         asks the boards; refused while the kiosk runs, which holds their lines
  --data DIR     the data folder of the kiosk: the boards are read as it has learned them, not as FILE says

Each door is drawn with its size and with BOARD:LOCK, true to its height; at the left stand millimetres above the floor.
Exit codes: 0 all is well, 1 a board does not answer, 2 the configuration is not right, a kiosk runs, or the command was called wrongly.
`;

const command = commandBesideKiosk('locker');
// Said with its type, so that what follows it is known not to be reached.
const fail: (sentence: string) => never = command.fail;

function readArguments() {
  try {
    return parseArgs({
      options: {
        ...{ config: { type: 'string' }, data: { type: 'string' } },
        ...{ look: { type: 'boolean' }, help: { type: 'boolean' } },
      },
    }).values;
  } catch (thrown) {
    return fail(`${(thrown as Error).message} (see --help)`);
  }
}

/** What the kiosk has learned of its boards. */
function learnedIn(data: string | undefined): (board: LockerBoardConfiguration) => BoardTraits | undefined {
  if (data === undefined) return () => undefined;
  const database = command.database(command.folder(data));
  const kept = keptBoardTraits({ database });
  return (board) => kept(board)?.traits;
}

const values = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
if (values.config === undefined) fail('--config FILE is needed (see --help)');
const read = loadConfiguration(values.config);
if (!read.ok) fail(read.error.detail);
const { locker, devices } = read.value;
const boards = devices.lockerBoards;
if (locker.cabinets.length === 0) fail(`${values.config}: no locker is configured`);

const say = (line: string) => process.stdout.write(`${line}\n`);
for (const cabinet of locker.cabinets) say(`${drawCabinet(cabinet)}\n`);

const { cells } = layOut(locker);
const sizes = cellSizes.map((size) => `${cells.filter((cell) => cell.size === size).length} ${size}`);
say(
  `${cells.length} doors: ${sizes.join(', ')}; ${cells.filter(isInReach).length} in reach of somebody who sits`,
);
for (const { name, driver, line, address, locks } of boards) {
  const hung = cells.filter(({ door }) => door.board === name).length;
  say(`board ${name}: ${driver}, ${line}, address ${address}; ${hung} of its ${locks} locks have a door`);
}

if (values.look) {
  const held = await heldLines(boards.map(({ line }) => line));
  if (held.length > 0)
    fail(
      `${held.join(', ')} is held by something on this machine: a kiosk that runs would lose its boards. Stop it first, or look at 柜锁板 at its own screen.`,
    );
  const { lines, all } = await lookAtBoards({
    boards,
    cells,
    learned: learnedIn(values.data),
    clock: systemClock,
  });
  say('');
  for (const each of lines) say(each);
  process.exit(all ? 0 : 1);
}
