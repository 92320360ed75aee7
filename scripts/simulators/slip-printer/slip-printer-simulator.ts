import { type Listen, openLineEnd } from '../line-end/line-end.ts';
import type { Simulator } from '../simulator.ts';
import { createEscPosListener, type Heard } from './escpos-listener.ts';
import { garble, noise, type SlipPrinterFault, slipPrinterFaults } from './faults.ts';
import type { Task } from './mechanism.ts';
import { automaticStatus, clearedAnswer, doneAnswer, statusAnswer } from './slip-answers.ts';
import { slipFolder } from './slip-folder.ts';
import { startSlipMachine } from './slip-machine.ts';
import { answerSlipPanel } from './slip-panel.ts';

export interface SlipPrinterSimulatorOptions {
  readonly listen: Listen;
  /** Its memory (paper, fault, slips and their pictures), which survives a restart. */
  readonly folder: string;
  readonly baud?: number | undefined;
  /** 150 mm/s unless given. */
  readonly rowsPerSecond?: number | undefined;
}

/** How late a slow printer answers, in ms: below the deadline of the driver. */
const slowness = 600;

/** An 80 mm receipt printer that speaks ESC/POS. Its part of the panel's API: see `answerSlipPanel`. */
export async function startSlipPrinterSimulator(options: SlipPrinterSimulatorOptions): Promise<Simulator> {
  const { listen, baud = 115_200, rowsPerSecond = 1_200 } = options;
  const folder = slipFolder(options.folder);
  const listeners = new Set<() => void>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const counts = { questions: 0, questionsInPictures: 0, noiseBytes: 0, lostBytes: 0 };
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const end = await openLineEnd(listen, baud);
  const fault = (): SlipPrinterFault => folder.memory.value.fault;

  const say = (answer: Uint8Array): void => {
    switch (fault()) {
      case 'silent':
      case 'half-open':
      case 'unplugged':
        break;
      case 'garbage':
        end.write(garble(answer));
        break;
      case 'noisy-line':
        end.write(Uint8Array.from([...noise, ...answer]));
        break;
      case 'slow': {
        const timer = setTimeout(() => {
          timers.delete(timer);
          end.write(answer);
        }, slowness);
        timers.add(timer);
        break;
      }
      default:
        end.write(answer);
    }
  };
  const machine = startSlipMachine({
    folder,
    rowsPerSecond,
    changed,
    done: () => {
      if (fault() !== 'never-says-done') say(doneAnswer(machine));
      if (fault() === 'unasked-status') say(automaticStatus(machine));
    },
    struck: (next) => void settleLine(next),
  });
  const settleLine = (next: SlipPrinterFault): Promise<void> =>
    next === 'unplugged' ? end.unplug() : end.plugIn();

  const carryOut = (heard: Heard): void => {
    switch (heard.kind) {
      case 'status':
        counts.questions += 1;
        if (heard.inPicture) counts.questionsInPictures += 1;
        say(statusAnswer(machine, heard.question));
        if (fault() === 'unasked-status') say(automaticStatus(machine));
        break;
      case 'clear':
        if (fault() === 'never-forgets') return;
        machine.mechanism.forget();
        say(clearedAnswer);
        break;
      case 'noise':
        counts.noiseBytes += 1;
        break;
      case 'initialise':
        break;
      case 'picture':
        accept(rowsOf(heard.dots, heard.widthBytes), heard.dots.length);
        break;
      case 'feed':
        accept(Array<Task>(heard.rows).fill({ kind: 'feed' }), 3);
        break;
      case 'cut':
        accept([...Array<Task>(heard.feedRows).fill({ kind: 'feed' }), { kind: 'cut' }], 4);
        break;
      case 'say-done':
        accept([{ kind: 'say-done' }], 3);
        break;
    }
  };
  const accept = (tasks: readonly Task[], bytes: number): void => {
    if (!machine.mechanism.accept(tasks, bytes)) counts.lostBytes += bytes;
  };
  const hear = createEscPosListener();
  end.onBytes((bytes) => {
    if (fault() === 'half-open') return;
    for (const heard of hear(bytes)) carryOut(heard);
  });
  end.onConnection(changed);
  if (fault() === 'unplugged') await end.unplug();

  const state = () => ({
    address: end.address,
    connected: end.connected,
    stopped: machine.stopped ?? null,
    paperMillimetres: machine.memory.paperMillimetres,
    paperLow: machine.paperLow,
    hangingRows: machine.hangingRows,
    fault: fault(),
    faults: slipPrinterFaults,
    slips: machine.memory.slips,
    counts: { ...counts },
  });
  return {
    name: 'slip-printer',
    address: end.address,
    state,
    handle: (request) => answerSlipPanel({ machine, folder, state, settleLine }, request),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      listeners.clear();
      for (const timer of timers) clearTimeout(timer);
      machine.mechanism.stop();
      await end.close();
    },
  };
}

function rowsOf(dots: Uint8Array, widthBytes: number): readonly Task[] {
  return Array.from({ length: dots.length / widthBytes }, (_, row) => ({
    kind: 'row',
    dots: dots.slice(row * widthBytes, (row + 1) * widthBytes),
  }));
}
