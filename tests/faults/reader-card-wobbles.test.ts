import { expect, test } from 'vitest';
import { readerOverTcp } from '../support/reader-at-simulator.ts';

test('a card at the edge of the field is read, and a single failed look does not make it gone', async () => {
  const { reaches, looksAgain, lay, lift, fault, states } = await readerOverTcp();
  await reaches({ kind: 'empty' });
  await fault('card-wobbles');
  await lay({ person: 'senior' });
  await reaches({ kind: 'card', presence: 1 });
  for (let look = 0; look < 4; look++) await looksAgain();
  expect(states.map(({ kind }) => kind)).toEqual(['offline', 'empty', 'reading', 'card']);
  await lift();
  await reaches({ kind: 'empty' });
});
