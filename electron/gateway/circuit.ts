// Written here and not taken from cockatiel or opossum: both run on the system's own clock and timers.

/** Whether calls go out to the platform. Pure: `(state, event) -> state`. */
export type Circuit =
  /** They do. `failures`: how many in a row found the platform out of reach. */
  | { readonly kind: 'closed'; readonly failures: number }
  /** They fail at once, so that nobody waits for each of them. `since`: ms of the kiosk's clock. */
  | { readonly kind: 'open'; readonly since: number }
  /** One cheap call is out to see whether the platform is back. */
  | { readonly kind: 'probing' };

export type CircuitEvent =
  /** Somebody wants to call. */
  | { readonly kind: 'asked'; readonly at: number }
  /** The platform, or whatever stands in its place, answered within the deadline. */
  | { readonly kind: 'reached' }
  | { readonly kind: 'out-of-reach'; readonly at: number };

export const closedCircuit: Circuit = { kind: 'closed', failures: 0 };

/** With a deadline of 8 s a resident has then waited long enough. */
const failuresToOpen = 3;
/** ms. Shorter than the ten seconds after which an idle kiosk asks again by itself. */
const pauseBeforeProbe = 5_000;

export function nextCircuit(circuit: Circuit, event: CircuitEvent): Circuit {
  switch (event.kind) {
    case 'reached':
      return closedCircuit;
    case 'asked':
      return circuit.kind === 'open' && isPauseOver(circuit.since, event.at) ? { kind: 'probing' } : circuit;
    case 'out-of-reach':
      return afterFailure(circuit, event.at);
  }
}

function afterFailure(circuit: Circuit, at: number): Circuit {
  switch (circuit.kind) {
    case 'closed': {
      const failures = circuit.failures + 1;
      return failures < failuresToOpen ? { kind: 'closed', failures } : { kind: 'open', since: at };
    }
    // A call that went out before it opened.
    case 'open':
      return circuit;
    case 'probing':
      return { kind: 'open', since: at };
  }
}

/** A clock that was set back must not keep it open. */
function isPauseOver(since: number, now: number): boolean {
  return now < since || now - since >= pauseBeforeProbe;
}
