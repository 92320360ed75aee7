import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { strictPolicy } from '../../../tests/support/resident.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import type { CardPrinter } from '../../devices/card-printer/card-printer.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import { silentLog } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import type { Gateway } from '../../gateway/gateway.ts';
import { openCache } from '../../store/cache.ts';
import { watchCardAvailability } from './card-availability.ts';

const settled = () => new Promise(setImmediate);

/** A kiosk whose devices are well; the test says what the platform answers, and whether a key is there. */
async function availability(store = temporaryStore(), canSign = true) {
  const clock = manualClock();
  const platform: { answers: 'ok' | 'gateway-offline' | 'gateway-unauthorised' } = { answers: 'ok' };
  const back: string[] = [];
  const watch = () =>
    watchCardAvailability({
      printer: { status: async () => ({ ready: true, reasons: [], warnings: [] }) } as unknown as CardPrinter,
      reader: { state: { kind: 'empty' }, subscribe: () => () => {} } as unknown as IdentityReader,
      gateway: {
        cardPolicy: async () => (platform.answers === 'ok' ? ok(strictPolicy) : err(platform.answers)),
      } as unknown as Gateway,
      policies: { present: () => strictPolicy, learn: () => {} },
      canSign: () => canSign,
      cache: openCache(store.database, clock),
      onPlatformBack: () => void back.push('back'),
      ...{ clock, log: silentLog, mayAsk: () => true },
    });
  const hears = async (answers: typeof platform.answers) => {
    platform.answers = answers;
    clock.advance(10_000);
    await settled();
  };
  const watched = watch();
  await settled();
  return { watched, watch, hears, back };
}

test('without the platform cards are made here where there is a key, and not where there is none', async () => {
  const withKey = await availability();
  await withKey.hears('gateway-offline');
  expect([withKey.watched.areMadeHere(), withKey.watched.outOfOrder()]).toEqual([true, undefined]);
  const without = await availability(temporaryStore(), false);
  await without.hears('gateway-offline');
  expect([without.watched.areMadeHere(), without.watched.outOfOrder()]).toEqual([false, 'gateway-offline']);
});

test('a kiosk that its platform no longer knows makes nothing, also after a restart without a network', async () => {
  const { watched, watch, hears } = await availability();
  await hears('gateway-unauthorised');
  await hears('gateway-offline');
  expect([watched.areMadeHere(), watched.outOfOrder(), watched.isForbidden()]).toEqual([
    ...[false, 'gateway-offline', true],
  ]);
  watched.close();
  const again = watch();
  await settled();
  expect([again.outOfOrder(), again.isForbidden()]).toEqual(['gateway-offline', true]);
  await hears('ok');
  expect([again.outOfOrder(), again.isForbidden()]).toEqual([undefined, false]);
});

test('what waits for the platform is sent as soon as it answers again', async () => {
  const { hears, back } = await availability();
  await hears('ok');
  expect(back).toEqual([]);
  await hears('gateway-offline');
  await hears('ok');
  expect(back).toEqual(['back']);
});
