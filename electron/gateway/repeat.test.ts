import { describe, expect, test } from 'vitest';
import { manualClock } from '../../tests/support/manual-clock.ts';
import { err, ok, type Result } from '../foundation/result.ts';
import type { GatewayFailure } from './answered.ts';
import { mayBeRepeated, repeatWithin } from './repeat.ts';

const settled = () => new Promise(setImmediate);
type Attempt = Result<string, GatewayFailure>;
const offline: Attempt = err('gateway-offline', 'ECONNREFUSED');
const refused: Attempt = { ok: false, error: { code: 'gateway-refused', reason: 'not-eligible' } };

/** A call with a deadline of eight seconds: what each attempt gives and how many ms it takes. */
function call(attempts: readonly (readonly [Attempt, number])[], random = () => 1) {
  const clock = manualClock(0);
  const sent: { readonly at: number; readonly within: number }[] = [];
  const attempt = async (within: number) => {
    const [result, milliseconds] = attempts[sent.length] ?? [offline, 0];
    sent.push({ at: clock.now(), within });
    clock.advance(milliseconds);
    return result;
  };
  const result = repeatWithin(8_000, attempt, { clock, random });
  const pass = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 50) {
      await settled();
      clock.advance(50);
    }
    await settled();
  };
  return { result, sent, pass, clock };
}

test('out of reach it is sent again, twice at most, each time after a longer wait', async () => {
  const { result, sent, pass } = call([]);
  await pass(5_000);
  expect(await result).toEqual(offline);
  expect(sent).toEqual([
    { at: 0, within: 8_000 },
    { at: 300, within: 7_700 },
    { at: 1_200, within: 6_800 },
  ]);
});

test('the wait is half of it at least, the rest is chance', async () => {
  const { result, sent, pass } = call([], () => 0);
  await pass(5_000);
  await result;
  expect(sent.map(({ at }) => at)).toEqual([0, 150, 600]);
});

test('the first answer ends it', async () => {
  const { result, sent, pass } = call([
    [offline, 100],
    [ok('here'), 100],
  ]);
  await pass(5_000);
  expect(await result).toEqual(ok('here'));
  expect(sent).toHaveLength(2);
});

test.each([
  ['a refusal', refused],
  ['an answer of another shape', err('gateway-answer-malformed')],
  ['a wrong token', err('gateway-unauthorised')],
  ['a missed deadline, which leaves no time', err('gateway-offline', 'deadline')],
  ['a success', ok('here')],
] as const)('%s is not sent again', async (_, answer) => {
  const { result, sent } = call([[answer, 0]]);
  expect(await result).toEqual(answer);
  expect(sent).toHaveLength(1);
});

test('the whole stays within what one call may take', async () => {
  const { result, sent, pass } = call([
    [offline, 3_000],
    [offline, 3_000],
  ]);
  await pass(1_000);
  expect(await result).toEqual(offline);
  expect(sent).toEqual([
    { at: 0, within: 8_000 },
    { at: 3_300, within: 4_700 },
  ]);
});

test('a clock that is set during the wait neither gives time nor takes an attempt without any', async () => {
  const forward = call([]);
  await settled();
  forward.clock.advance(3_600_000);
  expect(await forward.result).toEqual(offline);
  expect(forward.sent).toHaveLength(1);
});

describe('sent again is', () => {
  const name = 'issueCode';
  test.each([
    ['a question without a body', { name, path: '/' }, true],
    ['a question about a person', { name, path: '/', body: {}, isQuestion: true }, true],
    ['what carries a key', { name, path: '/', body: {}, idempotencyKey: 'key-12345' }, true],
    ['not a second proof', { name, path: '/', body: {} }, false],
    ['not a report', { name, path: '/', body: {}, idempotencyKey: 'key-12345', isReport: true }, false],
    ['not what is asked all the time', { name, path: '/', isAskedOften: true }, false],
  ] as const)('%s', (_, asked, may) => {
    expect(mayBeRepeated(asked)).toBe(may);
  });
});
