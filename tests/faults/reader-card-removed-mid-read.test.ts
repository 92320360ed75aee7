import { expect, test } from 'vitest';
import { readerOverTcp } from '../support/reader-at-simulator.ts';

test('a card that is lifted while it is read leaves the reader empty, and is no unreadable card', async () => {
  const { reaches, lay, lift, fault, states } = await readerOverTcp();
  await reaches({ kind: 'empty' });
  await fault('slow');
  await lay({ person: 'senior' });
  await reaches({ kind: 'reading' });
  await lift();
  await reaches({ kind: 'empty' });
  await fault('none');
  await lay({ person: 'senior' });
  await reaches({ kind: 'card', presence: 1 });
  expect(states.filter(({ kind }) => kind === 'problem')).toEqual([]);
});
