import { expect, test } from 'vitest';
import { readerOverTcp } from '../support/reader-at-simulator.ts';

test('a slow reader serves, and is never taken for an absent one', async () => {
  const { reaches, lay, lift, fault, states } = await readerOverTcp();
  await reaches({ kind: 'empty' });
  await fault('slow');
  await lay({ person: 'senior' });
  await reaches({ kind: 'card' });
  await lift();
  await reaches({ kind: 'empty' });
  expect(states.slice(1).filter(({ kind }) => kind === 'offline')).toEqual([]);
});
