import { z } from 'zod';
import type { ScreenView } from '../../contract/session-view.ts';
import type { CardPrinter } from '../../devices/card-printer/card-printer.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import type { Cache } from '../../store/cache.ts';
import type { PolicyBook } from '../cards/policy-book.ts';

type OutOfOrder = (ScreenView & { readonly screen: 'home' })['cardServiceOutOfOrder'];

/** How often devices and platform are asked while nobody is there (ms): a person at the door should not find a surprise. */
const askEvery = 10_000;
const forbiddenName = 'platform-forbids';

/** Whether the card service works now, and if not, what is wrong with it. */
export interface CardAvailability {
  outOfOrder(): OutOfOrder;
  /** The platform is out of reach, and cards are made all the same: this kiosk signs them itself. */
  areMadeHere(): boolean;
  /** The platform said last that it does not know this kiosk: it makes nothing by itself until a person has mended that. */
  isForbidden(): boolean;
  onChange(listener: () => void): () => void;
  close(): void;
}

export function watchCardAvailability(parts: {
  readonly printer: CardPrinter;
  readonly reader: IdentityReader;
  readonly gateway: Gateway;
  readonly policies: PolicyBook;
  /** Whether this kiosk could sign a code itself. */
  readonly canSign: () => boolean;
  readonly cache: Cache;
  /** Called when the platform answers again. */
  readonly onPlatformBack: () => void;
  readonly clock: Clock;
  readonly log: Log;
  /** False while a resident is served: the printer is then asked by the job itself. */
  readonly mayAsk: () => boolean;
}): CardAvailability {
  const { printer, reader, clock } = parts;
  const listeners = new Set<() => void>();
  let printerProblem: OutOfOrder;
  let platformIsAway = false;
  let forbidden = parts.cache.read(forbiddenName, z.boolean()) ?? false;
  let closed = false;
  let cancel = () => {};
  let shown: OutOfOrder | 'made-here';

  function outOfOrder(): OutOfOrder {
    if (reader.state.kind === 'offline') return 'reader-offline';
    const noCodes = forbidden || (platformIsAway && !parts.canSign());
    return printerProblem ?? (noCodes ? 'gateway-offline' : undefined);
  }

  function areMadeHere(): boolean {
    return platformIsAway && outOfOrder() === undefined;
  }

  function setForbidden(now: boolean): void {
    if (now === forbidden) return;
    forbidden = now;
    parts.cache.write(forbiddenName, now);
  }

  function tell(): void {
    const now = areMadeHere() ? 'made-here' : outOfOrder();
    if (now === shown) return;
    parts.log.info('card-service', { outOfOrder: now ?? 'no' });
    shown = now;
    for (const listener of listeners) listener();
  }

  async function ask(): Promise<void> {
    if (parts.mayAsk()) {
      const [status, policy] = await Promise.all([printer.status(), parts.gateway.cardPolicy()]);
      printerProblem = status.ready ? undefined : (status.reasons[0] ?? 'other');
      if (policy.ok && platformIsAway) parts.onPlatformBack();
      platformIsAway = !policy.ok;
      // Kept over a restart and a pulled cable: only an answer takes it back.
      if (policy.ok) setForbidden(false);
      else if (policy.error.code === 'gateway-unauthorised') setForbidden(true);
      if (policy.ok) parts.policies.learn(policy.value);
    }
    if (closed) return;
    tell();
    cancel = clock.after(askEvery, () => void ask());
  }

  const unsubscribe = reader.subscribe(tell);
  void ask();
  return {
    outOfOrder,
    areMadeHere,
    isForbidden: () => forbidden,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      cancel();
      unsubscribe();
    },
  };
}
