import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Circuit, type CircuitEvent, closedCircuit, nextCircuit } from './circuit.ts';

const stateAfter = (events: readonly CircuitEvent[], from: Circuit = closedCircuit) =>
  events.reduce(nextCircuit, from);
const failure = (at: number): CircuitEvent => ({ kind: 'out-of-reach', at });
const reached: CircuitEvent = { kind: 'reached' };
const asked = (at: number): CircuitEvent => ({ kind: 'asked', at });

test('it opens at the third failure in a row', () => {
  expect(stateAfter([failure(1), failure(2)])).toEqual({ kind: 'closed', failures: 2 });
  expect(stateAfter([failure(1), failure(2), failure(3)])).toEqual({ kind: 'open', since: 3 });
});

test('an answer between the failures begins the count anew', () => {
  expect(stateAfter([failure(1), failure(2), reached, failure(3), failure(4)]).kind).toBe('closed');
});

describe('open since 1000', () => {
  const open: Circuit = { kind: 'open', since: 1_000 };

  test.each([
    [5_999, 'open'],
    [6_000, 'probing'],
    [999, 'probing'],
  ])('somebody who asks at %d finds it %s: a clock that was set back must not keep it open', (at, kind) => {
    expect(stateAfter([asked(at)], open).kind).toBe(kind);
  });

  test('calls that went out before and fail only now do not keep it open longer', () => {
    expect(stateAfter([failure(5_000)], open)).toEqual(open);
  });

  test('the first answer closes it, whoever asked', () => {
    expect(stateAfter([reached], open)).toEqual(closedCircuit);
  });
});

test('a probe that fails opens it for another pause, one that arrives closes it', () => {
  expect(stateAfter([failure(9_000)], { kind: 'probing' })).toEqual({ kind: 'open', since: 9_000 });
  expect(stateAfter([reached], { kind: 'probing' })).toEqual(closedCircuit);
  expect(stateAfter([asked(9_000)], { kind: 'probing' })).toEqual({ kind: 'probing' });
});

test('whatever happened before: one answer closes it, and without failures it never opens', () => {
  const moment = fc.integer({ min: 0, max: 100_000 });
  const event = fc.oneof(moment.map(asked), moment.map(failure), fc.constant(reached));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      expect(stateAfter([...events, reached])).toEqual(closedCircuit);
      expect(stateAfter(events.filter(({ kind }) => kind !== 'out-of-reach'))).toEqual(closedCircuit);
      const calm = stateAfter([...events, failure(0), failure(0), failure(0)]);
      expect(calm.kind).toBe('open');
    }),
  );
});
