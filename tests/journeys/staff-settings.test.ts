import { expect, test } from 'vitest';
import type { SettingEntry } from '../../electron/contract/staff/settings-views.ts';
import { impatientClock } from '../support/impatient-clock.ts';
import { signIn } from '../support/staff-at-kiosk.ts';
import { comeToConfirm, openWholeCore, type WholeCore } from '../support/whole-core.ts';

/** From the list of settings to one, back with another value, and on to what it changes. */
async function propose(core: WholeCore, entry: SettingEntry, text: string): Promise<void> {
  await core.shows('settings-list');
  await core.call('settings.choose', { entry });
  await core.shows('settings-one');
  await core.call('settings.change', { entry, text });
  expect((await core.shows('settings-list')).changes).toBeGreaterThan(0);
  await core.call('settings.showDifferences', {});
  await core.shows('settings-differences');
}

async function valueNow(core: WholeCore, entry: SettingEntry): Promise<unknown> {
  await core.call('machineSettings.open', {});
  return (await core.shows('settings-list')).settings.find((setting) => setting.entry === entry)?.value;
}

test.each<[SettingEntry, string]>([
  ['gateway.url', 'https://nowhere.example/changming'],
  ['devices.identityReader.line', 'tcp://127.0.0.1:9'],
  ['screen.diagonalInches', '64'],
])('a bad %s that nobody can confirm is gone, and the kiosk serves as before', async (entry, text) => {
  const core = await openWholeCore({ clock: impatientClock });
  await signIn(core);
  const before = await valueNow(core, entry);
  await propose(core, entry, text);
  await core.call('settings.apply', {});
  await core.shows('settings-trial');
  // Nobody answers: the kiosk builds itself anew a second time, with what worked, and nobody is signed in any more.
  await core.shows('home');
  expect(core.present().staff).toBeUndefined();
  await signIn(core);
  expect((await core.shows('maintenance')).settings).toBe('unanswered');
  await expect.poll(() => valueNow(core, entry).catch(() => undefined)).toBe(before);
  await core.call('session.end', {});
  await comeToConfirm(core);
});

test('settings that work are kept; those that do not are refused at once', async () => {
  const core = await openWholeCore();
  await signIn(core);
  await core.call('machineSettings.open', {});
  await propose(core, 'gateway.deadlineSeconds', '9');
  await core.call('settings.apply', {});
  await expect.poll(async () => (await core.shows('settings-trial')).asked).toBe(true);
  expect(core.present().can).toMatchObject({ goBack: false, goHome: false });
  const answers = async () => (await core.shows('settings-trial')).answers;
  await expect.poll(answers).toEqual([{ of: 'platform', answers: true }]);
  await core.call('settings.keep', {});
  expect((await core.shows('maintenance')).settings).toBe('kept');
  expect(await valueNow(core, 'gateway.deadlineSeconds')).toBe(9);

  await propose(core, 'devices.cardPrinter.uri', 'ipp://127.0.0.1:9/ipp/print');
  await core.call('settings.apply', {});
  await expect.poll(async () => (await core.shows('settings-trial')).asked).toBe(true);
  expect(await answers()).toEqual([{ of: 'card-printer', answers: false }]);
  await core.call('settings.refuse', {});
  expect((await core.shows('maintenance')).settings).toBe('refused');
  expect(await valueNow(core, 'devices.cardPrinter.uri')).not.toContain(':9/');

  await core.call('session.goBack', {});
  expect(await core.shows('maintenance')).not.toHaveProperty('settings');
  await core.call('settingsVersions.open', {});
  expect((await core.shows('settings-versions')).versions).toMatchObject([
    { number: 2, state: 'not-kept', settings: ['devices.cardPrinter.uri'] },
    { number: 1, state: 'in-force', by: '陈敏', settings: ['gateway.deadlineSeconds'] },
    { number: 0, state: 'past' },
  ]);
  await core.call('settings.openVersion', { version: 0 });
  expect((await core.shows('settings-differences')).differences).toEqual([
    { setting: 'gateway.deadlineSeconds', from: 9, to: 8 },
  ]);
});

test('the page is told of another name and of fewer languages', async () => {
  const core = await openWholeCore();
  await signIn(core);
  await core.call('siteSettings.open', {});
  await propose(core, 'languages', 'zh-CN');
  await core.call('settings.apply', {});
  await expect
    .poll(async () => (await core.call('kiosk.describe', {})) as object)
    .toMatchObject({ value: { languages: ['zh-CN'] } });
});

test('signing out with changes that do not apply yet is asked about once', async () => {
  const core = await openWholeCore();
  await signIn(core);
  await core.call('siteSettings.open', {});
  await propose(core, 'site.name', '长明社区');
  await core.call('session.goBack', {});
  await core.shows('settings-list');
  await core.call('session.end', {});
  expect(await core.shows('settings-differences')).toMatchObject({ leaving: true });
  await core.call('session.end', {});
  await core.shows('home');
});
