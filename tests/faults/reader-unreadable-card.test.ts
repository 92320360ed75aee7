import { expect, test } from 'vitest';
import { readerOverTcp } from '../support/reader-at-simulator.ts';

test('a card that cannot be read is tried four times, then shown as unreadable until it is lifted', async () => {
  const { reaches, lay, lift, fault, states, log } = await readerOverTcp();
  await reaches({ kind: 'empty' });
  await fault('card-unreadable');
  await lay({ person: 'senior' });
  await reaches({ kind: 'problem', problem: 'unreadable', presence: 1 });
  expect(log.filter((entry) => entry.includes('not-read')).length).toBeGreaterThanOrEqual(4);
  await lift();
  await reaches({ kind: 'empty' });
  expect(states.map(({ kind }) => kind)).toEqual(['offline', 'empty', 'reading', 'problem', 'empty']);
});

test('a card that was unreadable and is read after all has the presence it had', async () => {
  const { reaches, lay, fault } = await readerOverTcp();
  await fault('card-unreadable');
  await lay({ person: 'senior' });
  await reaches({ kind: 'problem', presence: 1 });
  await fault('none');
  await reaches({ kind: 'card', presence: 1 });
});

test('where removal is not sensed, an unreadable card that was lifted is still known to be gone', async () => {
  const { reaches, lay, lift, fault } = await readerOverTcp({
    sensesRemoval: false,
    selectsLiftedCard: true,
  });
  await fault('card-unreadable');
  await lay({ person: 'senior' });
  await reaches({ kind: 'problem', presence: 1 });
  await lift();
  await reaches({ kind: 'empty' });
});

test('a card with bytes that are no text is unreadable', async () => {
  const { reaches, lay } = await readerOverTcp();
  await lay({ textBlockHex: 'd8'.repeat(256) });
  await reaches({ kind: 'problem', problem: 'unreadable' });
});
