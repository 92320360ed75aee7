import { expect, test } from 'vitest';
import { readerOverSerial } from '../support/reader-at-simulator.ts';

test('answers in pieces of seven bytes are put together', async () => {
  const { reaches, lay, lift, fault, states, cast } = await readerOverSerial();
  await fault('fragmented');
  await lay({ person: 'foreigner-2023' });
  await reaches({ kind: 'card', card: { latinName: cast['foreigner-2023'].latinName ?? '' } });
  await lift();
  await reaches({ kind: 'empty' });
  expect(states.filter(({ kind }) => kind === 'problem')).toEqual([]);
});
