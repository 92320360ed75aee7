import { describe, expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { ok } from '../../foundation/result.ts';
import type { Line, LineState } from '../line/line.ts';
import { type SamRequest, samExchange } from './sam-exchange.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const found = hex('AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97');
const notFound = hex('AA AA AA 96 69 00 04 00 00 80 84');
const selected = hex(`AA AA AA 96 69 00 0C 00 00 90 ${'00'.repeat(8)} 9C`);
const damaged = found.with(-1, 0);

describe('a request', () => {
  test.each<[SamRequest, number]>([
    ['find', 1_000],
    ['select', 1_000],
    ['read', 3_000],
  ])('to %s is waited for %i ms', async (request, deadline) => {
    const { exchange, clock } = setUp();
    let over = false;
    const asked = exchange.ask(request).finally(() => {
      over = true;
    });
    clock.advance(deadline - 1);
    await Promise.resolve();
    expect(over).toBe(false);
    clock.advance(1);
    expect(await asked).toMatchObject({ ok: false, error: { code: 'no-answer', detail: 'silent' } });
  });

  test('is not answered by the late answer to the one before', async () => {
    const { exchange, clock, say } = setUp();
    const late = exchange.ask('find');
    clock.advance(1_000);
    await late;
    const asked = exchange.ask('select');
    say(found);
    say(selected);
    expect(await asked).toMatchObject({ ok: true, value: { status: 0x90 } });
  });

  test('to read is not answered by a late answer to select, which says the same word', async () => {
    const { exchange, clock, say } = setUp();
    const asked = exchange.ask('read');
    say(selected);
    clock.advance(3_000);
    expect(await asked).toMatchObject({ ok: false, error: { code: 'no-answer' } });
  });

  test('is answered although the beginning of a long answer to the one before had come', async () => {
    const { exchange, clock, say } = setUp();
    const cutOff = exchange.ask('read');
    say(hex('AA AA AA 96 69 05 08 00 00 90 01 00'));
    clock.advance(3_000);
    await cutOff;
    const asked = exchange.ask('find');
    say(notFound);
    expect(await asked).toMatchObject({ ok: true, value: { status: 0x80 } });
  });

  test('whose answer came damaged is given up when nothing follows for 100 ms', async () => {
    const { exchange, clock, say } = setUp();
    const asked = exchange.ask('read');
    say(damaged);
    clock.advance(100);
    expect(await asked).toMatchObject({ ok: false, error: { code: 'no-answer', detail: 'damaged' } });
  });

  test('is answered by a good answer that trickles in behind a damaged one', async () => {
    const { exchange, clock, say } = setUp();
    const asked = exchange.ask('find');
    say(damaged);
    for (let at = 0; at < found.length; at += 3) {
      clock.advance(90);
      say(found.subarray(at, at + 3));
    }
    expect(await asked).toMatchObject({ ok: true, value: { status: 0x9f } });
  });

  test('is answered by any other word of the module, so that its reason is known', async () => {
    const { exchange, say } = setUp();
    const asked = exchange.ask('read');
    say(hex('AA AA AA 96 69 00 04 00 00 66 62'));
    expect(await asked).toMatchObject({ ok: true, value: { status: 0x66 } });
  });

  test('fails at once when the line is lost, and when it was lost before', async () => {
    const { exchange, lose } = setUp();
    const asked = exchange.ask('read');
    lose();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'line-lost' } });
    expect(await exchange.ask('find')).toMatchObject({ ok: false, error: { code: 'line-lost' } });
  });
});

/** An exchange over a line whose other end the test itself speaks for. */
function setUp() {
  const clock = manualClock(0);
  const byteListeners = new Set<(bytes: Uint8Array) => void>();
  const stateListeners = new Set<(state: LineState) => void>();
  let state: LineState = 'connected';
  const line: Line = {
    get state() {
      return state;
    },
    write: () => (state === 'connected' ? ok() : { ok: false, error: { code: 'line-lost' } }),
    flushed: () => Promise.resolve(ok()),
    onBytes: (listener) => {
      byteListeners.add(listener);
      return () => void byteListeners.delete(listener);
    },
    onState: (listener) => {
      stateListeners.add(listener);
      return () => void stateListeners.delete(listener);
    },
    reopen: () => {},
    close: () => Promise.resolve(),
  };
  return {
    clock,
    exchange: samExchange(line, clock),
    say: (bytes: Uint8Array) => {
      for (const listener of [...byteListeners]) listener(bytes);
    },
    lose: () => {
      state = 'lost';
      for (const listener of [...stateListeners]) listener('lost');
    },
  };
}
