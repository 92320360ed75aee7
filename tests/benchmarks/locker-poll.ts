import { openLine } from '../../electron/devices/line/open-line.ts';
import { codecOf } from '../../electron/devices/locker/board-codecs.ts';
import { openLockerBoards } from '../../electron/devices/locker/open-locker-boards.ts';
import { pause, systemClock } from '../../electron/foundation/clock.ts';
import { wireMilliseconds } from '../../scripts/simulators/line-end/paced-writer.ts';
import { startLockerSimulator } from '../../scripts/simulators/locker-boards/locker-simulator.ts';
import { openSerialPair } from '../support/serial-pair.ts';
import type { Figure } from './figure.ts';

const boardCount = 10;
const doorsPerBoard = 48;
const baud = 19_200;
const warmUpRounds = 3;

/** Asks a whole wall of doors again and again, over a serial line whose boards send no faster than they may. */
export async function benchLockerPoll(samples: number, stop: AbortSignal): Promise<Figure> {
  const cable = await openSerialPair();
  const made = Array.from({ length: boardCount }, (_, address) => ({
    ...{ name: `board-${address}`, driver: 'kerong-cu48' as const, address, locks: doorsPerBoard },
  }));
  const simulator = await startLockerSimulator({
    lines: [
      {
        ...{ name: 'line', kioskBaud: baud, boards: made },
        listen: { serialPath: cable.devicePath, kioskPath: cable.kioskPath },
      },
    ],
  });
  const boards = openLockerBoards({
    boards: made.map((board) => ({
      ...{ ...board, line: `serial:${cable.kioskPath}?baud=${baud}`, shutIs: 1 as const },
      ...{ statusBytes: 'first-byte-first' as const, pulseMilliseconds: 500 },
    })),
    ...{ clock: systemClock, openLine: (uri: string) => openLine(uri, { clock: systemClock }) },
  });
  try {
    const rounds: number[] = [];
    while (rounds.length < warmUpRounds + samples) {
      stop.throwIfAborted();
      await boards.look();
      const all = made.map(({ name }) => boards.board(name));
      const [first] = all;
      if (all.every((each) => each?.condition === 'answers') && first?.roundMilliseconds !== undefined)
        rounds.push(first.roundMilliseconds);
      else await pause(systemClock, 50);
    }
    return {
      name: `a round over ${boardCount} boards of ${doorsPerBoard} doors`,
      samples: rounds.slice(warmUpRounds),
      against: { name: 'the wire', samples: [wireOfOneRound()] },
      measured:
        `from the first question to the last answer, on a serial line at ${baud} baud to simulated CU48 boards that send no ` +
        'faster than that. The wire: the bytes of all questions and answers.',
    };
  } finally {
    await boards.close();
    await simulator.close();
    await cable.close();
  }
}

/** How long the bytes of one round take, in ms: no round on such a line can be shorter. */
function wireOfOneRound(): number {
  const { bytes, answerBytes } = codecOf({ driver: 'kerong-cu48', address: 0, locks: doorsPerBoard }).status;
  return boardCount * wireMilliseconds(bytes.length + answerBytes, baud);
}
