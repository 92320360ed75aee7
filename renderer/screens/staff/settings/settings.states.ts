import type { StaffRole } from '../../../../electron/contract/declare.ts';
import type { ScreenView } from '../../../../electron/contract/session-view.ts';
import type { SettingDifference } from '../../../../electron/contract/staff/setting-names.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

const signedIn = (...roles: StaffRole[]) => ({
  staff: { name: '欧阳建国', roles, doing: 'maintenance' as const },
});

const state = (name: string, role: StaffRole, view: ScreenView, around: object = {}) =>
  stateOf(name, view, { ...signedIn(role), ...around });

/** While a change is tried nobody goes anywhere. */
const noWayOut = { can: { goBack: false, goHome: false } };

const site: ScreenView = {
  screen: 'settings-list',
  section: 'site',
  changes: 0,
  settings: [
    { entry: 'site.name', value: '浦东新区潍坊新村街道社区事务受理服务中心', changed: false },
    { entry: 'site.centre', value: null, changed: false },
    { entry: 'help.hotline', value: '021-12345', changed: false },
    { entry: 'help.counterHours.zh-CN', value: '周一至周五 8:30-17:00，周六 9:00-16:30', changed: false },
    { entry: 'help.counterHours.en', value: 'Monday to Friday 8:30-17:00', changed: false },
    { entry: 'help.counterPlace.zh-CN', value: '一楼大厅 3 号窗口', changed: false },
    { entry: 'help.counterPlace.en', value: 'Ground floor hall, counter 3', changed: false },
    { entry: 'languages', value: ['zh-CN', 'en'], changed: false },
    { entry: 'session.idleSeconds', value: 180, changed: false },
    { entry: 'session.countdownSeconds', value: 45, changed: false },
  ],
};

const machine: ScreenView = {
  screen: 'settings-list',
  section: 'machine',
  changes: 2,
  last: 'sound.volume',
  settings: [
    { entry: 'screen.preset', value: '1080x1920x21.5', changed: false },
    { entry: 'screen.widthPixels', value: 1080, changed: false },
    { entry: 'screen.heightPixels', value: 1920, changed: false },
    { entry: 'screen.diagonalInches', value: 21.5, changed: false },
    { entry: 'machine.readerSide', value: 'left', changed: false },
    { entry: 'sound.volume', value: 40, changed: true },
    { entry: 'sound.quietFrom', value: '21:00', changed: false },
    { entry: 'devices.identityReader.line', value: 'serial:/dev/ttyS1?baud=115200', changed: false },
    { entry: 'devices.cardPrinter.uri', value: 'ipp://10.0.0.6:631/ipp/print', changed: true },
    { entry: 'devices.cardPrinter.sensesOutlet', value: true, changed: false },
    { entry: 'devices.cardPrinter.retractOperation', value: 0x4001, changed: false },
    { entry: 'gateway.url', value: 'https://adapter.shanghai-platform.example/changming/v1', changed: false },
  ],
};

type One = Extract<ScreenView, { screen: 'settings-one' }>;
const one = (rest: Omit<One, 'screen'>): One => ({ screen: 'settings-one', ...rest });
const address = 'https://adapter.shanghai-platform.example/changming/v1';
const latin = { kind: 'latin', longest: 200, sentence: false, begins: 'letters', optional: false } as const;
const screens = ['1080x1920x21.5', '1920x1080x21.5', '1080x1920x27', '1920x1080x27', '1080x1920x32'];

const differences: SettingDifference[] = [
  { setting: 'screen.widthPixels', from: 1080, to: 1920 },
  { setting: 'screen.heightPixels', from: 1920, to: 1080 },
  {
    setting: 'devices.identityReader.line',
    from: 'serial:/dev/ttyS1?baud=115200',
    to: 'tcp://10.0.0.5:4001',
  },
  { setting: 'gateway.url', from: address, to: 'https://adapter.example/changming' },
];
const answers: Extract<ScreenView, { screen: 'settings-trial' }>['answers'] = [
  { of: 'platform', answers: false },
  { of: 'identity-reader', answers: true },
];
const trial = { differences, answers, millisecondsLeft: 60_000, millisecondsWhole: 60_000 };
const version = { number: 12, state: 'past', by: '欧阳建国', at: 1_763_600_000_000 } as const;

export const states: readonly ScreenState[] = [
  state('settings-list-site', 'administrator', site),
  state('settings-list-machine', 'technician', machine),
  state(
    'settings-one-choice',
    'technician',
    one({
      entry: 'machine.readerSide',
      control: { kind: 'choice', options: ['left', 'right'] },
      ...{ present: 'left', text: 'right' },
    }),
  ),
  state(
    'settings-one-screen',
    'technician',
    one({
      entry: 'screen.preset',
      control: { kind: 'choice', options: screens },
      ...{ present: '1080x1920x21.5', text: '1080x1920x21.5' },
    }),
  ),
  state(
    'settings-one-number',
    'administrator',
    one({
      entry: 'session.idleSeconds',
      control: { kind: 'number', minimum: 120, maximum: 300 },
      ...{ present: 180, text: '180' },
    }),
  ),
  state(
    'settings-one-volume',
    'technician',
    one({
      entry: 'sound.quietVolume',
      control: { kind: 'number', minimum: 0, maximum: 100 },
      ...{ present: 25, text: '25' },
    }),
  ),
  state(
    'settings-one-time',
    'technician',
    one({ entry: 'sound.quietFrom', control: { kind: 'time' }, present: '21:00', text: '21:00' }),
  ),
  state(
    'settings-one-chinese',
    'administrator',
    one({
      entry: 'help.counterHours.zh-CN',
      control: { kind: 'chinese', longest: 60 },
      present: '周一至周五 8:30-17:00，周六 9:00-16:30',
      text: '周一至周五 8:30-17:00，周六 9:00-16:30，节假日照常',
      checked: { text: '周一至周五 8:30-17:00，周六 9:00-16:30，节假日照常' },
    }),
  ),
  state(
    'settings-one-address',
    'technician',
    one({
      entry: 'gateway.url',
      control: latin,
      present: address,
      text: address,
      checked: { text: address },
    }),
  ),
  state(
    'settings-one-address-wrong',
    'technician',
    one({
      entry: 'gateway.url',
      ...{ control: latin, present: address, text: 'http://adapter.example/changming' },
      checked: {
        text: 'http://adapter.example/changming',
        fault: { setting: 'gateway.url', problem: 'unprotected' },
      },
    }),
  ),
  state(
    'settings-one-sentence',
    'administrator',
    one({
      entry: 'help.counterPlace.en',
      control: { ...latin, longest: 60, sentence: true },
      present: 'the service hall',
      text: 'Ground floor hall, counter 3',
      checked: { text: 'Ground floor hall, counter 3' },
    }),
  ),
  state(
    'settings-one-empty',
    'technician',
    one({
      entry: 'devices.cardPrinter.retractOperation',
      control: { ...latin, longest: 6, begins: 'digits', optional: true },
      ...{ present: 0x4001, text: '', checked: { text: '' } },
    }),
  ),
  state('settings-differences', 'administrator', {
    screen: 'settings-differences',
    differences: [
      { setting: 'site.name', from: '新华路街道', to: '浦东新区潍坊新村街道社区事务受理服务中心' },
      { setting: 'languages', from: ['zh-CN', 'en'], to: ['zh-CN'] },
    ],
    ...{ onTrial: false, othersStay: false, faults: [], mayDiscard: true },
  }),
  state('settings-differences-trial', 'technician', {
    screen: 'settings-differences',
    ...{ differences, onTrial: true, othersStay: false, faults: [], mayDiscard: true },
  }),
  state('settings-differences-leaving', 'technician', {
    screen: 'settings-differences',
    ...{ differences, onTrial: true, othersStay: false, faults: [], mayDiscard: true, leaving: true },
  }),
  state('settings-differences-faulty', 'technician', {
    screen: 'settings-differences',
    differences: [],
    ...{ onTrial: false, othersStay: false, mayDiscard: false, refusal: 'faulty' },
    faults: [{ setting: 'devices.identityReader.line', problem: 'wrong-form' }],
  }),
  state('settings-differences-version', 'technician', {
    screen: 'settings-differences',
    ...{ differences, onTrial: true, othersStay: true, faults: [], mayDiscard: false },
    version: { ...version, settings: ['site.name'] },
  }),
  state('settings-trial', 'technician', { screen: 'settings-trial', asked: true, ...trial }, noWayOut),
  state(
    'settings-trial-silent',
    'technician',
    {
      ...{ screen: 'settings-trial', asked: true, ...trial },
      differences: differences.slice(-1),
      answers: [{ of: 'platform', answers: false }],
    },
    noWayOut,
  ),
  state(
    'settings-trial-answers',
    'technician',
    {
      ...{ screen: 'settings-trial', asked: true, ...trial },
      differences: differences.slice(-1),
      answers: [{ of: 'platform', answers: true }],
    },
    noWayOut,
  ),
  state('settings-differences-not-yours', 'technician', {
    screen: 'settings-differences',
    ...{ differences: [], onTrial: false, othersStay: false, faults: [], mayDiscard: false },
    refusal: 'not-yours',
    version: { ...version, settings: ['site.name'] },
  }),
  state(
    'settings-trial-begins',
    'technician',
    { screen: 'settings-trial', asked: false, ...trial },
    noWayOut,
  ),
  state('settings-versions', 'administrator', {
    screen: 'settings-versions',
    versions: [
      { ...version, number: 14, state: 'in-force', settings: ['site.name', 'languages', 'help.hotline'] },
      { ...version, number: 13, state: 'not-kept', settings: ['gateway.url'] },
      { ...version, settings: ['devices.identityReader.line', 'devices.cardPrinter.uri'] },
      { number: 11, state: 'past', at: 1_763_500_000_000, settings: ['services.hidden'] },
      { number: 0, state: 'past', settings: [] },
    ],
    setAside: [],
  }),
  state('settings-versions-set-aside', 'technician', {
    screen: 'settings-versions',
    versions: [{ number: 0, state: 'in-force', settings: [] }],
    setAside: ['devices.cardPrinter.retractOperation'],
  }),
];
