import { type SlipPrinterFault, strikesAs } from './faults.ts';
import { type Mechanism, startMechanism, type Task } from './mechanism.ts';
import { newRollMillimetres, type Slip, type SlipFolder, type SlipPrinterMemory } from './slip-folder.ts';

const dotsPerMillimetre = 8;
const lowPaperMillimetres = 5_000;
/** Faults that wait for a slip strike when so many of its rows are out: 5 mm. */
const rowsBeforeStriking = 40;
const mostRemembered = 200;

/** The printer as a thing with paper in it. */
export interface SlipMachine {
  readonly memory: SlipPrinterMemory;
  readonly mechanism: Mechanism;
  /** Rows that hang from the printer uncut. */
  readonly hangingRows: number;
  readonly stopped: 'cover-open' | 'paper-out' | 'cutter-jam' | undefined;
  readonly paperLow: boolean;
  setFault(fault: SlipPrinterFault): void;
  /** Millimetres left on the roll. */
  setPaper(millimetres: number): void;
  /** Takes what hangs from the printer, cut off or not. False where nothing does. */
  tearOff(): boolean;
}

export interface SlipMachineOptions {
  readonly folder: SlipFolder;
  readonly rowsPerSecond: number;
  readonly changed: () => void;
  readonly done: () => void;
  /** A fault struck in the middle of a slip. */
  readonly struck: (fault: SlipPrinterFault) => void;
}

export function startSlipMachine({
  folder,
  rowsPerSecond,
  changed,
  done,
  struck,
}: SlipMachineOptions): SlipMachine {
  const { memory } = folder;
  /** What came out since the last cut. */
  let strip: Uint8Array[] = [];
  /** Rows under the head in memory only: the file is written when something rests. */
  let paper = memory.value.paperMillimetres;

  const change = (next: Partial<SlipPrinterMemory>): void => {
    memory.set({ ...memory.value, paperMillimetres: paper, ...next });
    changed();
  };
  const stopped = (): SlipMachine['stopped'] => {
    if (memory.value.fault === 'cover-open') return 'cover-open';
    return paper <= 0 ? 'paper-out' : undefined;
  };
  const finish = (cut: boolean, where: Slip['where']): void => {
    const rows = strip;
    strip = [];
    if (rows.length === 0) return;
    const number = (memory.value.slips.at(-1)?.number ?? 0) + 1;
    folder.savePicture(number, rows);
    const slip: Slip = { number, time: new Date().toISOString(), rows: rows.length, cut, where };
    change({ slips: [...memory.value.slips, slip].slice(-mostRemembered) });
  };
  const jammed = (task: Task | undefined): boolean =>
    memory.value.fault === 'cutter-jam' && (task === undefined || task.kind === 'cut');

  const mechanism = startMechanism(
    {
      able: (task) => stopped() === undefined && !jammed(task),
      row: (dots) => {
        strip.push(dots ?? new Uint8Array());
        paper = Math.max(0, paper - 1 / dotsPerMillimetre);
        const next = strikesAs[memory.value.fault];
        if (next && strip.length >= rowsBeforeStriking) {
          change({ fault: next });
          struck(next);
        } else if (paper === 0) change({});
      },
      cut: () => finish(true, 'hanging'),
      done,
    },
    () => (memory.value.fault === 'slow' ? rowsPerSecond / 20 : rowsPerSecond),
  );

  return {
    get memory() {
      return { ...memory.value, paperMillimetres: Math.round(paper) };
    },
    mechanism,
    get hangingRows() {
      return strip.length;
    },
    get stopped() {
      return stopped() ?? (jammed(undefined) ? 'cutter-jam' : undefined);
    },
    get paperLow() {
      return paper < lowPaperMillimetres;
    },
    setFault: (fault) => {
      change({ fault });
      mechanism.goOn();
    },
    setPaper: (millimetres) => {
      paper = Math.min(millimetres, newRollMillimetres);
      change({});
      mechanism.goOn();
    },
    tearOff: () => {
      const hangs = strip.length > 0 || memory.value.slips.some(({ where }) => where === 'hanging');
      finish(false, 'torn-off');
      change({ slips: memory.value.slips.map((slip): Slip => ({ ...slip, where: 'torn-off' })) });
      return hangs;
    },
  };
}
