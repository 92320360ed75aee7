import type { IdentityCard } from '../../foundation/identity-card.ts';
import type { Log } from '../../foundation/log.ts';
import { ok, type Result } from '../../foundation/result.ts';
import { decodeCardText, textLength } from './card-text.ts';
import type { CardProblem } from './identity-reader.ts';
import { done, notDone, type SamExchange, type SamFailure } from './sam-exchange.ts';

/**
 * What came of reading. `gone`: the card left the field. `readWhole` tells that the module gave the card's text, after
 * which it no longer finds this card.
 */
export type Reading =
  | { readonly kind: 'card'; readonly card: IdentityCard }
  | { readonly kind: 'problem'; readonly problem: CardProblem; readonly readWhole: boolean }
  | { readonly kind: 'gone' };

/** The first try and three more: a card held at the edge of the field is often read at the second. */
const tries = 4;

/** Reads the card that lies in the field. Fails when the module itself does not answer. */
export async function readCard(exchange: SamExchange, log: Log): Promise<Result<Reading, SamFailure>> {
  for (let count = 1; count <= tries; count++) {
    const selected = await exchange.ask('select');
    if (!selected.ok) return selected;
    if (selected.value.status === notDone.select) {
      const found = await exchange.ask('find');
      if (!found.ok) return found;
      if (found.value.status === notDone.find) return ok({ kind: 'gone' });
      continue;
    }
    const read = await exchange.ask('read');
    if (read.ok && read.value.status === done.read) return ok(judge(read.value.data, log));
    if (!read.ok && read.error.code === 'line-lost') return read;
    log.warn('identity-card-not-read', {
      try: count,
      why: read.ok ? `status ${read.value.status.toString(16)}` : (read.error.detail ?? read.error.code),
    });
  }
  const there = await exchange.ask('select');
  if (!there.ok) return there;
  if (there.value.status === notDone.select) return ok({ kind: 'gone' });
  return ok({ kind: 'problem', problem: 'unreadable', readWhole: false });
}

/** The answer holds two lengths of two bytes (text, photo), the text and the photo. */
function judge(data: Uint8Array, log: Log): Reading {
  const length = 256 * (data[0] ?? 0) + (data[1] ?? 0);
  const decoded = decodeCardText(data.subarray(4, 4 + Math.min(length, textLength)));
  if (decoded.ok) return { kind: 'card', card: decoded.value };
  log.warn('identity-card-refused', { why: decoded.error.code, field: decoded.error.detail });
  const problem = decoded.error.code === 'wrong-check-digit' ? 'wrong-check-digit' : 'unreadable';
  return { kind: 'problem', problem, readWhole: true };
}
