import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { ScreenView } from '../../electron/contract/session-view.ts';
import { calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { type PersonId, people } from '../../scripts/simulators/people/people.ts';
import { openCable } from '../support/cable.ts';
import { impatientClock } from '../support/impatient-clock.ts';
import { controlOf } from '../support/platform-control.ts';
import {
  comeToConfirm,
  openWholeCore,
  type WholeCore,
  type WholeCoreOptions,
} from '../support/whole-core.ts';

const longEnough = { timeout: 30_000, interval: 50 };

/** A kiosk that has been with its platform long enough to hold a certified key. */
async function kiosk(options: WholeCoreOptions = {}): Promise<WholeCore> {
  const core = await openWholeCore({ clock: impatientClock, ...options });
  await expect.poll(() => certifiedKeys(core), longEnough).toBe(1);
  return core;
}

function certifiedKeys(core: WholeCore): number {
  const database = new Database(core.databaseFile, { readonly: true });
  try {
    const count = database.prepare<[], { keys: number }>(
      `SELECT count(*) AS keys FROM signing_key WHERE state = 'certified'`,
    );
    return count.get()?.keys ?? 0;
  } finally {
    database.close();
  }
}

/** Two kiosks of one platform, the first on a cable that can be pulled. */
async function twoKiosks() {
  const gateway = await startSandboxGateway({ port: 0 });
  onTestFinished(() => gateway.close());
  const cable = await openCable(gateway.url);
  const [one, other] = await Promise.all([
    kiosk({ gateway, gatewayToken: 'one.secret', gatewayAddress: cable.url }),
    kiosk({ gateway, gatewayToken: 'two.secret' }),
  ]);
  return { one, other, cable, platform: controlOf(gateway.url) };
}

/** From the confirmation to "thank you", and home. */
async function takeCard(core: WholeCore): Promise<ScreenView & { readonly screen: 'thanks' }> {
  await core.call('cards.confirm', {});
  await core.shows('take-identity-card-back');
  await core.liftCard();
  await core.shows('take-card');
  await core.call('cards.cardCameOut', { cameOut: true });
  const thanks = await core.shows('thanks');
  await core.printer.handle({ method: 'POST', path: 'take-card', body: undefined });
  await core.call('session.end', {});
  return thanks;
}

async function cardMadeHere(core: WholeCore, person: PersonId): Promise<string> {
  await comeToConfirm(core, person);
  expect(core.present().view).toMatchObject({ screen: 'confirm', madeHere: true });
  await takeCard(core);
  return core.printedCode();
}

/** What the kiosk says of a code that is held to its scanner at the home screen. */
async function verdictAt(core: WholeCore, code: string): Promise<string> {
  await core.shows('home');
  await core.scan(code);
  const { verdict } = await core.shows('card-checked');
  await core.call('session.end', {});
  return verdict;
}

test('with the platform out of reach a resident takes a card that is good at once, and the platform hears of it later', async () => {
  const core = await kiosk();
  const platform = controlOf(core.gatewayUrl);
  await platform.mode('offline');
  await expect
    .poll(() => core.present().view, longEnough)
    .toMatchObject({ cardsMadeHere: { seniorAge: 60, minorAge: 18 } });
  const code = await cardMadeHere(core, 'senior');
  expect(await verdictAt(core, code)).toBe('good');
  expect(await platform.judge(code)).toMatchObject({
    ...{ verdict: 'genuine', claims: { face: { name: '王*英' } } },
    certificate: { kiosk: 'sandbox-kiosk' },
  });
  // What waits for the platform names the holder, and stands nowhere in plain.
  const { number, name } = people(calendarDateInShanghai(Date.now())).senior;
  for (const file of [core.databaseFile, `${core.databaseFile}-wal`]) {
    const bytes = readFileSync(file);
    expect(bytes.includes(number), file).toBe(false);
    expect(bytes.includes(name), file).toBe(false);
  }

  await platform.mode('online');
  await expect.poll(() => platform.statesOf('senior'), longEnough).toEqual(['valid']);
  const [known] = await platform.codesOf('senior');
  expect(Buffer.from(known?.payload ?? '', 'base64').toString()).toBe(code);
  expect(await platform.messagesTo('senior')).toHaveLength(1);
  expect(await platform.judge(code)).toMatchObject({ verdict: 'genuine', revocation: 'good' });
});

test('a card made here ends the earlier one as soon as the platform hears of it', async () => {
  const core = await kiosk();
  const platform = controlOf(core.gatewayUrl);
  await platform.mode('offline');
  await cardMadeHere(core, 'senior-with-valid-card');
  await platform.mode('online');
  await expect
    .poll(() => platform.statesOf('senior-with-valid-card'), longEnough)
    .toEqual(['replaced', 'valid']);
});

test('the yearly limit holds for cards made here too: the platform ends what was too much, and says so', async () => {
  const core = await kiosk();
  const platform = controlOf(core.gatewayUrl);
  await platform.mode('offline');
  const code = await cardMadeHere(core, 'limit-reached-senior');
  await platform.mode('online');
  await expect
    .poll(async () => (await platform.statesOf('limit-reached-senior')).at(-1), longEnough)
    .toBe('ended');
  expect((await platform.messagesTo('limit-reached-senior')).at(0)).toContain('已失效');
  await expect.poll(() => verdictAt(core, code), longEnough).toBe('ended');
});

test('who is entitled by a certificate, or has just had a card made here, waits for the platform', async () => {
  const core = await kiosk();
  await controlOf(core.gatewayUrl).mode('offline');
  await cardMadeHere(core, 'senior');
  for (const [person, refusal] of [
    ['senior', 'offline-already-made'],
    ['disabled-adult', 'offline-not-by-age'],
  ] as const) {
    await core.shows('home');
    await core.call('cards.start', {});
    await core.call('cards.proceed', {});
    await core.layCard(person);
    await core.shows('choose-holder');
    await core.call('cards.chooseHolder', { holder: 'self' });
    expect(await core.shows('not-now')).toMatchObject({ refusal });
    await core.liftCard();
    await core.call('session.end', {});
  }
});

test('two kiosks that made a card for the same person without the platform: the later one stays', async () => {
  const { one, other, platform } = await twoKiosks();
  await platform.mode('offline');
  const earlier = await cardMadeHere(one, 'senior');
  // The moment of issue is said in seconds.
  const second = Math.floor(Date.now() / 1000);
  await expect.poll(() => Math.floor(Date.now() / 1000) > second, longEnough).toBe(true);
  const later = await cardMadeHere(other, 'senior');
  await platform.mode('online');
  await expect.poll(() => platform.statesOf('senior'), longEnough).toEqual(['replaced', 'valid']);
  expect(await platform.judge(earlier)).toMatchObject({ verdict: 'revoked', revocation: 'replaced' });
  expect(await platform.judge(later)).toMatchObject({ verdict: 'genuine' });
  await expect.poll(() => verdictAt(other, earlier), longEnough).toBe('replaced');
});

test('what a stolen kiosk signs is refused by the others once they have the list, and it stops by itself when it hears', async () => {
  const { one: stolen, other, platform } = await twoKiosks();
  await platform.mode('offline');
  const code = await cardMadeHere(stolen, 'senior');
  expect(await verdictAt(other, code)).toBe('good');
  await platform.mode('online');
  const judged = await platform.judge(code);
  const name = 'certificate' in judged ? judged.certificate?.kiosk : undefined;
  const certificate = (await platform.certificates()).find((each) => each.kiosk === name);
  await platform.revoke(certificate?.keyId ?? '');
  await expect.poll(() => verdictAt(other, code), longEnough).toBe('kiosk-revoked');
  await expect.poll(() => verdictAt(stolen, code), longEnough).toBe('kiosk-revoked');
  await platform.mode('offline');
  await expect
    .poll(() => stolen.present().view, longEnough)
    .toMatchObject({ cardServiceOutOfOrder: 'gateway-offline' });
});

async function reportLoss(
  core: WholeCore,
  person: PersonId,
): Promise<ScreenView & { readonly screen: 'loss-reported' }> {
  await core.shows('home');
  await core.call('cards.startLossReport', {});
  await core.shows('place-identity-card');
  await core.layCard(person);
  expect(await core.shows('choose-holder')).toMatchObject({ matter: 'report-loss' });
  await core.call('cards.chooseHolder', { holder: 'self' });
  await core.shows('confirm-loss');
  await core.call('cards.confirmLoss', {});
  return core.shows('loss-reported');
}

test('a card that is reported lost at one kiosk is lost at every other, and a new one can follow at once', async () => {
  const { one, other, platform } = await twoKiosks();
  await comeToConfirm(one);
  expect(one.present().view).toMatchObject({ madeHere: false });
  expect(await takeCard(one)).toMatchObject({ madeHere: false });
  const code = await one.printedCode();
  await expect.poll(() => verdictAt(other, code), longEnough).toBe('good');

  expect(await reportLoss(other, 'senior')).toMatchObject({ outcome: 'ended', mayGetCard: true });
  expect(await platform.statesOf('senior')).toEqual(['lost']);
  await other.call('cards.replaceLostCard', {});
  await other.shows('phone-call-question');
  await other.call('session.end', {});
  await expect.poll(() => verdictAt(one, code), longEnough).toBe('lost');
});

test('a loss is kept while the platform is out of reach, and does not end a card that was made after it', async () => {
  const { one, other, platform } = await twoKiosks();
  await platform.mode('offline');
  expect(await reportLoss(one, 'senior-with-valid-card')).toMatchObject({
    outcome: 'kept',
    mayGetCard: false,
  });
  await one.call('session.end', {});
  const second = Math.floor(Date.now() / 1000);
  await expect.poll(() => Math.floor(Date.now() / 1000) > second, longEnough).toBe(true);
  await cardMadeHere(other, 'senior-with-valid-card');
  await platform.mode('online');
  await expect
    .poll(() => platform.statesOf('senior-with-valid-card'), longEnough)
    .toEqual([expect.stringMatching(/lost|replaced/), 'valid']);
});

test('a card that one kiosk made without the platform is reported lost at another before the platform has heard of it', async () => {
  const { one, other, platform, cable } = await twoKiosks();
  cable.pull();
  const code = await cardMadeHere(one, 'senior');
  const reported = await reportLoss(other, 'senior');
  expect(reported).toMatchObject({ outcome: 'ended', mayGetCard: false });
  expect(await platform.statesOf('senior')).toEqual([]);
  cable.plugIn();
  await expect.poll(() => platform.statesOf('senior'), longEnough).toEqual(['lost']);
  expect(await platform.judge(code)).toMatchObject({ verdict: 'revoked', revocation: 'lost' });
});
