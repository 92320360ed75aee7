import { z } from 'zod';
import type { ScreenView } from '../../contract/session-view.ts';
import type { CardPrinter, PrinterStatus } from '../../devices/card-printer/card-printer.ts';
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
  /** It did when it was last asked; false before that. */
  platformAnswers(): boolean;
  /** What the printer said of itself when it was last asked; undefined before that. */
  printerStatus(): PrinterStatus | undefined;
  /** Asks devices and platform now, and from then on again every ten seconds. */
  askNow(): void;
  /** Calls the listener when cards can be made, or cannot any more. */
  onChange(listener: () => void): () => void;
  /** Calls the listener whenever the printer has been asked. */
  onAsked(listener: () => void): () => void;
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
  const askedListeners = new Set<() => void>();
  let printerStatus: PrinterStatus | undefined;
  let asking = false;
  let platformIsAway = false;
  let platformAnswers = false;
  let forbidden = parts.cache.read(forbiddenName, z.boolean()) ?? false;
  let closed = false;
  let cancel = () => {};
  let shown: OutOfOrder | 'made-here';

  function outOfOrder(): OutOfOrder {
    if (reader.state.kind === 'offline') return 'reader-offline';
    const noCodes = forbidden || (platformIsAway && !parts.canSign());
    const printerProblem =
      printerStatus && !printerStatus.ready ? (printerStatus.reasons[0] ?? 'other') : undefined;
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
    asking = true;
    if (parts.mayAsk()) {
      const [status, policy] = await Promise.all([printer.status(), parts.gateway.cardPolicy()]);
      // What comes after the end is no longer this kiosk's: its store may be closed, its platform another.
      if (closed) return;
      printerStatus = status;
      if (policy.ok && platformIsAway) parts.onPlatformBack();
      platformIsAway = !policy.ok;
      platformAnswers = policy.ok;
      // Kept over a restart and a pulled cable: only an answer takes it back.
      if (policy.ok) setForbidden(false);
      else if (policy.error.code === 'gateway-unauthorised') setForbidden(true);
      if (policy.ok) parts.policies.learn(policy.value);
    }
    asking = false;
    if (closed) return;
    tell();
    for (const listener of askedListeners) listener();
    cancel = clock.after(askEvery, () => void ask());
  }

  const unsubscribe = reader.subscribe(tell);
  void ask();
  return {
    outOfOrder,
    areMadeHere,
    isForbidden: () => forbidden,
    platformAnswers: () => platformAnswers,
    printerStatus: () => printerStatus,
    askNow: () => {
      if (asking || closed) return;
      cancel();
      void ask();
    },
    onAsked: (listener) => {
      askedListeners.add(listener);
      return () => askedListeners.delete(listener);
    },
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
