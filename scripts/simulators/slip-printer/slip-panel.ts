import { z } from 'zod';
import { json, type PanelAnswer } from '../simulator.ts';
import { type SlipPrinterFault, slipPrinterFaults } from './faults.ts';
import { newRollMillimetres, type SlipFolder } from './slip-folder.ts';
import type { SlipMachine } from './slip-machine.ts';

const faultBody = z.strictObject({ fault: z.enum(slipPrinterFaults) });
const paperBody = z.strictObject({ millimetres: z.number().min(0).max(newRollMillimetres) });
const paths = ['state', 'fault', 'paper', 'refill', 'tear-off'];

/**
 * The slip printer's part of the panel's HTTP API: `POST fault {fault}`, `POST paper {millimetres}` left on the roll,
 * `POST refill`, `POST tear-off`; `GET state`, `GET slips/N` (PNG, a dot a pixel).
 */
export async function answerSlipPanel(
  printer: {
    readonly machine: SlipMachine;
    readonly folder: SlipFolder;
    readonly state: () => unknown;
    /** Plugs the line in or pulls it out. */
    readonly settleLine: (fault: SlipPrinterFault) => Promise<void>;
  },
  request: { readonly method: string; readonly path: string; readonly body: unknown },
): Promise<PanelAnswer> {
  const { machine, folder, state } = printer;
  const { method, path, body } = request;
  const number = /^slips\/(\d{1,9})$/.exec(path)?.[1];
  const wanted = number || path === 'state' ? 'GET' : 'POST';
  if (!number && !paths.includes(path))
    return json({ error: `unknown path: ${paths.join(', ')}, slips/N` }, 404);
  if (method !== wanted) return json({ error: `only ${wanted} is understood here` }, 405);
  if (number) {
    const picture = folder.picture(Number(number));
    if (!picture) return json({ error: `nothing was printed as number ${number}` }, 404);
    return { status: 200, contentType: 'image/png', body: picture };
  }
  switch (path) {
    case 'fault': {
      const asked = faultBody.safeParse(body);
      if (!asked.success) return badRequest(`{"fault": one of ${slipPrinterFaults.join(', ')}}`);
      machine.setFault(asked.data.fault);
      await printer.settleLine(asked.data.fault);
      break;
    }
    case 'paper': {
      const asked = paperBody.safeParse(body);
      if (!asked.success) return badRequest(`{"millimetres": 0 to ${newRollMillimetres}}`);
      machine.setPaper(asked.data.millimetres);
      break;
    }
    case 'refill':
      machine.setPaper(newRollMillimetres);
      break;
    case 'tear-off':
      if (!machine.tearOff()) return json({ error: 'nothing hangs from the printer' }, 400);
      break;
  }
  return json(state());
}

function badRequest(right: string): PanelAnswer {
  return json({ error: `the body is ${right}` }, 400);
}
