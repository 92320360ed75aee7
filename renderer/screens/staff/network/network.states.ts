import type { ScreenView } from '../../../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

const technician = { name: '陆伟', roles: ['technician'], doing: 'maintenance' } as const;
const state = (name: string, view: ScreenView) =>
  stateOf(name, view, { known: true, staff: technician } as object);

const evening = Date.UTC(2026, 10, 20, 14, 2);
const network: Extract<ScreenView, { screen: 'network' }> = {
  screen: 'network',
  platform: { condition: 'good', reachable: true, waiting: 0, refused: 0 },
  address: 'https://adapter.example/changming',
  ...{ since: evening, lastAnswerAt: evening, forbidden: false, circuit: 'closed', clockAhead: 0 },
  interfaces: [{ name: 'eth0', addresses: ['10.20.30.41/24'] }],
};
const view = (over: Partial<typeof network> = {}): ScreenView => ({ ...network, ...over });

export const states: readonly ScreenState[] = [
  state('network', view()),
  state(
    'network-bad',
    view({
      platform: { condition: 'bad', reachable: false, waiting: 14_021, refused: 3 },
      ...{ circuit: 'open', clockAhead: -340 },
      address: 'https://community-adapter.xinhualu-subdistrict.example:8443/changming/kiosks',
      interfaces: [
        { name: 'enp3s0', addresses: ['10.20.30.41/24', '2001:db8:85a3:8d3:1319:8a2e:370:7348/64'] },
        { name: 'wlp2s0', addresses: ['192.168.100.117/24'] },
      ],
    }),
  ),
  state(
    'network-forbidden',
    view({ platform: { ...network.platform, condition: 'bad' }, forbidden: true, interfaces: [] }),
  ),
  state('network-test-doing', {
    ...{ screen: 'network-test', over: false },
    stages: [
      { stage: 'name', state: 'good', milliseconds: 12, detail: '203.0.113.20' },
      { stage: 'port', state: 'doing' },
      { stage: 'certificate', state: 'waiting' },
      { stage: 'reply', state: 'waiting' },
      { stage: 'token', state: 'waiting' },
      { stage: 'answer', state: 'waiting' },
    ],
  }),
  state('network-test', {
    ...{ screen: 'network-test', over: true },
    stages: [
      { stage: 'name', state: 'good', milliseconds: 12, detail: '203.0.113.20' },
      { stage: 'port', state: 'good', milliseconds: 31, detail: '203.0.113.20:443' },
      { stage: 'certificate', state: 'good', milliseconds: 58, goodUntil: evening + 90 * 86_400_000 },
      { stage: 'reply', state: 'good', milliseconds: 74 },
      { stage: 'token', state: 'good', milliseconds: 1 },
      { stage: 'answer', state: 'good', milliseconds: 1 },
    ],
  }),
  state('network-test-failed', {
    ...{ screen: 'network-test', over: true },
    stages: [
      { stage: 'name', state: 'good', milliseconds: 12, detail: '203.0.113.20' },
      { stage: 'port', state: 'good', milliseconds: 31, detail: '203.0.113.20:443' },
      {
        ...{ stage: 'certificate', state: 'bad', milliseconds: 58, goodUntil: evening },
        detail: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      },
      { stage: 'reply', state: 'waiting' },
      { stage: 'token', state: 'waiting' },
      { stage: 'answer', state: 'waiting' },
    ],
  }),
  state('network-test-hung-up', {
    ...{ screen: 'network-test', over: true },
    stages: [
      { stage: 'name', state: 'good', milliseconds: 12, detail: '203.0.113.20' },
      { stage: 'port', state: 'good', milliseconds: 31, detail: '203.0.113.20:80' },
      { stage: 'reply', state: 'bad', milliseconds: 8003, detail: 'ECONNRESET' },
      { stage: 'token', state: 'waiting' },
      { stage: 'answer', state: 'waiting' },
    ],
  }),
];
