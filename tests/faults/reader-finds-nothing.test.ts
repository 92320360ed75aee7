import { expect, test } from 'vitest';
import { readerOverTcp } from '../support/reader-at-simulator.ts';

test('a reader that finds no card is empty, and reads the card as soon as it finds it', async () => {
  const { reaches, lay, fault, states } = await readerOverTcp();
  await reaches({ kind: 'empty' });
  await fault('find-fails');
  await lay({ person: 'senior' });
  await fault('none');
  await reaches({ kind: 'card', presence: 1 });
  expect(states.map(({ kind }) => kind)).toEqual(['offline', 'empty', 'reading', 'card']);
});
