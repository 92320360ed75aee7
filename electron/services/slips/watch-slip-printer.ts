import type { SlipPrinter, SlipPrinterStatus } from '../../devices/slip-printer/slip-printer.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { SlipServiceState } from './slip-service.ts';

/** How often the printer is asked while nobody prints (ms): a slip should not be offered that cannot come out. */
const askEvery = 10_000;
/** While it is out of order (ms): whoever shuts the cover looks at the screen. */
const askAgainAfter = 2_000;

/** What the printer said of itself last. */
export interface SlipPrinterWatch {
  state(): SlipServiceState;
  /** In the printer's own words; undefined before its first answer. */
  printerSays(): SlipPrinterStatus | undefined;
  onChange(listener: () => void): () => void;
  /** Asks now, and from then on again now and then. */
  askNow(): void;
  close(): void;
}

export function watchSlipPrinter({
  printer,
  clock,
}: {
  readonly printer: SlipPrinter;
  readonly clock: Clock;
}): SlipPrinterWatch {
  const listeners = new Set<() => void>();
  let state: SlipServiceState = { kind: 'out-of-order', trouble: 'offline' };
  let says: SlipPrinterStatus | undefined;
  let asking = false;
  let closed = false;
  let cancel = () => {};

  async function ask(): Promise<void> {
    asking = true;
    const status = await printer.status();
    asking = false;
    if (closed) return;
    if (status !== 'printing') says = status;
    const now = stateFrom(status) ?? state;
    cancel = clock.after(now.kind === 'ready' ? askEvery : askAgainAfter, () => void ask());
    if (isSame(now, state)) return;
    state = now;
    for (const listener of listeners) listener();
  }

  void ask();
  return {
    state: () => state,
    printerSays: () => says,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    askNow: () => {
      if (asking || closed) return;
      cancel();
      void ask();
    },
    close: () => {
      closed = true;
      cancel();
    },
  };
}

/** A printer that has never answered is tried; one that prints says nothing new. */
function stateFrom(status: SlipPrinterStatus): SlipServiceState | undefined {
  switch (status) {
    case 'printing':
      return undefined;
    case 'ready':
    case 'unknown':
      return { kind: 'ready', paperLow: false };
    case 'paper-low':
      return { kind: 'ready', paperLow: true };
    case 'cover-open':
    case 'paper-out':
    case 'fault':
    case 'offline':
      return { kind: 'out-of-order', trouble: status };
  }
}

function isSame(one: SlipServiceState, other: SlipServiceState): boolean {
  if (one.kind === 'ready') return other.kind === 'ready' && one.paperLow === other.paperLow;
  if (one.kind === 'out-of-order') return other.kind === 'out-of-order' && one.trouble === other.trouble;
  return other.kind === 'absent';
}
