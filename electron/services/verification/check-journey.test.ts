import { expect, test } from 'vitest';
import { newAuthority } from '../../../tests/support/authority.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { noGrants } from '../../contract/grants.ts';
import { judgeCode } from '../../credential/judge-code.ts';
import { encodeOfflineCode } from '../../credential/offline-code.ts';
import { newestOfEach, readStatusList } from '../../credential/status-list.ts';
import { trustOf } from '../../credential/trust.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { CalendarDate } from '../../foundation/calendar-date.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import type { JourneyHost } from '../session/journey.ts';
import { createSession } from '../session/session.ts';
import type { VerificationBook } from './verification-book.ts';
import { openVerificationService } from './verification-service.ts';

const authority = newAuthority();

function code(now: number, index: number): string {
  const written = encodeOfflineCode(
    {
      ...{
        issuer: authority.issuer,
        issuedAt: Math.floor(now / 1000),
        expiresOn: '2027-01-01' as CalendarDate,
      },
      ...{ cardId: '0011223344556677', holder: 'AAAA', face: { name: '王*英', number: '3101' } },
      status: { index, uri: authority.uri },
    },
    authority.key,
  );
  if (!written.ok) throw new Error(written.error.detail);
  return written.value;
}

/** A kiosk with nothing but a scanner, a session and something to judge by. */
function kiosk(knowsKey = true) {
  const clock = manualClock();
  const trust = trustOf(authority.trust);
  const known = { trust: knowsKey ? trust : trustOf(newAuthority().trust) };
  const list = readStatusList(authority.statusList(clock.now(), { 8: 'lost' }), trust);
  const statusLists = newestOfEach(list.ok ? [list.value] : []);
  const book: VerificationBook = {
    ...{ trust: () => trust, statusLists: () => statusLists, isUsable: () => true },
    judge: (text) =>
      judgeCode(text, { trust: known.trust, statusLists, requireStatus: true, now: clock.now() }),
    // The platform knows a key that the kiosk has not heard of until it asks.
    refresh: async () => {
      known.trust = trust;
    },
    ...{ onChange: () => () => {}, close: () => {} },
  };
  const codes = new Set<(text: string) => void>();
  const states = new Set<() => void>();
  const scanner = {
    state: 'online' as CodeScanner['state'],
    onCode: (listener: (text: string) => void) => {
      codes.add(listener);
      return () => codes.delete(listener);
    },
    onState: (listener: () => void) => {
      states.add(listener);
      return () => states.delete(listener);
    },
    close: async () => {},
  };
  const session = createSession({
    ...{ clock, idleMilliseconds: 120_000, countdownMilliseconds: 20_000 },
    home: () => ({ screen: 'home', canCheckCards: service.canCheck(), canReportLoss: false }),
    onEnd: () => {},
  });
  const store = temporaryStore();
  const audit = openAuditLog(store.database, clock);
  const service = openVerificationService({
    ...{ session, scanner, book, audit },
    isForOthers: (code) => code === 'a badge',
  });
  const call = service.handlers as unknown as Record<string, () => { ok: boolean }>;
  return {
    ...{ session, service, store, clock },
    view: () => session.view().view,
    scan: (text: string) => {
      for (const listener of [...codes]) listener(text);
    },
    scannerIs: (state: CodeScanner['state']) => {
      scanner.state = state;
      for (const listener of [...states]) listener();
    },
    start: () => call['verification.start']?.().ok,
    another: () => call['verification.checkAnother']?.().ok,
  };
}

test('a card after the other is judged, and the screen goes back to waiting', () => {
  const { start, scan, view, another, clock, session } = kiosk();
  expect(start()).toBe(true);
  expect(view()).toEqual({ screen: 'check-card', scanner: 'waiting' });
  scan(code(clock.now(), 7));
  expect(view()).toMatchObject({
    ...{ screen: 'card-checked', verdict: 'good' },
    card: { face: { name: '王*英', number: '3101', expiresOn: '2027-01-01' }, issuer: authority.issuer },
  });
  scan(code(clock.now(), 8));
  expect(view()).toMatchObject({ verdict: 'lost' });
  expect(another()).toBe(true);
  expect(view().screen).toBe('check-card');
  expect(another()).toBe(false);
  session.goBack();
  expect(view().screen).toBe('home');
});

test('a card that is held to the scanner at the home screen is judged at once', () => {
  const { scan, view, clock, session } = kiosk();
  scan(code(clock.now(), 7));
  expect(view()).toMatchObject({ screen: 'card-checked', verdict: 'good' });
  session.goBack();
  session.goBack();
  expect(view().screen).toBe('home');
});

test('whatever is no card is said to be none, and nothing of it is shown or kept', () => {
  const { scan, view, start, store } = kiosk();
  start();
  scan('https://pay.example/secret');
  expect(view()).toEqual({ screen: 'card-checked', verdict: 'not-a-card' });
  const events = store.database.prepare<[], { details: string }>('SELECT details FROM audit_event').all();
  expect(events.map(({ details }) => JSON.parse(details))).toEqual([{ verdict: 'not-a-card', codeId: null }]);
});

test('without a scanner cards cannot be checked, and one that comes back is noticed', () => {
  const { view, scannerIs, start } = kiosk();
  expect(view()).toMatchObject({ canCheckCards: true });
  start();
  scannerIs('offline');
  expect(view()).toEqual({ screen: 'check-card', scanner: 'offline' });
  scannerIs('online');
  expect(view()).toEqual({ screen: 'check-card', scanner: 'waiting' });
});

test('the badge of a helper who signs in meanwhile is judged by nobody', () => {
  const { start, scan, view, store, session } = kiosk();
  start();
  let host: JourneyHost | undefined;
  session.stepAside((given) => {
    host = given;
    return {
      ...{ view: () => ({ screen: 'earlier-card' }), grants: () => noGrants, isKnown: () => false },
      ...{ canGoBack: () => true, canLeave: () => true, isHardwareAtWork: () => false },
      ...{ goBack: () => {}, leave: () => {} },
    };
  });
  scan('a badge');
  host?.finished();
  expect(view()).toEqual({ screen: 'check-card', scanner: 'waiting' });
  expect(store.database.prepare('SELECT 1 FROM audit_event').all()).toEqual([]);
});

test('a card of a key that is not known yet is judged again once the platform was asked', async () => {
  const { scan, view, clock } = kiosk(false);
  scan(code(clock.now(), 7));
  expect(view()).toMatchObject({ verdict: 'unknown-issuer' });
  await expect.poll(view).toMatchObject({ verdict: 'good' });
});

test('what one resident saw is gone for the next', () => {
  const { scan, view, clock, session } = kiosk();
  scan(code(clock.now(), 7));
  clock.advance(140_000);
  expect(view().screen).toBe('home');
  expect(JSON.stringify(session.view())).not.toContain('王');
});
