import { expect, test } from 'vitest';
import { readerOverTcp } from '../support/reader-at-simulator.ts';

test('a reader whose answers arrive damaged is offline, and reads the card once they are whole', async () => {
  const { reaches, lay, fault, states, cast } = await readerOverTcp();
  await reaches({ kind: 'empty' });
  await fault('bad-checksum');
  await lay({ person: 'senior' });
  await reaches({ kind: 'offline' });
  await fault('none');
  await reaches({ kind: 'card', card: { number: cast.senior.number } });
  expect(states.filter(({ kind }) => kind === 'problem')).toEqual([]);
});
