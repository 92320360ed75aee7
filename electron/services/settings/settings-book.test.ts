import { expect, test } from 'vitest';
import { z } from 'zod';
import { fileSettings, settingsDesk, staffMember } from '../../../tests/support/settings-desk.ts';
import { configurationSchema } from '../../configuration/configuration.ts';
import { settingNames } from '../../contract/staff/setting-names.ts';
import { type Applied, fileAlone, trialMilliseconds } from './settings-book.ts';
import { overlayOf, type SettingsChange } from './settings-change.ts';

const base = fileSettings;
const technician = staffMember(1, 'technician');
const administrator = staffMember(2, 'administrator');
const otherReader: SettingsChange = { devices: { identityReader: { line: 'tcp://10.0.0.9:4001' } } };

test('what staff may set is all that the configuration holds but key, kiosk id, token and how the locker is built', () => {
  const leaves = (schema: unknown, path = ''): string[] =>
    Object.entries((schema as { properties?: object }).properties ?? {}).flatMap(([name, inner]) => {
      const here = path === '' ? name : `${path}.${name}`;
      const within = leaves(inner, here);
      return within.length > 0 ? within : [here];
    });
  const all = leaves(z.toJSONSchema(configurationSchema, { io: 'input' }));
  const never = ['site.kioskId', 'gateway.tokenFile', 'key', 'locker.cabinets', 'devices.lockerBoards'];
  expect([...settingNames].sort()).toEqual(all.filter((name) => !never.includes(name)).sort());
});

test.each([
  ...['site.kioskId', 'gateway.tokenFile', 'key', 'key.source', '__proto__.x'],
  ...['locker.cabinets', 'devices.lockerBoards'],
])('%s cannot be set at the kiosk by any way', (path) => {
  const nested = path.split('.').reduceRight<unknown>((value, key) => ({ [key]: value }), 'x');
  expect(() => overlayOf(nested as SettingsChange)).toThrow('no setting');
});

test('a change is laid over the file at once, is a version, and is there after a restart', () => {
  const { start } = settingsDesk();
  const { book, events } = start();
  expect(book.propose({ site: { name: '长明社区' } })).toEqual({
    ok: true,
    value: [{ setting: 'site.name', from: '新华路街道', to: '长明社区' }],
  });
  expect(book.apply({ site: { name: '长明社区' } }, administrator)).toMatchObject({
    value: { onTrial: false },
  });
  expect(book.present().site).toEqual({ name: '长明社区', kioskId: 'kiosk-1' });
  expect(start().book.present().site.name).toBe('长明社区');
  expect(book.versions()).toMatchObject([{ number: 1, state: 'in-force', by: 2 }]);
  expect(events()).toEqual([
    { kind: 'settings-applied', by: 2, version: 1, settings: 'site.name', onTrial: false, back: null },
  ]);
});

test.each<[string, SettingsChange, object]>([
  ['an empty name', { site: { name: '' } }, { setting: 'site.name', problem: 'left-out' }],
  ['a name that is too long', { site: { name: '长'.repeat(21) } }, { problem: 'too-long', limit: 20 }],
  ['a name that is left out', { site: { name: null } }, { setting: 'site.name', problem: 'left-out' }],
  ['too short a wait', { session: { idleSeconds: 5 } }, { problem: 'too-small', limit: 120 }],
  ['too many seconds', { gateway: { deadlineSeconds: 90 } }, { problem: 'too-large', limit: 60 }],
  ['a line that is none', { devices: { identityReader: { line: 'COM1' } } }, { problem: 'wrong-form' }],
  [
    'a driver that is none',
    { devices: { codeScanner: { driver: 'x', line: 'tcp://h:1' } } } as never,
    { setting: 'devices.codeScanner.driver', problem: 'no-such-choice' },
  ],
  [
    'an open connection',
    { gateway: { url: 'http://10.0.0.1' } },
    { setting: 'gateway.url', problem: 'unprotected' },
  ],
  ['no address', { gateway: { url: 'platform' } }, { setting: 'gateway.url', problem: 'wrong-form' }],
  ['no Chinese', { languages: ['en'] }, { setting: 'languages', problem: 'no-such-choice' }],
  ['a reader that is left out', { devices: { identityReader: null } }, { problem: 'left-out' }],
  [
    'a door that may stand open all day',
    { locker: { leftOpenSeconds: 86_400 } },
    { problem: 'too-large', limit: 600 },
  ],
  [
    'drawing back unseen cards',
    { devices: { cardPrinter: { retractOperation: 0x4001 } } },
    { problem: 'needs-outlet-sensor' },
  ],
])('%s is refused with its name and the reason, and nothing changes', (_, change, fault) => {
  const { book } = settingsDesk().start();
  const refused = { ok: false, error: { code: 'faulty', faults: [expect.objectContaining(fault)] } };
  expect(book.propose(change)).toEqual(refused);
  expect(book.apply(change, staffMember(3, 'technician', 'administrator'))).toEqual(refused);
  expect(book.present()).toEqual(base);
  expect(book.versions()).toEqual([]);
});

test('a reminder that would come after it was taken back is refused, whichever of the two was set', () => {
  const { book } = settingsDesk().start();
  const both = ['locker.reminderAfterDays', 'locker.overdueAfterDays'].map((setting) => ({
    ...{ setting, problem: 'after-taking-back' },
  }));
  for (const change of [{ reminderAfterDays: 9 }, { overdueAfterDays: 3 }])
    expect(book.propose({ locker: change })).toEqual({ ok: false, error: { code: 'faulty', faults: both } });
  expect(book.apply({ locker: { reminderAfterDays: 9, overdueAfterDays: 14 } }, administrator)).toMatchObject(
    {
      value: { onTrial: false },
    },
  );
});

test('a day of the locker that does not fit another file is set aside, and nothing else', () => {
  const { start } = settingsDesk();
  start().book.apply({ locker: { overdueAfterDays: 6 }, site: { name: '甲' } }, administrator);
  const { book } = start({ ...base, locker: { ...base.locker, reminderAfterDays: 7 } });
  expect(book.setAside()).toEqual(['locker.overdueAfterDays']);
  expect(book.present()).toMatchObject({ site: { name: '甲' }, locker: { overdueAfterDays: 7 } });
});

test('each role sets only what is its own', () => {
  const { book } = settingsDesk().start();
  const name = { site: { name: '长明' } };
  const refused = { error: { code: 'not-yours' } };
  expect(book.apply(name, technician)).toMatchObject(refused);
  expect(book.apply(otherReader, administrator)).toMatchObject(refused);
  expect(book.apply(name, staffMember(4, 'clerk'))).toMatchObject(refused);
  expect(book.apply({ ...name, ...otherReader }, technician)).toMatchObject(refused);
  expect(book.present()).toEqual(base);
  // Nor by taking back what somebody else had changed.
  book.apply(name, administrator);
  expect(book.takeBack(fileAlone, technician)).toMatchObject({ error: { code: 'nothing-changes' } });
  book.apply({ sound: { volume: 10 } }, technician);
  book.takeBack(fileAlone, technician);
  expect(book.present()).toEqual({ ...base, site: { ...base.site, name: '长明' } });
});

test.each<[string, SettingsChange]>([
  ['screen', { screen: { diagonalInches: 64 } }],
  ['devices', otherReader],
  ['platform', { gateway: { url: 'https://wrong.example' } }],
])('a bad setting of the %s that nobody confirms is gone after its time', (_, change) => {
  const { start, clock } = settingsDesk();
  const { book, events } = start();
  const applied: Applied[] = [];
  book.onApplied((each) => applied.push(each));
  expect(book.apply(change, technician)).toMatchObject({ value: { onTrial: true } });
  expect(book.present()).not.toEqual(base);
  expect(book.trial()).toMatchObject({ version: 1, by: technician });
  book.questionAsked();
  clock.advance(trialMilliseconds - 1);
  expect(book.present()).not.toEqual(base);
  clock.advance(1);
  expect(book.present()).toEqual(base);
  expect(book.trial()).toBeUndefined();
  expect(applied).toMatchObject([{ trial: true }, { trial: false }]);
  expect(events().at(-1)).toEqual({ kind: 'settings-not-kept', version: 1, cause: 'no-answer' });
});

test('a kiosk that never comes to ask the question goes back all the same', () => {
  const { start, clock } = settingsDesk();
  const { book } = start();
  book.apply(otherReader, technician);
  clock.advance(10 * trialMilliseconds);
  expect(book.present()).toEqual(base);
});

test('a restart in the middle of a trial starts with the version before, and says so once', () => {
  const { start } = settingsDesk();
  const first = start();
  first.book.apply({ sound: { volume: 10 } }, technician);
  first.book.apply(otherReader, technician);
  // The power is cut: nothing is closed, nothing is told.
  const second = start();
  expect(second.book.present()).toEqual({ ...base, sound: { ...base.sound, volume: 10 } });
  expect(second.book.trial()).toBeUndefined();
  expect(second.events().at(-1)).toEqual({ kind: 'settings-not-kept', version: 2, cause: 'restart' });
  const third = start();
  expect(third.events()).toEqual(second.events());
  expect(third.book.versions().map(({ state }) => state)).toEqual(['not-kept', 'in-force']);
});

test('what was kept stays, also after a restart', () => {
  const { start, clock } = settingsDesk();
  const { book, events } = start();
  book.apply(otherReader, technician);
  expect(book.keep(1)).toMatchObject({ ok: true });
  clock.advance(10 * trialMilliseconds);
  expect(book.present().devices.identityReader.line).toBe('tcp://10.0.0.9:4001');
  expect(start().book.present().devices.identityReader.line).toBe('tcp://10.0.0.9:4001');
  expect(events().at(-1)).toEqual({ kind: 'settings-kept', by: 1, version: 1 });
  expect(book.keep(1)).toMatchObject({ error: { code: 'moved-on' } });
});

test('a trial that is refused ends at once, and another change has to wait for the end of a trial', () => {
  const { book } = settingsDesk().start();
  book.apply(otherReader, technician);
  expect(book.apply({ site: { name: '长明' } }, administrator)).toMatchObject({
    error: { code: 'trial-running' },
  });
  expect(book.refuse(1)).toMatchObject({ ok: true });
  expect(book.present()).toEqual(base);
  expect(book.apply({ site: { name: '长明' } }, administrator)).toMatchObject({ ok: true });
});

test('a version that cannot be written is not in force', () => {
  const { book, store } = settingsDesk().start();
  // The disk gives out after the version and before the audit log: neither is there.
  store.database.exec(
    "CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'full'); END",
  );
  expect(() => book.apply(otherReader, technician)).toThrow('full');
  expect(book.present()).toEqual(base);
  expect(book.versions()).toEqual([]);
  store.database.exec('DROP TRIGGER full');
  book.apply(otherReader, technician);
  store.database.exec(
    "CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'full'); END",
  );
  expect(() => book.keep(1)).toThrow('full');
  expect(() => book.refuse(1)).toThrow('full');
  // What could not be written down is undone all the same.
  expect(book.present()).toEqual(base);
  store.database.exec('DROP TRIGGER full');
  book.apply(otherReader, technician);
  expect(book.versions()).toMatchObject([{ state: 'trial' }, { state: 'not-kept' }]);
});

test('a trial that could not be kept still ends at its time', () => {
  const { start, clock } = settingsDesk();
  const { book, store } = start();
  book.apply(otherReader, technician);
  book.questionAsked();
  store.database.exec(
    "CREATE TRIGGER full BEFORE INSERT ON audit_event BEGIN SELECT RAISE(ABORT, 'full'); END",
  );
  expect(() => book.keep(1)).toThrow('full');
  store.database.exec('DROP TRIGGER full');
  expect(book.trial()).toBeDefined();
  clock.advance(trialMilliseconds);
  expect(book.trial()).toBeUndefined();
  expect(book.present()).toEqual(base);
});

test('an older version comes back as a new one, with its differences told before', () => {
  const { book } = settingsDesk().start();
  book.apply({ site: { name: '甲' } }, administrator);
  book.apply({ site: { name: '乙' }, help: { hotline: '021-1' } }, administrator);
  expect(book.differencesTo(1)).toEqual([
    { setting: 'site.name', from: '乙', to: '甲' },
    { setting: 'help.hotline', from: '021-1', to: '12345' },
  ]);
  expect(book.takeBack(1, administrator)).toMatchObject({ value: { version: 3 } });
  expect(book.present().site.name).toBe('甲');
  expect(book.takeBack(1, administrator)).toMatchObject({ error: { code: 'nothing-changes' } });
  book.takeBack(fileAlone, administrator);
  expect(book.present()).toEqual(base);
  expect(book.takeBack(99, administrator)).toMatchObject({ error: { code: 'unknown-version' } });
  expect(book.versions().map(({ state }) => state)).toEqual(['in-force', 'past', 'past', 'past']);
});

test('an overlay that does not fit the file any more is set aside, setting by setting, and told', () => {
  const { start } = settingsDesk();
  const sensing = { ...base.devices.cardPrinter, sensesOutlet: true };
  const { book } = start({ ...base, devices: { ...base.devices, cardPrinter: sensing } });
  book.apply({ devices: { cardPrinter: { retractOperation: 0x4001, patienceSeconds: 60 } } }, technician);
  book.keep(1);
  // Another printer stands in the file now, one without a sensor.
  const { book: later, events } = start();
  expect(later.present().devices.cardPrinter).toEqual({ ...base.devices.cardPrinter, patienceSeconds: 60 });
  expect(later.setAside()).toEqual(['devices.cardPrinter.retractOperation']);
  expect(events().at(-1)).toEqual({
    kind: 'settings-set-aside',
    settings: 'devices.cardPrinter.retractOperation',
  });
  later.apply({ devices: { cardPrinter: { patienceSeconds: 70 } } }, technician);
  expect(later.present().devices.cardPrinter.patienceSeconds).toBe(70);
});

test.each(['{"site.name":["x"],"sound.volume":30}', '{"gone.since":1,"sound.volume":30}'])(
  'of %s, which another build wrote, what fits holds',
  (document) => {
    const { start } = settingsDesk();
    const { store, book } = start();
    book.apply({ sound: { volume: 10 } }, technician);
    store.database.prepare('UPDATE settings_version SET document = ?').run(document);
    const later = start().book;
    expect(later.present().sound.volume).toBe(30);
    expect(later.setAside()).toHaveLength(1);
  },
);

test('of what is no document at all nothing holds, and the kiosk starts', () => {
  const { start } = settingsDesk();
  const { store, book } = start();
  book.apply({ sound: { volume: 10 } }, technician);
  store.database.prepare('UPDATE settings_version SET document = ?').run('{');
  expect(start().book.present()).toEqual(base);
});

test('a device that the file does not name can be added, and taken away again', () => {
  const { book } = settingsDesk().start();
  book.apply({ devices: { slipPrinter: { driver: 'escpos', line: 'file:/dev/usb/lp0' } } }, technician);
  book.keep(1);
  expect(book.present().devices.slipPrinter).toMatchObject({ widthDots: 576 });
  book.apply({ devices: { slipPrinter: null } }, technician);
  expect(book.present()).toEqual(base);
});
