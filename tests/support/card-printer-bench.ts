import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  CardPrinter,
  PrinterJob,
  PrintOutcome,
  PrintProgress,
} from '../../electron/devices/card-printer/card-printer.ts';
import { openIppPrinter } from '../../electron/devices/card-printer/ipp-card-printer.ts';
import type { CardPrinterView } from '../../scripts/simulators/card-printer/card-printer-simulator.ts';
import { startCardPrinterSimulator } from '../../scripts/simulators/card-printer/card-printer-simulator.ts';
import type { Fault, Hold } from '../../scripts/simulators/card-printer/printer-state.ts';
import type { Simulator } from '../../scripts/simulators/simulator.ts';
import { cardPdf } from './card-pdf.ts';
import { fastClock } from './fast-clock.ts';

/** A job being followed, and what was told of it so far. */
export interface FollowedJob {
  readonly outcome: Promise<PrintOutcome>;
  readonly progress: readonly PrintProgress[];
  /** Resolves when this was told, now or before. */
  told(kind: PrintProgress['kind']): Promise<PrintProgress>;
}

/** The simulated printer, the real driver before it, and a clock that runs five times as fast as the wall's. */
export interface CardPrinterBench {
  readonly uri: string;
  readonly printer: CardPrinter;
  /** A second kiosk process: a driver that knows nothing of the first. */
  anotherDriver(options?: {
    readonly countsCardsThatLeft?: boolean;
    readonly retract?: boolean;
  }): CardPrinter;
  /** Sends a card that must be accepted. */
  accepted(jobKey?: string): Promise<PrinterJob>;
  follow(job: PrinterJob, printer?: CardPrinter): FollowedJob;
  fault(fault: Fault): Promise<void>;
  hold(at: Hold): Promise<void>;
  release(): Promise<void>;
  refill(): Promise<void>;
  takeCard(): Promise<void>;
  view(): CardPrinterView;
  /** Resolves when the printer is in such a state. */
  until(reached: (view: CardPrinterView) => boolean): Promise<void>;
  /** The keys of the jobs whose cards left the printer. */
  cardsOut(): readonly string[];
  /** Switches the printer off and on again, with all it remembers or as if new. */
  restart(memory?: 'kept' | 'wiped'): Promise<void>;
  close(): Promise<void>;
}

/** Patience of the driver, in its own fast seconds: a little more than one second on the wall. */
export const patienceSeconds = 6;

export async function openCardPrinterBench(
  options: { readonly countsCardsThatLeft?: boolean; readonly printMilliseconds?: number } = {},
): Promise<CardPrinterBench> {
  const folder = await mkdtemp(path.join(tmpdir(), 'card-printer-'));
  const start = (port: number) =>
    startCardPrinterSimulator({ port, folder, printMilliseconds: options.printMilliseconds ?? 50 });
  let simulator: Simulator = await start(0);
  const uri = simulator.address;
  const view = () => simulator.state() as CardPrinterView;
  const post = async (path: string, body: unknown = {}) => {
    const answer = await simulator.handle({ method: 'POST', path, body });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.body}`);
  };
  const anotherDriver: CardPrinterBench['anotherDriver'] = ({ countsCardsThatLeft, retract } = {}) =>
    openIppPrinter({
      uri,
      patienceSeconds,
      countsCardsThatLeft: countsCardsThatLeft ?? options.countsCardsThatLeft ?? true,
      retractOperation: (retract ?? true) ? 0x4001 : undefined,
      clock: fastClock(5),
    });
  const printer = anotherDriver();
  const pdf = await cardPdf();
  return {
    uri,
    printer,
    anotherDriver,
    accepted: async (jobKey = 'card-1') => {
      const job = await printer.print({ jobKey, pdf });
      if (!job.ok) throw new Error(`not accepted: ${JSON.stringify(job.error)}`);
      return job.value;
    },
    follow: (job, driver = printer) => followed(driver, job),
    fault: (fault) => post('fault', { fault }),
    hold: (at) => post('hold', { at }),
    release: () => post('release'),
    refill: () => post('refill'),
    takeCard: () => post('take-card'),
    view,
    until: (reached) =>
      new Promise((resolve) => {
        const stop = simulator.onChange(check);
        check();
        function check() {
          if (!reached(view())) return;
          stop?.();
          resolve();
        }
      }),
    cardsOut: () =>
      (view().prints as { jobKey: string; sheets: number }[])
        .filter((print) => print.sheets > 0)
        .map((print) => print.jobKey),
    restart: async (memory = 'kept') => {
      await simulator.close();
      if (memory === 'wiped') await rm(path.join(folder, 'state.json'));
      simulator = await start(Number(new URL(uri).port));
    },
    close: async () => {
      await simulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function followed(printer: CardPrinter, job: PrinterJob): FollowedJob {
  const progress: PrintProgress[] = [];
  const waiting: { readonly kind: string; readonly resolve: (told: PrintProgress) => void }[] = [];
  const outcome = printer.follow(job, (told) => {
    progress.push(told);
    for (const { kind, resolve } of waiting) if (kind === told.kind) resolve(told);
  });
  return {
    outcome,
    progress,
    told: (kind) =>
      new Promise((resolve, reject) => {
        const already = progress.find((told) => told.kind === kind);
        if (already) resolve(already);
        waiting.push({ kind, resolve });
        void outcome.then((end) => reject(new Error(`ended ${JSON.stringify(end)}, never ${kind}`)));
      }),
  };
}
