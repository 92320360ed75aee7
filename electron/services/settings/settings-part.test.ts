import { expect, test } from 'vitest';
import { settingsDesk, staffMember } from '../../../tests/support/settings-desk.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import { settingEntries, type TrialSubject } from '../../contract/staff/settings-views.ts';
import { err, ok } from '../../foundation/result.ts';
import type { SignedIn, StaffPart } from '../staff/staff-part.ts';
import { entryNamed } from './entries.ts';
import { openSettings } from './open-settings.ts';
import { trialMilliseconds } from './settings-book.ts';
import { namesIn } from './settings-change.ts';

const technician = staffMember(1, 'technician');
const administrator = staffMember(2, 'administrator');

/** Somebody in the maintenance mode, who has one part open at a time. */
function atTheKiosk(by: SignedIn) {
  const desk = settingsDesk();
  const { book, events } = desk.start();
  /** What has answered with the settings in force. */
  const heard = new Map<TrialSubject, boolean>();
  let part: StaffPart | undefined;
  const close = () => {
    part?.leave();
    part = undefined;
  };
  const settings = openSettings({
    ...{ book, clock: desk.clock, trialAnswers: { answers: (of) => heard.get(of), onNews: () => () => {} } },
    nameOf: (id) => (id === by.id ? by.name : undefined),
    door: {
      open: (start) => {
        close();
        part = start({ by, changed: () => {}, finished: close });
        return ok({});
      },
      overviewChanged: () => {},
    },
  });
  const view = () => part?.view();
  const shows = <S extends ScreenView['screen']>(screen: S) => {
    const present = view();
    if (present?.screen !== screen) throw new Error(`${present?.screen} is shown`);
    return present as Extract<ScreenView, { screen: S }>;
  };
  const open = (start: (host: never) => StaffPart) => {
    close();
    part = start({ by, changed: () => {}, finished: close } as never);
  };
  return {
    ...desk,
    book,
    events,
    heard,
    ...settings,
    view,
    shows,
    close,
    open,
    back: () => part?.goBack(),
    signsOut: () => !part?.asksBeforeLeaving?.(),
  };
}

const movedOn = err('moved-on');

test('from the list to one setting, to the differences, to being in force', () => {
  const { handlers, shows, book } = atTheKiosk(administrator);
  handlers['siteSettings.open']({});
  expect(shows('settings-list')).toMatchObject({ section: 'site', changes: 0 });
  handlers['settings.choose']({ entry: 'site.name' });
  expect(shows('settings-one')).toMatchObject({
    text: '新华路街道',
    control: { kind: 'chinese', longest: 20 },
  });
  handlers['settings.change']({ entry: 'site.name', text: ' 长明社区 ' });
  const list = shows('settings-list');
  expect(list.settings[0]).toEqual({ entry: 'site.name', value: '长明社区', changed: true });
  expect(list).toMatchObject({ changes: 1, last: 'site.name' });
  expect(book.present().site.name).toBe('新华路街道');
  handlers['settings.showDifferences']({});
  expect(shows('settings-differences')).toMatchObject({
    differences: [{ setting: 'site.name', from: '新华路街道', to: '长明社区' }],
    onTrial: false,
  });
  handlers['settings.apply']({});
  expect(shows('settings-list')).toMatchObject({ changes: 0 });
  expect(book.present().site.name).toBe('长明社区');
});

test('what is wrong is told while it is typed, and cannot be noted', () => {
  const { handlers, shows } = atTheKiosk(administrator);
  handlers['siteSettings.open']({});
  handlers['settings.choose']({ entry: 'session.idleSeconds' });
  handlers['settings.check']({ entry: 'session.idleSeconds', text: '12' });
  const fault = { setting: 'session.idleSeconds', problem: 'too-small', limit: 120 };
  expect(shows('settings-one').checked).toEqual({ text: '12', fault });
  handlers['settings.change']({ entry: 'session.idleSeconds', text: '12' });
  expect(shows('settings-one').checked).toEqual({ text: '12', fault });
  handlers['settings.check']({ entry: 'session.idleSeconds', text: '125' });
  expect(shows('settings-one').checked).toEqual({ text: '125' });
});

test('what was noted is found again, and can be thrown away as a whole', () => {
  const { handlers, shows } = atTheKiosk(technician);
  handlers['machineSettings.open']({});
  handlers['settings.choose']({ entry: 'sound.volume' });
  handlers['settings.change']({ entry: 'sound.volume', text: '5' });
  handlers['settings.choose']({ entry: 'sound.volume' });
  expect(shows('settings-one')).toMatchObject({ text: '5', present: 60 });
});

test('discarding empties the list', () => {
  const { handlers, shows, back } = atTheKiosk(technician);
  handlers['machineSettings.open']({});
  handlers['settings.choose']({ entry: 'sound.volume' });
  handlers['settings.change']({ entry: 'sound.volume', text: '5' });
  handlers['settings.showDifferences']({});
  handlers['settings.discard']({});
  expect(shows('settings-list')).toMatchObject({ changes: 0 });
  expect(back()).toBe(false);
});

test('whoever goes with changes that do not apply yet is asked once', () => {
  const { handlers, shows, signsOut, back } = atTheKiosk(technician);
  handlers['machineSettings.open']({});
  expect(signsOut()).toBe(true);
  handlers['settings.choose']({ entry: 'sound.volume' });
  handlers['settings.change']({ entry: 'sound.volume', text: '5' });
  expect(signsOut()).toBe(false);
  expect(shows('settings-differences')).toMatchObject({ leaving: true, mayDiscard: true });
  expect(signsOut()).toBe(true);
  back();
  expect(shows('settings-list').changes).toBe(1);
  // Nor does "back" lose them in silence.
  expect(back()).toBe(true);
  expect(shows('settings-differences')).toMatchObject({ leaving: true });
  handlers['settings.discard']({});
  expect(shows('settings-list').changes).toBe(0);
  expect(signsOut()).toBe(true);
  expect(back()).toBe(false);
});

test('every setting reads back what it shows', () => {
  const { book } = atTheKiosk(technician);
  for (const entry of [...settingEntries.site, ...settingEntries.machine]) {
    const { read, textOf } = entryNamed(entry);
    const text = textOf(book.present());
    const proposed = book.propose(read(text));
    const isOfAbsentDevice = /codeScanner|slipPrinter/.test(entry);
    if (!isOfAbsentDevice) expect(proposed, entry).toEqual({ ok: true, value: [] });
    expect(namesIn(read(text)).length, entry).toBeGreaterThan(0);
  }
});

test.each(settingEntries.site)('a technician gets at %s by no way', (entry) => {
  const { handlers, shows } = atTheKiosk(technician);
  handlers['machineSettings.open']({});
  expect(handlers['settings.choose']({ entry })).toEqual(movedOn);
  expect(handlers['settings.check']({ entry, text: 'x' })).toEqual(movedOn);
  expect(handlers['settings.change']({ entry, text: 'x' })).toEqual(movedOn);
  expect(shows('settings-list').settings.map((each) => each.entry)).not.toContain(entry);
});

test.each(settingEntries.machine)('an administrator gets at %s by no way', (entry) => {
  const { handlers, shows } = atTheKiosk(administrator);
  handlers['siteSettings.open']({});
  expect(handlers['settings.choose']({ entry })).toEqual(movedOn);
  expect(handlers['settings.change']({ entry, text: 'x' })).toEqual(movedOn);
  expect(shows('settings-list').settings.map((each) => each.entry)).not.toContain(entry);
});

test.each([
  ['devices.identityReader.line', 'tcp://10.0.0.9:4001'],
  ['screen.preset', '1920x1080x32'],
  ['gateway.url', 'https://adapter.example/changming'],
] as const)('a change of %s is asked about, and gone without an answer', (entry, text) => {
  const { handlers, shows, view, book, clock, open, startTrialPart } = atTheKiosk(technician);
  const before = book.present();
  handlers['machineSettings.open']({});
  handlers['settings.choose']({ entry });
  handlers['settings.change']({ entry, text });
  handlers['settings.showDifferences']({});
  expect(shows('settings-differences').onTrial).toBe(true);
  handlers['settings.apply']({});
  expect(shows('settings-trial').asked).toBe(false);
  open(startTrialPart);
  expect(shows('settings-trial')).toMatchObject({ asked: true, millisecondsLeft: trialMilliseconds });
  clock.advance(20_000);
  expect(shows('settings-trial').millisecondsLeft).toBe(40_000);
  expect(book.present()).not.toEqual(before);
  clock.advance(40_000);
  expect(view()).toBeUndefined();
  expect(book.present()).toEqual(before);
});

test('the question can be answered once the kiosk was built anew, with all its time', () => {
  const { handlers, shows, view, book, clock, open, startTrialPart } = atTheKiosk(technician);
  handlers['machineSettings.open']({});
  handlers['settings.choose']({ entry: 'gateway.deadlineSeconds' });
  handlers['settings.change']({ entry: 'gateway.deadlineSeconds', text: '9' });
  handlers['settings.showDifferences']({});
  handlers['settings.apply']({});
  clock.advance(30_000);
  expect(handlers['settings.keep']({})).toEqual(movedOn);
  open(startTrialPart);
  expect(shows('settings-trial').millisecondsLeft).toBe(trialMilliseconds);
  expect(handlers['settings.keep']({})).toMatchObject({ ok: true });
  expect(view()).toBeUndefined();
  expect(book.present().gateway.deadlineSeconds).toBe(9);
});

test('a trial tells of each thing that was changed whether it answers', () => {
  const { handlers, shows, book, heard, open, startTrialPart } = atTheKiosk(technician);
  book.apply(
    {
      gateway: { url: 'https://adapter.example/changming' },
      devices: { identityReader: { line: 'tcp://10.0.0.9:4001' } },
      screen: { diagonalInches: 27 },
    },
    technician,
  );
  heard.set('platform', false).set('identity-reader', false).set('card-printer', true);
  open(startTrialPart);
  expect(shows('settings-trial').answers).toEqual([
    { of: 'platform', answers: false },
    { of: 'identity-reader', answers: false },
  ]);
  heard.set('identity-reader', true);
  expect(shows('settings-trial').answers).toContainEqual({ of: 'identity-reader', answers: true });
  // Whoever knows why it is silent may keep it all the same.
  expect(handlers['settings.keep']({})).toMatchObject({ ok: true });
});

test('of a device that the kiosk does not have any more nothing is asked', () => {
  const { shows, book, open, startTrialPart } = atTheKiosk(technician);
  book.apply({ devices: { slipPrinter: { driver: 'escpos', line: 'tcp://10.0.0.9:9100' } } }, technician);
  open(startTrialPart);
  expect(shows('settings-trial').answers).toEqual([]);
});

test('"no" ends a trial at once', () => {
  const { handlers, view, book, open, startSettingsChange, startTrialPart, shows } = atTheKiosk(technician);
  open(startSettingsChange({ devices: { identityReader: { line: 'tcp://10.0.0.9:4001' } } }));
  expect(shows('settings-differences')).toMatchObject({ onTrial: true, mayDiscard: false });
  handlers['settings.apply']({});
  open(startTrialPart);
  expect(handlers['settings.refuse']({})).toMatchObject({ ok: true });
  expect(view()).toBeUndefined();
  expect(book.present().devices.identityReader.line).toBe('tcp://127.0.0.1:9');
});

test.each([
  ['that is not theirs', { site: { name: '长明' } }, 'not-yours'],
  ['that changes nothing', { sound: { volume: 60 } }, 'nothing-changes'],
  ['that is wrong', { gateway: { url: 'http://10.0.0.1' } }, 'faulty'],
] as const)('a proposal %s is shown with the reason and cannot be applied', (_, change, refusal) => {
  const { handlers, shows, book, open, startSettingsChange } = atTheKiosk(technician);
  open(startSettingsChange(change));
  expect(shows('settings-differences').refusal).toBe(refusal);
  handlers['settings.apply']({});
  expect(shows('settings-differences').refusal).toBe(refusal);
  expect(book.versions()).toEqual([]);
});

test('a version is looked at before it is taken back; what belongs to others stays as it is', () => {
  const { handlers, shows, book } = atTheKiosk(technician);
  book.apply({ sound: { volume: 10 } }, technician);
  book.apply({ sound: { volume: 20 } }, technician);
  book.apply({ site: { name: '长明' } }, administrator);
  handlers['settingsVersions.open']({});
  expect(shows('settings-versions').versions).toMatchObject([
    { number: 3, state: 'in-force', settings: ['site.name'] },
    { number: 2, state: 'past', by: '甲', settings: ['sound.volume'] },
    { number: 1, state: 'past' },
    { number: 0, state: 'past', settings: [] },
  ]);
  expect(handlers['settings.openVersion']({ version: 99 })).toEqual(movedOn);
  handlers['settings.openVersion']({ version: 1 });
  expect(shows('settings-differences')).toMatchObject({
    differences: [{ setting: 'sound.volume', from: 20, to: 10 }],
    version: { number: 1 },
    othersStay: true,
  });
  handlers['settings.apply']({});
  expect(book.present()).toMatchObject({ sound: { volume: 10 }, site: { name: '长明' } });
  expect(shows('settings-versions').versions[0]).toMatchObject({ number: 4, state: 'in-force' });
  handlers['settings.openVersion']({ version: 1 });
  expect(shows('settings-differences')).toMatchObject({ refusal: 'not-yours', differences: [] });
  handlers['settings.apply']({});
  expect(book.versions()).toHaveLength(4);
});

test('a part that was left answers that the screen moved on', () => {
  const { handlers, close } = atTheKiosk(administrator);
  handlers['siteSettings.open']({});
  close();
  expect(handlers['settings.choose']({ entry: 'site.name' })).toEqual(movedOn);
  expect(handlers['settings.apply']({})).toEqual(movedOn);
  expect(handlers['settings.keep']({})).toEqual(movedOn);
});
