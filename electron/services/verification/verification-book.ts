import { base64 } from '@scure/base';
import { z } from 'zod';
import { clockTolerance, type Judgement, judgeCode } from '../../credential/judge-code.ts';
import {
  listOf,
  newestOfEach,
  readStatusList,
  type StatusList,
  type StatusLists,
} from '../../credential/status-list.ts';
import { type Trust, trustFileSchema, trustOf } from '../../credential/trust.ts';
import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Gateway, VerificationMaterial } from '../../gateway/gateway.ts';
import type { Cache } from '../../store/cache.ts';

/** The keys that this kiosk trusts and the newest status lists it has seen, kept over restarts and renewed by itself. */
export interface VerificationBook {
  trust(): Trust;
  statusLists(): StatusLists;
  /** Whether codes can be judged at all: the platform was reached at least once. */
  isUsable(): boolean;
  judge(code: string): Judgement;
  /** Asks the platform at once: something has just changed there, or what is known here does not suffice. */
  refresh(): Promise<void>;
  /** Calls back after something was learnt. */
  onChange(listener: () => void): () => void;
  close(): void;
}

/** How often the platform is asked (ms): no list says how quickly a loss must be known, so often enough for a guard. */
const longestWait = 300_000;
const shortestWait = 30_000;

const cached = z.object({
  trust: trustFileSchema,
  statusLists: z.array(z.base64()),
  /** When the newest list of each issuer and URI was made (ms) that was ever seen here. */
  newest: z.array(z.object({ issuer: z.string(), uri: z.string(), issuedAt: z.number() })).default([]),
});
type Seen = z.infer<typeof cached>['newest'];
const cacheName = 'verification-material';

export function openVerificationBook(parts: {
  readonly gateway: Gateway;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly log: Log;
}): VerificationBook {
  const { gateway, cache, clock, log } = parts;
  const listeners = new Set<() => void>();
  let trust: Trust = new Map();
  let statusLists: StatusLists = [];
  /** The same lists as signed: what the cache keeps. */
  let signed: readonly Uint8Array[] = [];
  /** A list that is older than one seen here before acquits nobody, whoever is trusted meanwhile. */
  let newest: Seen = [];
  let closed = false;
  let cancel = () => {};

  const kept = cache.read(cacheName, cached);
  if (kept) {
    newest = kept.newest;
    learn({ trust: kept.trust, statusLists: kept.statusLists.map((list) => base64.decode(list)) });
  }
  /** Takes what the platform says, but of each list the newest: an old one must not bring back a lost card. */
  function learn(material: VerificationMaterial): void {
    trust = trustOf(material.trust);
    const read: { list: StatusList; bytes: Uint8Array }[] = [];
    for (const bytes of [...signed, ...material.statusLists]) {
      const list = readStatusList(bytes, trust);
      if (list.ok) read.push({ list: list.value, bytes });
      else log.warn('status-list-refused', { ...list.error });
    }
    // One from the future would shut out all that follow.
    const made = read.flatMap(({ list }) => (list.issuedAt <= clock.now() + clockTolerance ? [list] : []));
    newest = newestOfEach<Seen[number]>([...newest, ...made]).map(({ issuer, uri, issuedAt }) => ({
      issuer,
      uri,
      issuedAt,
    }));
    statusLists = newestOfEach(read.map(({ list }) => list)).filter(
      ({ issuer, uri, issuedAt }) => issuedAt >= (listOf(newest, issuer, uri)?.issuedAt ?? 0),
    );
    signed = read.filter(({ list }) => statusLists.includes(list)).map(({ bytes }) => bytes);
    for (const listener of listeners) listener();
  }

  let asking: Promise<void> | undefined;
  function ask(): Promise<void> {
    asking ??= askNow().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function askNow(): Promise<void> {
    cancel();
    let heard = false;
    try {
      heard = await hear();
    } catch (thrown) {
      log.error('verification-material-threw', describeThrown(thrown));
    }
    if (!closed) cancel = clock.after(heard ? nextWait() : shortestWait, () => void ask());
  }

  /** Whether the platform answered. */
  async function hear(): Promise<boolean> {
    const material = await gateway.verificationMaterial();
    if (closed) return false;
    if (material.ok) {
      learn(material.value);
      cache.write(cacheName, {
        trust: material.value.trust,
        statusLists: signed.map((bytes) => base64.encode(bytes)),
        newest,
      });
    }
    return material.ok;
  }

  function nextWait(): number {
    const lifetimes = statusLists.map(({ timeToLive }) => timeToLive);
    return Math.max(shortestWait, Math.min(longestWait, ...lifetimes));
  }

  void ask();
  return {
    trust: () => trust,
    statusLists: () => statusLists,
    isUsable: () => trust.size > 0,
    judge: (code) => judgeCode(code, { trust, statusLists, requireStatus: true, now: clock.now() }),
    // One that began before may have been answered before the change.
    refresh: async () => {
      await asking;
      if (!closed) await ask();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      cancel();
    },
  };
}
