import { expect, test } from 'vitest';
import { readerOverTcp } from '../support/reader-at-simulator.ts';

test('a reader that falls silent is offline, and the card that lay there all the while is the same as before', async () => {
  const { reaches, lay, fault, cast } = await readerOverTcp();
  await lay({ person: 'senior' });
  await reaches({ kind: 'card', presence: 1 });
  await fault('silent');
  await reaches({ kind: 'offline' });
  await fault('none');
  await reaches({ kind: 'card', presence: 1, card: { number: cast.senior.number } });
});

test('a reader that falls silent with a card that is then lifted is empty when it answers again', async () => {
  const { reaches, lay, lift, fault, states } = await readerOverTcp();
  await lay({ person: 'senior' });
  await reaches({ kind: 'card' });
  await fault('silent');
  await reaches({ kind: 'offline' });
  await lift();
  await fault('none');
  await reaches({ kind: 'empty' });
  expect(states.filter(({ kind }) => kind === 'card')).toHaveLength(1);
});
