import { expect, onTestFinished, test } from 'vitest';
import signIn from '../../assets/locales/zh-CN/staff/signIn.json' with { type: 'json' };
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import { startKiosk } from '../support/kiosk-process.ts';
import { administratorForTest } from '../support/staff.ts';
import { auditOf, openWholeCore, type WholeCore } from '../support/whole-core.ts';

const clerk = administratorForTest;

async function helperComes(core: WholeCore): Promise<void> {
  expect(await core.call('helping.start', {})).toMatchObject({ ok: true });
  await core.shows('staff-sign-in');
  await core.call('staff.enterNumber', { number: clerk.number });
  await core.shows('staff-pin');
  await core.call('staff.enterPin', { pin: clerk.pin });
}

async function comeToCard(core: WholeCore): Promise<void> {
  await core.shows('home');
  await expect
    .poll(async () => {
      await core.call('cards.start', {});
      return core.present().view.screen;
    })
    .toBe('card-about');
  await core.call('cards.proceed', {});
  await core.shows('place-identity-card');
}

/** A resident without a phone on record wants another card for the one they lost: only a second proof gives it. */
async function comeToProof(core: WholeCore): Promise<void> {
  await comeToCard(core);
  await core.layCard('senior-with-valid-card');
  await core.shows('choose-holder');
  await core.call('cards.chooseHolder', { holder: 'self' });
  await core.shows('choose-reason');
  await core.call('cards.chooseReason', { reason: 'lost' });
  await core.shows('phone-call-question');
  await core.call('cards.answerPhoneCall', { somebodyIsTellingMe: false });
  await core.shows('second-proof');
}

async function opensHelp({ page }: AtTheScreen): Promise<void> {
  await expect
    .poll(async () => {
      await page
        .locator('.bar-help')
        .click({ timeout: 1_000 })
        .catch(() => {});
      return page.locator('.overlay').isVisible();
    })
    .toBe(true);
}

test('a clerk who signs in beside a resident vouches for them, and their name is on all that was done', async () => {
  const core = await openWholeCore();
  await comeToProof(core);
  expect(await core.call('cards.vouch', {})).toMatchObject({ error: { code: 'not-permitted' } });

  await helperComes(core);
  await expect.poll(() => core.present().staff).toMatchObject({ name: clerk.name, doing: 'helping' });
  await expect.poll(() => core.present().view).toMatchObject({ staffMayVouch: true, busy: false });
  expect(await core.call('cards.vouch', {})).toMatchObject({ ok: true });
  await core.shows('confirm');
  await core.call('cards.confirm', {});
  await core.shows('take-identity-card-back');
  await core.liftCard();
  await core.shows('take-card');

  const audit = auditOf(core);
  expect(audit('helper-came')).toMatchObject([{ by: 1 }]);
  expect(audit('second-proof-given')).toMatchObject([{ kind: 'staff', by: 1, helper: 1 }]);
  expect(audit('code-asked-for')).toMatchObject([{ helper: 1 }]);
  expect(audit('print-intended')).toMatchObject([{ helper: 1 }]);
  const { vouchings } = (await fetch(`${core.gatewayUrl}/control/state`).then((answer) => answer.json())) as {
    vouchings: unknown[];
  };
  expect(vouchings).toMatchObject([{ holder: 'senior-with-valid-card', staff: { id: 1, name: clerk.name } }]);

  await core.call('cards.cardCameOut', { cameOut: true });
  await core.call('session.end', {});
  expect(core.present().staff).toBeUndefined();
  expect(audit('helper-left')).toMatchObject([{ by: 1 }]);
});

test('what a helper lays down and holds up to sign in is not taken for the resident’s', async () => {
  const core = await openWholeCore();
  const audit = auditOf(core);
  await comeToCard(core);
  await core.call('helping.start', {});
  await core.shows('staff-sign-in');
  await core.layCard('limit-reached-senior');
  await expect.poll(() => core.present().view).toMatchObject({ problem: 'unknown-card' });
  await core.scan(clerk.badge ?? '');
  await core.shows('staff-pin');
  await core.call('staff.enterPin', { pin: clerk.pin });
  expect(await core.shows('place-identity-card')).toMatchObject({ problem: 'left-behind' });
  await core.liftCard();
  await expect.poll(() => core.present().view).not.toHaveProperty('problem');
  expect(audit('identity-read')).toEqual([]);
  await core.layCard('senior-with-valid-card');
  await core.shows('choose-holder');
});

test('a badge that is held up beside a second proof costs the resident no attempt', async () => {
  const core = await openWholeCore();
  await comeToProof(core);
  await expect.poll(() => core.present().view).toMatchObject({ scan: 'offered', busy: false });
  const before = core.present().view;
  await core.call('helping.start', {});
  await core.shows('staff-sign-in');
  await core.scan(clerk.badge ?? '');
  await core.shows('staff-pin');
  await core.call('session.goBack', {});
  await core.call('session.goBack', {});
  expect(core.present().view).toEqual(before);
});

test('a helper opens no part of the maintenance mode, and leaves the resident where they were', async () => {
  const core = await openWholeCore();
  await comeToProof(core);
  await helperComes(core);
  await core.shows('second-proof');
  await expect.poll(() => core.present().staff?.doing).toBe('helping');
  for (const part of ['people.open', 'devices.open', 'siteSettings.open'] as const)
    expect(await core.call(part, {}), part).toMatchObject({ error: { code: 'not-permitted' } });
  expect(await core.call('supplies.open', {})).toMatchObject({ error: { code: 'moved-on' } });
  await core.call('helping.end', {});
  expect(core.present()).toMatchObject({ view: { screen: 'second-proof' } });
  expect(core.present().staff).toBeUndefined();
  expect(await core.call('cards.vouch', {})).toMatchObject({ error: { code: 'not-permitted' } });
});

test('at the screen a helper comes by "find somebody", signs in, and is named until they leave', async () => {
  const kiosk = await startKiosk();
  onTestFinished(async () => {
    await kiosk.close();
  });
  const resident = await stepUpTo(kiosk.kioskUrl);
  await resident.tap(words.home.find.title);
  await resident.sees(words.find.start.title);
  await opensHelp(resident);
  await resident.presses(words.help.staff);
  await resident.sees(signIn.number.title);
  await resident.page.keyboard.type(clerk.number);
  await resident.tap(signIn.number.next);
  await resident.page.keyboard.type(clerk.pin);
  await resident.tap(signIn.pin.submit.number);
  await resident.sees(words.find.start.title);
  await resident.reads(words.header.helping.replace('{{name}}', clerk.name));
  await opensHelp(resident);
  await resident.presses(words.help.staffLeaves);
  await resident.sees(words.find.start.title);
  expect(await resident.page.locator('.header-helper').count()).toBe(0);
});
