import type { DeviceLine, DeviceName } from '../../contract/staff/lines.ts';
import type { Clock } from '../../foundation/clock.ts';
import { connecting, hasAnswered, type Sight, type SightOf } from './device-sight.ts';
import type { FaultBook } from './fault-book.ts';

/** So long must a fault, or its end, last (ms) before it is one: printers are asked every ten seconds. */
export const settleMilliseconds = 15_000;

/** So long may a device take (ms) until it answers for the first time. */
export const connectMilliseconds = 15_000;

/** How all devices are, and since when. */
export interface DeviceWatch {
  lines(): DeviceLine[];
  /** Something may have changed: looks at all of them. */
  look(): void;
  onChange(listener: () => void): () => void;
  close(): void;
}

export function watchDevices(parts: {
  readonly sights: readonly SightOf[];
  readonly faults: FaultBook;
  readonly clock: Clock;
}): DeviceWatch {
  const { clock, faults } = parts;
  const listeners = new Set<() => void>();
  let isBeginning = true;
  const cancelBeginning = clock.after(connectMilliseconds, () => {
    isBeginning = false;
    look();
  });
  const watched = parts.sights.map((sight) => watchOne(sight));

  function watchOne({ device, present }: SightOf) {
    let wasHeard = false;

    /** Where it has not answered yet, it is being connected. */
    function see(): Sight {
      const now = present();
      wasHeard ||= hasAnswered(now.troubles);
      return isBeginning && !wasHeard ? connecting : now;
    }

    let sight = see();
    let since: number | undefined;
    let isFault = faults.isOpen(device);
    let cancel: (() => void) | undefined;

    function settle(): void {
      cancel = undefined;
      const isBad = sight.condition === 'bad';
      if (isBad === isFault) return;
      isFault = isBad;
      if (isBad) faults.began(device, sight.troubles);
      else faults.ended(device);
    }

    /** Starts to count when it changes between bad and not, and again when it changes back. */
    function expectChange(): void {
      // What is not known yet is neither a fault nor the end of one.
      const differs = sight !== connecting && (sight.condition === 'bad') !== isFault;
      if (differs) cancel ??= clock.after(settleMilliseconds, settle);
      else {
        cancel?.();
        cancel = undefined;
      }
    }

    expectChange();
    return {
      look: (): boolean => {
        const now = see();
        if (isSame(now, sight)) return false;
        // What is heard first may have been so for long.
        since = sight === connecting ? undefined : clock.now();
        sight = now;
        expectChange();
        return true;
      },
      line: (): DeviceLine => lineOf(device, sight, since),
      close: () => cancel?.(),
    };
  }

  function look(): void {
    const changed = watched.map((each) => each.look()).includes(true);
    if (changed) for (const listener of listeners) listener();
  }

  return {
    lines: () => watched.map(({ line }) => line()),
    look,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      cancelBeginning();
      for (const { close } of watched) close();
      listeners.clear();
    },
  };
}

function lineOf(device: DeviceName, { condition, troubles }: Sight, since: number | undefined): DeviceLine {
  return { device, condition, troubles: [...troubles], ...(since !== undefined && { since }) };
}

function isSame(one: Sight, other: Sight): boolean {
  return one.condition === other.condition && one.troubles.join() === other.troubles.join();
}
