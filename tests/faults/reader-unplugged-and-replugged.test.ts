import { test } from 'vitest';
import { readerOverSerial, readerOverTcp } from '../support/reader-at-simulator.ts';

test('a serial reader that is pulled out is offline, and reads again when it is back', async () => {
  const { reaches, lay, lift, cable, cast } = await readerOverSerial();
  await lay({ person: 'senior' });
  await reaches({ kind: 'card', presence: 1 });
  await cable.unplug();
  await reaches({ kind: 'offline' });
  await lift();
  await lay({ person: 'adult' });
  await cable.replug();
  await reaches({ kind: 'card', presence: 2, card: { number: cast.adult.number } });
});

test('a reader at a device server that goes away is offline, and reads again when it is back', async () => {
  const { reaches, lay, fault, cast } = await readerOverTcp();
  await reaches({ kind: 'empty' });
  await fault('unplugged');
  await reaches({ kind: 'offline' });
  await lay({ person: 'senior' });
  await fault('none');
  await reaches({ kind: 'card', presence: 1, card: { number: cast.senior.number } });
});
