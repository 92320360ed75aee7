import { z } from 'zod';
import { json, type PanelAnswer } from '../simulator.ts';
import { emptyOutlet, refill, setFault } from './printer-events.ts';
import type { PrinterFolder } from './printer-folder.ts';
import type { PrinterMachine } from './printer-machine.ts';
import { faults, holds, type Print } from './printer-state.ts';

const faultBody = z.strictObject({ fault: z.enum(faults) });
const holdBody = z.strictObject({ at: z.enum(holds) });

/**
 * The printer's part of the panel's HTTP API:
 * - `POST fault {fault}`, `POST hold {at}`, `POST release`, `POST refill`, `POST take-card` answer with the state;
 * - `GET prints` lists what was printed, `GET prints/N` is the PDF of number N.
 */
export function answerPanel(
  machine: PrinterMachine,
  folder: PrinterFolder,
  state: () => unknown,
  request: { readonly method: string; readonly path: string; readonly body: unknown },
): PanelAnswer {
  const { method, path, body } = request;
  const printNumber = /^prints\/(\d{1,9})$/.exec(path)?.[1];
  if (printNumber) {
    if (method !== 'GET') return wrongMethod('GET');
    const print = machine.state.prints.find((each) => each.number === Number(printNumber));
    const pdf = print && folder.document(print.jobId);
    if (!pdf) return json({ error: `nothing was printed as number ${printNumber}` }, 404);
    return { status: 200, contentType: 'application/pdf', body: pdf };
  }
  switch (path) {
    case 'prints':
      return method === 'GET'
        ? json({ prints: machine.state.prints.map(describePrint) })
        : wrongMethod('GET');
    case 'fault':
    case 'hold':
    case 'release':
    case 'refill':
    case 'take-card':
      break;
    default:
      return json({ error: 'unknown path: fault, hold, release, refill, take-card, prints, prints/N' }, 404);
  }
  if (method !== 'POST') return wrongMethod('POST');
  const problem = act(machine, path, body);
  return problem ? json({ error: problem }, 400) : json(state());
}

/** Gives what was wrong, undefined when it was done. */
function act(
  machine: PrinterMachine,
  path: 'fault' | 'hold' | 'release' | 'refill' | 'take-card',
  body: unknown,
): string | undefined {
  const { state } = machine;
  switch (path) {
    case 'fault': {
      const parsed = faultBody.safeParse(body);
      if (!parsed.success) return `the body is {"fault": one of ${faults.join(', ')}}`;
      machine.change(setFault(state, parsed.data.fault, Date.now()));
      return undefined;
    }
    case 'hold': {
      const parsed = holdBody.safeParse(body);
      if (!parsed.success) return `the body is {"at": one of ${holds.join(', ')}}`;
      machine.change({ ...state, hold: parsed.data.at });
      return undefined;
    }
    case 'release':
      machine.change({ ...state, hold: null });
      return undefined;
    case 'refill':
      machine.change(refill(state));
      return undefined;
    case 'take-card': {
      const next = emptyOutlet(state, 'taken');
      if (!next) return 'there is no card in the outlet';
      machine.change(next);
      return undefined;
    }
  }
}

export function describePrint(print: Print): unknown {
  const { number, jobKey, time, sheets, where } = print;
  return { number, jobKey, time, sheets, where, taken: where === 'taken', pdf: `prints/${number}` };
}

function wrongMethod(right: string): PanelAnswer {
  return json({ error: `only ${right} is understood here` }, 405);
}
