import { expect, test } from 'vitest';
import { readerOverSerial } from '../support/reader-at-simulator.ts';

test('noise and false preambles around each answer do not keep a card from being read', async () => {
  const { reaches, lay, lift, fault, states, cast } = await readerOverSerial();
  await fault('garbage');
  await lay({ person: 'rare-name' });
  await reaches({ kind: 'card', card: { name: cast['rare-name'].name } });
  await lift();
  await reaches({ kind: 'empty' });
  expect(states.filter(({ kind }) => kind === 'problem')).toEqual([]);
});
