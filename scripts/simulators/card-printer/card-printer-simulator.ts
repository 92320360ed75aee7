import type { Simulator } from '../simulator.ts';
import { type PrinterFolder, printerFolder } from './printer-folder.ts';
import { type PrinterMachine, startMachine } from './printer-machine.ts';
import { openNetwork } from './printer-network.ts';
import { answerPanel, describePrint } from './printer-panel.ts';
import {
  activeJob,
  cardInOutlet,
  faults,
  holds,
  isOffline,
  isStopped,
  stateReasons,
} from './printer-state.ts';

/** How long a real card printer takes, shortened to what somebody at a desk will wait for. */
const deskPrintMilliseconds = 4_000;

/**
 * A CR80 card printer that speaks IPP/2.0 on 127.0.0.1. `port` 0 takes a free one. Its memory (hopper, jobs, printed
 * documents) is in `folder` and survives a restart.
 */
export async function startCardPrinterSimulator(options: {
  readonly port: number;
  readonly folder: string;
  readonly printMilliseconds?: number;
}): Promise<Simulator> {
  const folder: PrinterFolder = printerFolder(options.folder);
  const machine = startMachine(folder, options.printMilliseconds ?? deskPrintMilliseconds);
  const network = await openNetwork(machine, options.port);
  const state = () => describe(machine);
  return {
    name: 'card-printer',
    address: network.address,
    state,
    handle: async (request) => answerPanel(machine, folder, state, request),
    onChange: machine.onChange,
    close: async () => {
      machine.stop();
      await network.close();
    },
  };
}

/** What the panel shows. */
export type CardPrinterView = ReturnType<typeof describe>;

function describe(machine: PrinterMachine) {
  const { state } = machine;
  const job = activeJob(state);
  return {
    printer: isOffline(state) ? 'offline' : isStopped(state) ? 'stopped' : job ? 'processing' : 'idle',
    reasons: stateReasons(state),
    cards: state.cards,
    ribbon: state.ribbon,
    fault: state.fault,
    faults,
    hold: state.hold,
    holds,
    job: job ? { id: job.id, jobKey: job.jobKey, stage: job.stage } : null,
    outlet: cardInOutlet(state)?.number ?? null,
    prints: state.prints.map(describePrint),
  };
}
