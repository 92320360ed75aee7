import { expect, test } from 'vitest';
import { newAuthority } from '../../../tests/support/authority.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import type { OfflineCodeClaims } from '../../credential/claims.ts';
import { encodeOfflineCode } from '../../credential/offline-code.ts';
import type { CalendarDate } from '../../foundation/calendar-date.ts';
import { silentLog } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import type { Gateway, VerificationMaterial } from '../../gateway/gateway.ts';
import { openCache } from '../../store/cache.ts';
import type { Store } from '../../store/store.ts';
import { openVerificationBook } from './verification-book.ts';

const authority = newAuthority();
const minute = 60_000;

/** A book over a platform that says what the test puts there; undefined: it is out of reach. */
async function book(store: Store = temporaryStore(), clock = manualClock()) {
  const platform: { says: VerificationMaterial | undefined } = {
    says: { trust: authority.trust, statusLists: [authority.statusList(clock.now())] },
  };
  const gateway = {
    verificationMaterial: async () => (platform.says ? ok(platform.says) : err('gateway-offline')),
  } as unknown as Gateway;
  const opened = openVerificationBook({
    gateway,
    cache: openCache(store.database, clock),
    clock,
    log: silentLog,
  });
  await settled();
  return { opened, platform, clock, store };
}

const settled = () => new Promise(setImmediate);

function codeAt(now: number, index = 7): string {
  const claims: OfflineCodeClaims = {
    ...{
      issuer: authority.issuer,
      issuedAt: Math.floor(now / 1000),
      expiresOn: '2028-01-01' as CalendarDate,
    },
    ...{ cardId: '0011223344556677', holder: 'AAAAAAAAAAA', face: { name: '王*英', number: '3101' } },
    status: { index, uri: authority.uri },
  };
  const code = encodeOfflineCode(claims, authority.key);
  if (!code.ok) throw new Error(code.error.detail);
  return code.value;
}

test("a card that was reported lost is known within the list's lifetime, without anybody asking", async () => {
  const { opened, platform, clock } = await book();
  const code = codeAt(clock.now());
  expect(opened.judge(code).verdict).toBe('genuine');
  clock.advance(minute);
  platform.says = { trust: authority.trust, statusLists: [authority.statusList(clock.now(), { 7: 'lost' })] };
  clock.advance(5 * minute);
  await settled();
  expect(opened.judge(code)).toMatchObject({ verdict: 'revoked', revocation: 'lost' });
});

test('a loss that was reported here is known at once: the platform is asked again', async () => {
  const { opened, platform, clock } = await book();
  const code = codeAt(clock.now());
  clock.advance(minute);
  platform.says = { trust: authority.trust, statusLists: [authority.statusList(clock.now(), { 7: 'lost' })] };
  await opened.refresh();
  expect(opened.judge(code)).toMatchObject({ revocation: 'lost' });
});

test('what was learnt outlives a restart without a network, until the list is too old', async () => {
  const { store, clock, opened } = await book();
  opened.close();
  const code = codeAt(clock.now());
  const gateway = { verificationMaterial: async () => err('gateway-offline') } as unknown as Gateway;
  const again = openVerificationBook({
    ...{ gateway, cache: openCache(store.database, clock), clock, log: silentLog },
  });
  expect(again.isUsable()).toBe(true);
  expect(again.judge(code).verdict).toBe('genuine');
  clock.advance(25 * 60 * minute);
  expect(again.judge(code).verdict).toBe('status-stale');
});

test('an older list does not bring a lost card back', async () => {
  const { opened, platform, clock } = await book();
  const old = platform.says;
  clock.advance(minute);
  platform.says = { trust: authority.trust, statusLists: [authority.statusList(clock.now(), { 7: 'lost' })] };
  clock.advance(5 * minute);
  await settled();
  platform.says = old;
  clock.advance(5 * minute);
  await settled();
  expect(opened.judge(codeAt(clock.now() - 15 * minute))).toMatchObject({ revocation: 'lost' });
});

test('an older list acquits nobody either where the newest can no longer be proven', async () => {
  const { opened, platform, clock } = await book();
  const code = codeAt(clock.now());
  const old = platform.says;
  const next = newAuthority(authority.issuer);
  clock.advance(minute);
  platform.says = {
    trust: [...authority.trust, ...next.trust],
    statusLists: [next.statusList(clock.now(), { 7: 'lost' })],
  };
  clock.advance(5 * minute);
  await settled();
  expect(opened.judge(code)).toMatchObject({ revocation: 'lost' });
  // An answer of yesterday: the key that signed the newest list is not in it.
  platform.says = old;
  clock.advance(5 * minute);
  await settled();
  expect(opened.judge(code).verdict).toBe('status-missing');
});

test('a list that nobody trusted signed is passed over', async () => {
  const { opened, platform, clock } = await book();
  const stranger = newAuthority(authority.issuer);
  clock.advance(minute);
  platform.says = { trust: authority.trust, statusLists: [stranger.statusList(clock.now(), { 7: 'lost' })] };
  clock.advance(5 * minute);
  await settled();
  expect(opened.judge(codeAt(clock.now())).verdict).toBe('genuine');
});

test('a key that the platform no longer names is no longer trusted', async () => {
  const { opened, platform, clock } = await book();
  const code = codeAt(clock.now());
  platform.says = { trust: newAuthority().trust, statusLists: [] };
  clock.advance(5 * minute);
  await settled();
  expect(opened.judge(code).verdict).toBe('unknown-issuer');
});

test('without a network from the beginning nothing can be judged', async () => {
  const clock = manualClock();
  const gateway = { verificationMaterial: async () => err('gateway-offline') } as unknown as Gateway;
  const cache = openCache(temporaryStore().database, clock);
  const opened = openVerificationBook({ gateway, cache, clock, log: silentLog });
  await settled();
  expect(opened.isUsable()).toBe(false);
});
