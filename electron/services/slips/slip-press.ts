import type { SlipFailure, SlipPrinter } from '../../devices/slip-printer/slip-printer.ts';
import type { SlipKind } from '../../documents/slip.ts';
import type { Log } from '../../foundation/log.ts';
import type { SlipRecord } from './slip-record.ts';
import type { SlipOutcome, SlipTrouble } from './slip-service.ts';

export interface SlipOrder {
  readonly key: string;
  readonly slip: SlipKind;
  /** One piece of paper each. */
  readonly pictures: readonly Uint8Array[];
  /** How much paper they take. */
  readonly millimetres: number;
  /** Its turn has come. */
  readonly onSending: () => void;
}

export interface SlipPress {
  /** Prints a slip once, after the one before has ended: `sending` is committed, then the bytes leave. */
  print(order: SlipOrder): Promise<SlipOutcome>;
  /** From now on nothing more is written: what is under way is settled after the next start. */
  close(): void;
}

export function createSlipPress({
  record,
  printer,
  log,
}: {
  readonly record: SlipRecord;
  readonly printer: SlipPrinter;
  readonly log: Log;
}): SlipPress {
  let closed = false;
  let lastTurn: Promise<unknown> = Promise.resolve();

  return {
    print: (order) => {
      const turn = lastTurn.then(() => printNow(order));
      lastTurn = turn.catch(() => {});
      return turn;
    },
    close: () => {
      closed = true;
    },
  };

  async function printNow({ key, slip, pictures, millimetres, onSending }: SlipOrder): Promise<SlipOutcome> {
    if (closed) return { kind: 'not-printed', trouble: 'offline' };
    const job = record.sending(key, slip, millimetres);
    onSending();
    const outcome = await printAll(pictures);
    if (closed) return outcome;
    record.settle(job, outcome);
    log.info('slip', { job: key, slip, ...outcome });
    return outcome;
  }

  /** Stops at the first part that did not come out. */
  async function printAll(pictures: readonly Uint8Array[]): Promise<SlipOutcome> {
    for (const [index, picture] of pictures.entries()) {
      if (closed) return { kind: 'unknown', trouble: 'offline' };
      const printed = await printer.print(picture);
      if (!printed.ok) return outcomeOf(printed.error, index > 0);
    }
    return { kind: 'printed' };
  }
}

/** Where parts came out before, a part of which nothing came out cuts the whole slip short. */
function outcomeOf(failure: SlipFailure, partsCameOut: boolean): SlipOutcome {
  const trouble: SlipTrouble = failure.code === 'picture-unprintable' ? 'not-drawn' : failure.reason;
  if (failure.code === 'unknown' || failure.code === 'cut-short') return { kind: failure.code, trouble };
  return { kind: partsCameOut ? 'cut-short' : 'not-printed', trouble };
}
