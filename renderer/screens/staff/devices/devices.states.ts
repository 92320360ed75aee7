import type { ScreenView } from '../../../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

type TestView = Extract<ScreenView, { screen: 'device-test' }>;

const technician = { name: '陆伟', roles: ['technician'], doing: 'maintenance' } as const;
const signedIn = { known: true, staff: technician };
const atWork = { ...signedIn, can: { goBack: false, goHome: false } };
const state = (name: string, view: ScreenView, around: object = signedIn) => stateOf(name, view, around);

const evening = Date.UTC(2026, 10, 20, 14, 2);
const hour = 3_600_000;
const good = { condition: 'good' as const, troubles: [] };
const devices = [
  { device: 'identity-reader' as const, ...good },
  { device: 'code-scanner' as const, ...good },
  { device: 'card-printer' as const, ...good },
  { device: 'slip-printer' as const, ...good },
];
const faults = Array.from({ length: 20 }, (_, index) => ({
  troubles: index % 3 === 0 ? ['card-jam'] : ['cover-open', 'offline'],
  at: evening - index * 30 * hour,
  ...(index > 0 && { until: evening - index * 30 * hour + hour / 2 }),
}));
const cardTest: Omit<TestView, 'stage'> = {
  screen: 'device-test',
  device: 'card-printer',
  test: 'print-card',
  stages: ['draw', 'send', 'print'],
  heldUpBy: [],
};
const readTest: Omit<TestView, 'stage'> = {
  screen: 'device-test',
  device: 'identity-reader',
  test: 'read-card',
  stages: ['lay-card', 'read-card'],
  heldUpBy: [],
};

export const states: readonly ScreenState[] = [
  state('devices', { screen: 'devices', devices }),
  state('devices-faults', {
    screen: 'devices',
    devices: [
      { device: 'identity-reader', condition: 'bad', troubles: ['offline'], since: evening },
      { device: 'code-scanner', ...good },
      { device: 'card-printer', condition: 'bad', troubles: ['out-of-cards', 'ribbon-empty', 'cover-open'] },
      { device: 'slip-printer', condition: 'soon', troubles: ['unknown'] },
    ],
  }),
  state('device', {
    screen: 'device',
    device: { device: 'identity-reader', ...good, since: evening },
    facts: [
      { fact: 'driver', text: 'sam-v' },
      { fact: 'address', text: 'serial:/dev/serial/by-id/usb-1a86_USB_Serial-if00-port0?baud=115200' },
    ],
    faults: [],
    tests: ['read-card'],
  }),
  state('device-faults', {
    screen: 'device',
    device: {
      ...{ device: 'card-printer', condition: 'bad', troubles: ['card-jam', 'cover-open'], since: evening },
    },
    facts: [
      { fact: 'driver', text: 'ipp' },
      { fact: 'address', text: 'ipps://card-printer.xinhualu.example:631/ipp/print' },
      { fact: 'model', text: 'Simulated Card Printer' },
      { fact: 'firmware', text: '1.0' },
      { fact: 'level', text: 'YMCKO ribbon 41%' },
    ],
    faults,
    tests: ['ask-printer', 'print-card'],
  }),
  state(
    'device-remedy',
    {
      screen: 'device-remedy',
      device: { device: 'card-printer', condition: 'bad', troubles: ['card-jam', 'cover-open'] },
      technicians: ['陆伟', '买买提吐尔逊·阿卜杜热合曼·艾力江'],
    },
    { known: true, staff: { name: '周敏', roles: ['clerk'], doing: 'maintenance' } },
  ),
  state('device-remedy-well', {
    screen: 'device-remedy',
    device: { device: 'slip-printer', ...good },
    technicians: [],
  }),
  state('device-confirm-card', { screen: 'device-confirm-card' }),
  state('device-confirm-card-busy', { screen: 'device-confirm-card', problem: 'card-under-way' }),
  state('device-test-lay-card', { ...readTest, stage: 'lay-card' }),
  state('device-test-read', {
    ...{ ...readTest, stage: 'read-card' },
    end: { kind: 'good', milliseconds: 1_240 },
  }),
  state('device-test-nothing', { ...readTest, stage: 'lay-card', end: { kind: 'nothing-came' } }),
  state('device-test-scanned', {
    ...{ screen: 'device-test', device: 'code-scanner', test: 'scan-code', heldUpBy: [] },
    ...{ stages: ['hold-code'], stage: 'hold-code', end: { kind: 'good', characters: 118 } },
  }),
  state('device-test-printing', { ...cardTest, stage: 'print' }, atWork),
  state(
    'device-test-held-up',
    { ...cardTest, stage: 'print', heldUpBy: ['out-of-cards', 'cover-open'] },
    atWork,
  ),
  state('device-test-came-out', {
    ...cardTest,
    stages: [...cardTest.stages, 'came-out'],
    stage: 'came-out',
  }),
  state('device-test-failed', {
    ...{ ...cardTest, stage: 'print' },
    end: { kind: 'bad', troubles: ['card-jam', 'cover-open'] },
  }),
  state('device-test-slip-unknown', {
    ...{ screen: 'device-test', device: 'slip-printer', test: 'print-slip', heldUpBy: [] },
    ...{ stages: ['draw', 'print'], stage: 'print', end: { kind: 'unknown', troubles: ['unknown'] } },
  }),
  state('devices-found-looking', {
    ...{ screen: 'devices-found', looking: true },
    found: [{ line: 'serial:/dev/ttyUSB0?baud=115200', maker: '1a86', answer: 'asking', uses: [] }],
  }),
  state('devices-found', {
    ...{ screen: 'devices-found', looking: false },
    found: [
      {
        ...{ line: 'serial:/dev/ttyUSB0?baud=115200', maker: 'Prolific Technology Inc.' },
        ...{ answer: 'identity-reader', uses: ['identity-reader'] },
      },
      {
        ...{ line: 'serial:/dev/ttyACM0?baud=115200', answer: 'none' },
        uses: ['code-scanner', 'slip-printer', 'identity-reader'],
      },
      { line: 'file:/dev/usb/lp0', answer: 'not-permitted', uses: [] },
    ],
  }),
  state('devices-found-none', { screen: 'devices-found', looking: false, found: [] }),
];
