import { test } from 'vitest';
import { readerOverTcp } from '../support/reader-at-simulator.ts';

test('a card whose number has a wrong check digit gives no identity, and makes way for a right one', async () => {
  const { reaches, lay, lift } = await readerOverTcp();
  await lay({ person: 'senior', wrongCheckDigit: true });
  await reaches({ kind: 'problem', problem: 'wrong-check-digit', presence: 1 });
  await lift();
  await reaches({ kind: 'empty' });
  await lay({ person: 'senior' });
  await reaches({ kind: 'card', presence: 2 });
});
