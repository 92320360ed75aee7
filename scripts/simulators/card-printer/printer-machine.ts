import { acceptJob, advance, goesOn, restart } from './printer-events.ts';
import type { PrinterFolder } from './printer-folder.ts';
import { activeJob, type PrinterState, type SimulatedJob } from './printer-state.ts';

/** The printer as a running machine: its state, its time, its memory. */
export interface PrinterMachine {
  readonly state: PrinterState;
  change(next: PrinterState): void;
  accept(jobKey: string, pdf: Uint8Array): SimulatedJob;
  onChange(listener: () => void): () => void;
  stop(): void;
}

/** How a print's time is shared out: drawing the card in, printing it, and saying so. */
const share = { accepted: 0.1, printing: 0.8, 'card-out': 0.1, ended: 0 } as const;

/** `printMilliseconds`: from accepting a job to calling it completed. */
export function startMachine(folder: PrinterFolder, printMilliseconds: number): PrinterMachine {
  let state = restart(folder.load());
  let timer: { readonly step: string; readonly stop: () => void } | undefined;
  const listeners = new Set<() => void>();

  const wind = () => {
    const job = goesOn(state) ? activeJob(state) : undefined;
    const step = job && `${job.id} ${job.stage}`;
    if (timer?.step === step) return;
    timer?.stop();
    timer = undefined;
    if (!job || !step) return;
    const running = setTimeout(() => {
      timer = undefined;
      change(advance(state, Date.now()));
    }, printMilliseconds * share[job.stage]);
    timer = { step, stop: () => clearTimeout(running) };
  };
  const change = (next: PrinterState) => {
    state = next;
    folder.save(state);
    wind();
    for (const listener of listeners) listener();
  };

  wind();
  return {
    get state() {
      return state;
    },
    change,
    accept: (jobKey, pdf) => {
      const next = acceptJob(state, jobKey, Date.now());
      folder.saveDocument(next.lastJobId, pdf);
      change(next);
      const job = next.jobs.at(-1);
      if (!job) throw new Error('a job that was accepted is in the list');
      return job;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      timer?.stop();
      listeners.clear();
    },
  };
}
