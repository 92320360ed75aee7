import { describe, expect, test } from 'vitest';
import { type Authority, newAuthority } from '../../../tests/support/authority.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { judgeCode } from '../../credential/judge-code.ts';
import type { KioskCertificate } from '../../credential/kiosk-certificate.ts';
import { isSignatureOf } from '../../credential/signing-key.ts';
import { newestOfEach, readStatusList, type StatusLists } from '../../credential/status-list.ts';
import { trustOf } from '../../credential/trust.ts';
import type { CalendarDate } from '../../foundation/calendar-date.ts';
import { addDays, calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import { silentLog } from '../../foundation/log.ts';
import { err, ok } from '../../foundation/result.ts';
import type { CertificateRequest, Gateway } from '../../gateway/gateway.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import type { VerificationBook } from '../verification/verification-book.ts';
import { renewKeys } from './key-renewal.ts';
import { createKioskSigner } from './kiosk-signer.ts';
import { openSigningKeys } from './signing-keys.ts';

const day = 86_400_000;
const settled = () => new Promise(setImmediate);
const anyFace = { name: '王*英', number: '310105********0428' };

/** A kiosk that asks its platform for keys; the test says what the platform answers. */
async function kiosk(
  first: 'certified' | 'refused' | 'offline' = 'certified',
  change: Partial<KioskCertificate> = {},
  /** Whom the kiosk trusts at first, where that is not who certifies. */
  knownAuthority?: Authority,
) {
  const clock = manualClock();
  const store = temporaryStore();
  const authority = newAuthority();
  const asked: { request: CertificateRequest; key: string }[] = [];
  const platform = { answers: first, change };
  const gateway = {
    certifyKey: async (request: CertificateRequest, key: string) => {
      asked.push({ request, key });
      if (platform.answers === 'offline') return err('gateway-offline');
      if (platform.answers === 'refused')
        return {
          ...err('gateway-refused'),
          error: { code: 'gateway-refused', reason: 'offline-issuing-not-offered' },
        };
      return ok({ certificate: authority.certify(request.publicKey, clock.now(), platform.change) });
    },
  } as unknown as Gateway;
  const lists: { now: StatusLists } = { now: [] };
  const trust = trustOf(authority.trust);
  const known = { trust: knownAuthority ? trustOf(knownAuthority.trust) : trust };
  const book: VerificationBook = {
    trust: () => known.trust,
    statusLists: () => lists.now,
    isUsable: () => true,
    judge: () => ({ verdict: 'not-a-code', detail: undefined }),
    refresh: async () => {},
    onChange: () => () => {},
    close: () => {},
  };
  const publish = (named: Parameters<typeof authority.statusList>[1]) => {
    const list = readStatusList(authority.statusList(clock.now(), named), trust);
    if (list.ok) lists.now = newestOfEach([list.value]);
  };
  const keys = openSigningKeys(store, clock);
  const audit = openAuditLog(store.database, clock);
  const start = async () => {
    const renewal = renewKeys({ keys, book, gateway, audit, clock, log: silentLog, onChange: () => {} });
    await settled();
    return renewal;
  };
  const renewal = await start();
  const signer = createKioskSigner({ keys, book, clock });
  const sign = () =>
    signer.sign({
      face: anyFace,
      holder: 'somebody-unknown',
      expiresOn: addDays(calendarDateInShanghai(clock.now()), 7),
    });
  return {
    clock,
    store,
    authority,
    known,
    asked,
    platform,
    publish,
    keys,
    signer,
    sign,
    start,
    trust,
    lists,
    renewal,
  };
}

describe('a key of the kiosk', () => {
  test('is certified while the platform is there, and its secret stands nowhere in plain', async () => {
    const { asked, keys, store, signer } = await kiosk();
    const [{ request, key } = { request: undefined, key: '' }] = asked;
    const signed = Uint8Array.of(...Buffer.from('changming-kiosk-key:'), ...(request?.publicKey ?? []));
    expect(
      isSignatureOf(signed, request?.proof ?? new Uint8Array(), request?.publicKey ?? new Uint8Array()),
    ).toBe(true);
    expect(key).toBe(`kiosk-key/${keys.certified()?.keyId}`);
    expect(signer.offer()).toEqual({ days: 30, left: 10 });
    const seed = Buffer.from(keys.certified()?.seed ?? []);
    const row = store.database.prepare<[], { seed: Uint8Array }>('SELECT seed FROM signing_key').get();
    expect(Buffer.from(row?.seed ?? []).includes(seed)).toBe(false);
  });

  test('is asked for again under the same name after a failure, and after a restart in between', async () => {
    const { asked, clock, platform, keys, start, renewal } = await kiosk('offline');
    renewal.close();
    await start();
    platform.answers = 'certified';
    clock.advance(30_000);
    await settled();
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
    expect(keys.certified()?.keyId).toBe(asked[0]?.key.replace('kiosk-key/', ''));
  });

  test('a platform that says no is not pestered', async () => {
    const { asked, clock, signer } = await kiosk('refused');
    clock.advance(10 * 60_000);
    await settled();
    expect(asked).toHaveLength(1);
    expect(signer.offer()).toBeUndefined();
    clock.advance(60 * 60_000);
    await settled();
    expect(asked).toHaveLength(2);
  });

  test('gives way to a new one when half of its time has gone, and its secret is wiped', async () => {
    const { clock, keys, store } = await kiosk();
    const before = keys.certified()?.keyId;
    for (let hour = 0; hour < 8 * 24; hour += 1) {
      clock.advance(day / 24);
      await settled();
    }
    expect(keys.certified()?.keyId).not.toBe(before);
    const rows = store.database
      .prepare('SELECT state, seed IS NULL AS wiped FROM signing_key ORDER BY number')
      .all();
    expect(rows).toEqual([
      { state: 'retired', wiped: 1 },
      { state: 'certified', wiped: 0 },
    ]);
  });

  test('gives way to a new one when few places are left', async () => {
    const { clock, keys, sign } = await kiosk();
    const before = keys.certified()?.keyId;
    for (let card = 0; card < 8; card += 1) expect(sign().ok).toBe(true);
    clock.advance(10 * 60_000);
    await settled();
    expect(keys.certified()?.keyId).not.toBe(before);
  });

  test('a certificate of an authority that is not known yet is waited for, and taken once it is', async () => {
    const { keys, asked, clock, known, authority } = await kiosk('certified', {}, newAuthority());
    expect(keys.certified()).toBeUndefined();
    known.trust = trustOf(authority.trust);
    clock.advance(300_000);
    await settled();
    expect(asked).toHaveLength(2);
    expect(keys.certified()?.keyId).toBe(asked[0]?.key.replace('kiosk-key/', ''));
  });

  test('a clock that is not within the time of what it was just given does not ask for more and more', async () => {
    const { asked, clock, signer } = await kiosk('certified', {
      notBefore: Date.parse('2026-02-01T00:00:00Z') / 1000,
      notAfter: Date.parse('2026-02-15T00:00:00Z') / 1000,
    });
    expect(signer.offer()).toBeUndefined();
    clock.advance(60 * 60_000);
    await settled();
    expect(asked).toHaveLength(1);
  });

  test('a certificate that leaves no room for a long name is not taken', async () => {
    const { keys, signer } = await kiosk('certified', {
      kiosk: 'k'.repeat(40),
      status: { index: 100, uri: `https://authority.example/${'s'.repeat(60)}` },
    });
    expect(keys.certified()).toBeUndefined();
    expect(signer.offer()).toBeUndefined();
  });

  test('at most one key is left with its secret, also where the kiosk stopped in the middle of a change', async () => {
    const { keys, store } = await kiosk();
    for (const keyId of ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb']) keys.request(keyId, new Uint8Array(32));
    keys.certify('bbbbbbbbbbbbbbbb', new Uint8Array(8));
    const left = store.database.prepare('SELECT key_id FROM signing_key WHERE seed IS NOT NULL').all();
    expect(left).toEqual([{ key_id: 'bbbbbbbbbbbbbbbb' }]);
  });

  test('a certificate for another key is not taken', async () => {
    const { keys, signer } = await kiosk('certified', { publicKey: new Uint8Array(32).fill(9) });
    expect(keys.certified()).toBeUndefined();
    expect(signer.offer()).toBeUndefined();
  });
});

describe('a code that the kiosk signs', () => {
  test('is genuine, each under its own place of the list', async () => {
    const { sign, trust, clock, publish, lists } = await kiosk();
    const codes = [sign(), sign()].map((signed) => {
      if (!signed.ok) throw new Error(signed.error.detail);
      return signed.value;
    });
    publish({ 102: 'lost' });
    const by = { trust, statusLists: lists.now, requireStatus: true, now: clock.now() };
    expect(codes.map(({ place }) => place)).toEqual([1, 2]);
    expect(codes.map(({ payload }) => judgeCode(payload, by))).toMatchObject([
      {
        verdict: 'genuine',
        claims: { cardId: codes[0]?.codeId, holder: 'somebody-un' },
        certificate: { kiosk: 'kiosk-1' },
      },
      { verdict: 'revoked', revocation: 'lost' },
    ]);
  });

  test('is refused once the places are used up', async () => {
    const { sign, signer, keys } = await kiosk('certified', { cards: 2 });
    sign();
    sign();
    expect(signer.offer()).toBeUndefined();
    expect(sign()).toMatchObject({ ok: false, error: { code: 'cannot-sign' } });
    expect(keys.certified()?.placesUsed).toBe(2);
  });

  test.each([
    ['a year ahead', 365],
    ['a year behind', -365],
    ['past the end of the certificate', 15],
  ])('is refused by a clock that is %s', async (_, days) => {
    const { clock, keys, lists, trust, sign } = await kiosk();
    expect(sign().ok).toBe(true);
    const wrong = { ...clock, now: () => clock.now() + days * day };
    const book = { trust: () => trust, statusLists: () => lists.now } as unknown as VerificationBook;
    expect(createKioskSigner({ keys, book, clock: wrong }).offer()).toBeUndefined();
  });

  test('takes no place when it is not kept: what was rolled back is given to the next', async () => {
    const { store, sign, keys } = await kiosk();
    expect(() =>
      store.database.transaction(() => {
        expect(sign().ok).toBe(true);
        throw new Error('the disk is full');
      })(),
    ).toThrow('the disk is full');
    // The first try finds that its place is not the next one, and takes none.
    const places = [sign(), sign(), sign()].flatMap((signed) => (signed.ok ? [signed.value.place] : []));
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual([1, 2]);
    expect(keys.certified()?.placesUsed).toBe(2);
  });

  test('is refused by a clock that runs before the newest list', async () => {
    const { clock, keys, lists, trust, publish } = await kiosk();
    clock.advance(day);
    publish({});
    const behind = { ...clock, now: () => clock.now() - day + 600_000 };
    const book = { trust: () => trust, statusLists: () => lists.now } as unknown as VerificationBook;
    expect(createKioskSigner({ keys, book, clock: behind }).offer()).toBeUndefined();
  });

  test('is refused once the list says that the kiosk is no longer trusted', async () => {
    const { publish, signer } = await kiosk();
    publish({ 100: 'ended' });
    expect(signer.offer()).toBeUndefined();
  });

  test('holds a name that is longer than a card has room for, shortened', async () => {
    const { signer, trust, clock } = await kiosk();
    const face = { name: '阿'.repeat(30), number: anyFace.number };
    const signed = signer.sign({ face, holder: 'x', expiresOn: '2026-12-01' as CalendarDate });
    if (!signed.ok) throw new Error(signed.error.detail);
    const judged = judgeCode(signed.value.payload, {
      trust,
      statusLists: [],
      requireStatus: false,
      now: clock.now(),
    });
    expect(judged).toMatchObject({ claims: { face: { name: `${'阿'.repeat(12)}…` } } });
  });

  test('is not given out when it would be good for longer than the certificate allows', async () => {
    const { signer, clock } = await kiosk();
    const expiresOn = addDays(calendarDateInShanghai(clock.now()), 30);
    expect(signer.sign({ face: anyFace, holder: 'x', expiresOn })).toMatchObject({
      error: { code: 'cannot-sign', detail: expect.stringContaining('longer') },
    });
  });
});
