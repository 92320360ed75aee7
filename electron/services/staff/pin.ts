import { randomBytes, timingSafeEqual } from 'node:crypto';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { base64nopad } from '@scure/base';
import type { FieldSeal } from '../../store/sealed-field.ts';

/** What one try costs: memory in KiB and passes over it (RFC 9106; OWASP's least for argon2id). */
export interface PinCost {
  readonly memory: number;
  readonly passes: number;
}
const everydayCost: PinCost = { memory: 19_456, passes: 2 };

/** Turns PINs into what is kept of them, and judges PINs by it. */
export interface PinKeeper {
  /** Salted, in the usual written form, which names its own cost. */
  hash(pin: string): Promise<string>;
  isRight(pin: string, kept: string): Promise<boolean>;
  /** Costs what judging a PIN costs, for somebody who does not exist. */
  pretend(pin: string): Promise<void>;
}

/** The pepper comes from the kiosk's key: six digits cannot be tried out on a disk that was stolen without it. */
export function openPinKeeper(seal: FieldSeal, cost = everydayCost): PinKeeper {
  const pepper = new TextEncoder().encode(seal.pseudonym('staff-pin-pepper/1'));

  const derive = (pin: string, salt: Uint8Array, { memory, passes }: PinCost) =>
    argon2idAsync(pin, salt, { m: memory, t: passes, p: 1, dkLen: 32, key: pepper });

  const isRight = async (pin: string, kept: string) => {
    const { salt, hash, ...keptCost } = read(kept);
    return timingSafeEqual(await derive(pin, salt, keptCost), hash);
  };

  return {
    hash: async (pin) => {
      const salt = new Uint8Array(randomBytes(16));
      const hash = await derive(pin, salt, cost);
      const { memory, passes } = cost;
      return `$argon2id$v=19$m=${memory},t=${passes},p=1$${base64nopad.encode(salt)}$${base64nopad.encode(hash)}`;
    },
    isRight,
    pretend: async (pin) => {
      await derive(pin, new Uint8Array(16), cost);
    },
  };
}

function read(kept: string): PinCost & { readonly salt: Uint8Array; readonly hash: Uint8Array } {
  const [, memory, passes, salt, hash] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([^$]+)\$([^$]+)$/.exec(kept) ?? [];
  if (!salt || !hash) throw new Error('a kept PIN is not in the written form of argon2id');
  return {
    memory: Number(memory),
    passes: Number(passes),
    salt: base64nopad.decode(salt),
    hash: base64nopad.decode(hash),
  };
}
