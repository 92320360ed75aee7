import { type Clock, pause } from '../../foundation/clock.ts';
import { type Err, ok, type Result } from '../../foundation/result.ts';
import {
  askWhenDone,
  bandRows,
  clearBuffers,
  cut,
  encodeBands,
  fillBand,
  initialise,
} from './escpos-commands.ts';
import type { EscPosExchange } from './escpos-exchange.ts';
import { type StoppedBy, stoppedBy } from './escpos-status.ts';
import type { SlipFailure, SlipTrouble } from './slip-printer.ts';
import type { SlipRaster } from './slip-raster.ts';

/** Bands under way to the print head: 6 mm of paper, so that no buffer overflows, whatever the line can hold back. */
const mostBandsUnderWay = 2;
/** How often a printer that is not done is asked what holds it up, in ms. */
const lookInterval = 500;
/** How long a printer may be at one band and say that nothing is wrong, or say nothing, in ms. */
const stallMilliseconds = 15_000;
/** How long a printer at rest may take for a question in its turn, in ms. */
const firstAnswerMilliseconds = 3_000;
const clearMilliseconds = 1_500;
/** No printer is faster than 300 mm/s: before, "done" is only "received". In rows a millisecond. */
const fastestRows = 2.4;
/** As slow as printers get, 50 mm/s: whoever does not say how far it is gets no more than it can have printed. */
const slowestRows = 0.4;

export interface SlipToSend {
  readonly raster: SlipRaster;
  /** What came before may have broken off in the middle of a band. */
  readonly fillUp: boolean;
  /** A beginning of an earlier slip may hang from the printer. */
  readonly cutFirst: boolean;
  /** Whether the printer answers questions at all. */
  readonly answers: boolean;
}

type Sent = Result<undefined, Exclude<SlipFailure, { readonly code: 'picture-unprintable' }>>;

/** Sends a slip band by band, no faster than it is printed, and says what became of it. */
export async function sendSlip(slip: SlipToSend, exchange: EscPosExchange, clock: Clock): Promise<Sent> {
  const begun = clock.now();
  const { raster, answers } = slip;
  const preamble = [
    ...(slip.fillUp ? [fillBand(raster.widthBytes)] : []),
    ...(slip.cutFirst ? [initialise, cut] : []),
    initialise,
    ...(answers ? [askWhenDone] : []),
  ];
  const prepared = await exchange.send(join(preamble));
  if (!prepared.ok) return failed('not-printed', 'offline');
  let tellsWhenDone = answers;
  if (answers) {
    const ready = await awaitDone(exchange, clock, firstAnswerMilliseconds);
    if (ready.kind === 'stopped') return failed('not-printed', ready.reason);
    if (ready.kind === 'silent' || ready.kind === 'lost') return failed('not-printed', 'offline');
    tellsWhenDone = ready.kind === 'done';
  }

  let underWay = 0;
  const parts = [...encodeBands(raster), cut];
  for (const part of parts) {
    while (underWay >= mostBandsUnderWay) {
      const band = await awaitDone(exchange, clock);
      if (band.kind !== 'done') return brokenOff(band, exchange);
      underWay -= 1;
    }
    if (exchange.stopped) return brokenOff({ kind: 'stopped', reason: exchange.stopped }, exchange);
    const sent = await exchange.send(tellsWhenDone ? join([part, askWhenDone]) : part);
    if (!sent.ok) return failed('unknown', 'offline');
    if (tellsWhenDone) {
      underWay += 1;
      continue;
    }
    await pause(clock, bandRows / slowestRows);
    const seen: Seen = answers ? await lookAt(exchange) : { kind: 'working' };
    if (seen.kind !== 'working') return brokenOff(seen, exchange);
  }
  for (; underWay > 0; underWay -= 1) {
    const rest = await awaitDone(exchange, clock);
    if (rest.kind !== 'done') return brokenOff(rest, exchange);
  }
  if (!answers) return failed('unknown', 'unknown');
  return settle(tellsWhenDone, exchange, clock, begun + raster.rows / fastestRows);
}

/** One last look, not before the paper can have gone through. */
async function settle(
  saidDone: boolean,
  exchange: EscPosExchange,
  clock: Clock,
  notBefore: number,
): Promise<Sent> {
  const early = notBefore - clock.now();
  if (early > 0) await pause(clock, early);
  const after = await lookAt(exchange);
  if (after.kind === 'stopped') return failed('unknown', after.reason);
  return saidDone && !exchange.noisy ? ok() : failed('unknown', 'unknown');
}

type Seen =
  | { readonly kind: 'done' }
  /** Answers, and says that nothing is wrong. */
  | { readonly kind: 'working' }
  | { readonly kind: 'stopped'; readonly reason: StoppedBy }
  | { readonly kind: 'silent' }
  | { readonly kind: 'lost' };

/** Waits until the printer has carried out what was sent, and asks it now and then what holds it up. */
async function awaitDone(
  exchange: EscPosExchange,
  clock: Clock,
  milliseconds = stallMilliseconds,
): Promise<Seen> {
  const until = clock.now() + milliseconds;
  let last: Seen = { kind: 'silent' };
  while (clock.now() < until) {
    const done = await exchange.done(lookInterval);
    if (done.ok) return { kind: 'done' };
    if (done.error.code === 'line-lost') return { kind: 'lost' };
    const seen = await lookAt(exchange);
    if (seen.kind === 'lost' || seen.kind === 'stopped') return seen;
    if (seen.kind === 'working') last = seen;
  }
  return last;
}

async function lookAt(exchange: EscPosExchange): Promise<Seen> {
  const answer = await exchange.ask(2);
  if (!answer.ok) return { kind: answer.error.code === 'line-lost' ? 'lost' : 'silent' };
  const reason = stoppedBy(answer.value) ?? exchange.stopped;
  return reason ? { kind: 'stopped', reason } : { kind: 'working' };
}

/**
 * In the middle of a slip. What the printer still holds would come out as soon as it is mended, in front of the next
 * person's slip: it is told to forget it, and the slip is `cut-short` only where it says that it has.
 */
async function brokenOff(seen: Seen, exchange: EscPosExchange): Promise<Sent> {
  switch (seen.kind) {
    case 'lost':
      return failed('unknown', 'offline');
    case 'silent':
      return failed('unknown', 'offline');
    case 'done':
    case 'working':
      return failed('unknown', 'unknown');
    case 'stopped': {
      const sent = await exchange.send(clearBuffers);
      const cleared = sent.ok && (await exchange.cleared(clearMilliseconds)).ok;
      return failed(cleared ? 'cut-short' : 'unknown', seen.reason);
    }
  }
}

function failed(
  code: 'not-printed' | 'cut-short' | 'unknown',
  reason: SlipTrouble,
): Err<Exclude<SlipFailure, { readonly code: 'picture-unprintable' }>> {
  return { ok: false, error: { code, reason } };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
