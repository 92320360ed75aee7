import { expect, onTestFinished, test } from 'vitest';
import { openSamIdReader } from '../../electron/devices/identity-reader/sam-id-reader.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { readerOverTcp } from '../support/reader-at-simulator.ts';

// After its crash the kiosk meets a module that has read the card already and no longer finds it.
test('a kiosk that starts again reads the card that has been lying there', async () => {
  const { reaches, lay, reader, simulator, cast } = await readerOverTcp();
  await lay({ person: 'senior' });
  await reaches({ kind: 'card' });
  await reader.close();

  const line = openLine(simulator.address, { clock: systemClock });
  const next = openSamIdReader({ line, sensesRemoval: true, clock: systemClock });
  onTestFinished(() => next.close());
  const read = await new Promise((resolve) =>
    next.subscribe((state) => state.kind === 'card' && resolve(state)),
  );
  expect(read).toMatchObject({ presence: 1, card: { number: cast.senior.number } });
});
