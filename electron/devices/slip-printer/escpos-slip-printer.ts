import type { Clock } from '../../foundation/clock.ts';
import { type Log, silentLog } from '../../foundation/log.ts';
import type { Result } from '../../foundation/result.ts';
import type { Line } from '../line/line.ts';
import { escPosExchange } from './escpos-exchange.ts';
import { statusFrom } from './escpos-status.ts';
import { sendSlip } from './send-slip.ts';
import { readSlipPicture } from './slip-picture.ts';
import { mayBegin, type SlipFailure, type SlipPrinter, type SlipPrinterStatus } from './slip-printer.ts';

/** 203 dots an inch. */
const dotsPerMillimetre = 8;
/** How long a line that was opened anew may take to connect, in ms. */
const reopenMilliseconds = 3_000;

export interface EscPosSlipPrinterParts {
  /** Belongs to the printer from now on: closing the printer closes it. */
  readonly line: Line;
  /** Dots that fit on a row, a multiple of 8: 576 on paper of 80 mm. */
  readonly widthDots: number;
  readonly clock: Clock;
  /** Hears what went wrong, never what was printed. */
  readonly log?: Log | undefined;
}

/**
 * Drives a receipt printer that speaks ESC/POS. It is asked when somebody wants to know or print, and does not have to
 * tell by itself; where it does, that is understood.
 */
export function openEscPosSlipPrinter({
  line,
  widthDots,
  clock,
  log = silentLog,
}: EscPosSlipPrinterParts): SlipPrinter {
  const exchange = escPosExchange(line, clock);
  let looking: Promise<SlipPrinterStatus> | undefined;
  let printing = false;
  /** From then on silence is a fault, and no longer its way. */
  let hasAnswered = false;
  /** Nothing is known of what was sent before this process began. */
  let fillUp = true;
  let cutFirst = false;
  let lastStatus: SlipPrinterStatus | undefined;

  const askOnce = async (): Promise<SlipPrinterStatus | 'silent'> => {
    const bytes: number[] = [];
    exchange.forget();
    for (const question of [1, 2, 4] as const) {
      const answer = await exchange.ask(question);
      if (!answer.ok) return answer.error.code === 'line-lost' ? 'offline' : 'silent';
      bytes.push(answer.value);
    }
    hasAnswered = true;
    const [printer = 0, offline = 0, paper = 0] = bytes;
    return statusFrom({ printer, offline, paper });
  };
  const askAll = async (): Promise<SlipPrinterStatus> => {
    const first = await askOnce();
    if (first !== 'silent') return first;
    if (!hasAnswered) return 'unknown';
    // A connection that is half open looks like this: a new one may be whole.
    line.reopen();
    if (!(await connected(line, clock))) return 'offline';
    const second = await askOnce();
    return second === 'silent' ? 'offline' : second;
  };
  const look = (): Promise<SlipPrinterStatus> => {
    looking ??= askAll().then((status) => {
      looking = undefined;
      if (status !== lastStatus) log.info('slip-printer', { status });
      lastStatus = status;
      return status;
    });
    return looking;
  };

  const print = async (png: Uint8Array): Promise<Result<undefined, SlipFailure>> => {
    const raster = readSlipPicture(png, widthDots);
    if (!raster.ok) return raster;
    const status = await look();
    if (!mayBegin(status)) return notPrinted(status);
    exchange.forget();
    const answers = status !== 'unknown';
    const sent = await sendSlip({ raster: raster.value, fillUp, cutFirst, answers }, exchange, clock);
    // Where it is not known what the printer has, the next slip begins with what brings it back into step.
    fillUp = !sent.ok;
    if (sent.ok) cutFirst = false;
    else if (answers && sent.error.code !== 'not-printed') cutFirst = true;
    // What the line still holds must not come out when nobody waits for it any more.
    if (!sent.ok && sent.error.reason === 'offline') line.reopen();
    return sent;
  };

  return {
    paper: { widthMillimetres: widthDots / dotsPerMillimetre, dotsPerMillimetre },
    status: () => (printing ? Promise.resolve('printing') : look()),
    print: async (png) => {
      if (printing) return notPrinted('printing');
      printing = true;
      const printed = await print(png);
      printing = false;
      if (!printed.ok) log.warn('slip-not-printed', { ...printed.error });
      return printed;
    },
    close: async () => {
      await line.close();
      exchange.close();
    },
  };
}

function notPrinted(status: SlipPrinterStatus): Result<never, SlipFailure> {
  const reason = status === 'ready' || status === 'paper-low' ? 'unknown' : status;
  return { ok: false, error: { code: 'not-printed', reason } };
}

/** Whether the line is connected within its time. */
function connected(line: Line, clock: Clock): Promise<boolean> {
  if (line.state === 'connected') return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (is: boolean): void => {
      cancel();
      end();
      resolve(is);
    };
    const cancel = clock.after(reopenMilliseconds, () => settle(false));
    const end = line.onState((state) => {
      if (state === 'connected') settle(true);
    });
  });
}
