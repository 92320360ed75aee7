import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import { type Circuit, type CircuitEvent, closedCircuit, nextCircuit } from './circuit.ts';

export interface CircuitBreaker {
  /** Whether a call may go out. Settles at once, or when a probe has been answered or given up. */
  admits(): Promise<boolean>;
  /** What became of a call. */
  note(wasReached: boolean): void;
  present(): Circuit['kind'];
}

/** `probe`: a cheap call with a short deadline; whether the platform was reached. */
export function openCircuitBreaker(parts: {
  readonly probe: () => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
}): CircuitBreaker {
  const { clock, log } = parts;
  let circuit = closedCircuit;
  let probing: Promise<void> | undefined;

  function happen(event: CircuitEvent): void {
    const before = circuit;
    circuit = nextCircuit(circuit, event);
    if (before.kind === 'closed' && circuit.kind === 'open') log.warn('gateway-circuit-opened');
    if (before.kind !== 'closed' && circuit.kind === 'closed') log.info('gateway-circuit-closed');
  }

  function note(wasReached: boolean): void {
    happen(wasReached ? { kind: 'reached' } : { kind: 'out-of-reach', at: clock.now() });
  }

  return {
    note,
    present: () => circuit.kind,
    admits: async () => {
      happen({ kind: 'asked', at: clock.now() });
      if (circuit.kind === 'probing') {
        // Whoever asks meanwhile waits for the same probe: a resident should not be sent away because of it.
        probing ??= parts
          .probe()
          .then(note)
          .finally(() => {
            probing = undefined;
          });
        await probing;
      }
      return circuit.kind === 'closed';
    },
  };
}
