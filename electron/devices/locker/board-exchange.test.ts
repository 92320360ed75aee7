import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { hex, spokenLine } from '../../../tests/support/spoken-line.ts';
import { systemClock } from '../../foundation/clock.ts';
import { boardExchange } from './board-exchange.ts';
import { kerongCu48 } from './kerong-cu48.ts';
import { wireOf } from './wire.ts';

const wire = wireOf('serial:/dev/ttyS9?baud=9600');
const isStatus = ({ kind }: { readonly kind: string }) => kind === 'status';
const codec = kerongCu48({ address: 0, locks: 48 });
const answer = hex('02 00 00 65 FF FF FF FF FF FF 03 64');

test('what has come by the deadline is an answer, though the timers of a busy process run before it is read', async () => {
  const [clock, spoken] = [manualClock(), spokenLine()];
  spoken.answers(() => answer);
  const asked = boardExchange(spoken.line, wire, clock).ask(codec, codec.status, isStatus);
  await Promise.resolve();
  clock.advance(60_000);
  expect(await asked).toMatchObject({ ok: true });
});

test('a process that stalls for longer than the deadline does not hold it against the board', async () => {
  const spoken = spokenLine();
  spoken.answers(() => {
    setImmediate(() => {
      const until = performance.now() + 2 * wire.turnaround;
      while (performance.now() < until);
      setTimeout(() => spoken.say(answer), 40);
    });
    return undefined;
  });
  const asked = boardExchange(spoken.line, wire, systemClock).ask(codec, codec.status, isStatus);
  expect(await asked).toMatchObject({ ok: true });
});

test('a board that says nothing is silent', async () => {
  const [clock, spoken] = [manualClock(), spokenLine()];
  const asked = boardExchange(spoken.line, wire, clock).ask(codec, codec.status, isStatus);
  for (const _ of [1, 2]) {
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(1_000);
  }
  expect(await asked).toMatchObject({ error: { code: 'silent' } });
});
