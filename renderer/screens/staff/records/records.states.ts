import type { ScreenView, SessionView } from '../../../../electron/contract/session-view.ts';
import type { AuditRecord, LogRecord } from '../../../../electron/contract/staff/records-views.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

const staff: Partial<SessionView> = {
  staff: { name: '陈工', roles: ['technician'], doing: 'maintenance' },
};
const state = (name: string, view: ScreenView, around: Partial<SessionView> = {}) =>
  stateOf(name, view, { ...staff, ...around });

const now = Date.UTC(2026, 10, 20, 18, 14);
const minute = 60_000;

const some: readonly Omit<AuditRecord, 'number' | 'at'>[] = [
  {
    ...{ event: 'service-offered', group: 'settings', by: '陈敏' },
    details: [
      { name: 'item', value: '敬老卡申领' },
      { name: 'offered', value: 'false' },
    ],
  },
  {
    ...{ event: 'device-test-ended', group: 'devices', by: '陈工' },
    details: [
      { name: 'device', value: 'card-printer' },
      { name: 'test', value: 'ask-printer' },
      { name: 'end', value: 'bad cover-open' },
    ],
  },
  { event: 'to-do-taken-on', group: 'staff', by: '周敏', details: [{ name: 'matter', value: 'question/4' }] },
  {
    ...{ event: 'device-fault', group: 'devices' },
    details: [
      { name: 'device', value: 'slip-printer' },
      { name: 'troubles', value: 'offline paper-low' },
    ],
  },
  { event: 'staff-signed-in', group: 'staff', by: '陈工', details: [{ name: 'with', value: 'number' }] },
  {
    event: 'print-confirmed',
    group: 'cards',
    details: [
      { name: 'job', value: 'f81d4fae…' },
      { name: 'copy', value: '1' },
      { name: 'by', value: 'resident' },
    ],
  },
  { event: 'question-closed', group: 'questions', by: '周敏', details: [{ name: 'question', value: '4' }] },
  {
    event: 'slip-cut-short',
    group: 'slips',
    details: [
      { name: 'job', value: '0b9aa2c1…' },
      { name: 'slip', value: 'what-to-bring' },
      { name: 'trouble', value: 'paper-out' },
    ],
  },
  {
    event: 'settings-applied',
    group: 'settings',
    by: '陈敏',
    details: [
      { name: 'version', value: '7' },
      {
        name: 'settings',
        value: 'screen.widthPixels screen.heightPixels session.idleSeconds site.name languages',
      },
      { name: 'onTrial', value: 'true' },
    ],
  },
  {
    event: 'report-refused',
    group: 'platform',
    details: [
      { name: 'report', value: '7c9e6679…' },
      { name: 'reason', value: 'code-not-genuine' },
    ],
  },
  { event: 'kiosk-started', group: 'devices', details: [{ name: 'version', value: '0.9.2' }] },
];
const rows = Array.from({ length: 21 }, (_, index) => ({
  ...(some[index % some.length] as (typeof some)[number]),
  ...{ number: 4_210 - index, at: now - index * 7 * minute },
}));

const logRows: readonly LogRecord[] = [
  {
    number: 903,
    at: now,
    level: 'error',
    event: 'report-delivery-threw',
    details: [
      { name: 'thrown', value: 'SqliteError' },
      { name: 'message', value: 'database is locked' },
    ],
  },
  {
    number: 902,
    at: now - minute,
    level: 'warn',
    event: 'guide-refused',
    details: [
      { name: 'item', value: 'senior-card' },
      { name: 'problems', value: 'bring: is empty' },
    ],
  },
  { number: 901, at: now - 2 * minute, level: 'info', event: 'printer-back', details: [] },
];

const noFilter = { day: null, group: null, by: null };
const exporting = { screen: 'records-export' as const, log: 'audit' as const, sticks: [] };

export const states: readonly ScreenState[] = [
  state('records', { screen: 'records', filter: noFilter, rows, hasOlder: true, hasNewer: false }),
  state('records-filtered', {
    ...{ screen: 'records', rows: rows.slice(0, 2), hasOlder: true, hasNewer: true },
    ...{ filter: { day: '2026-11-20', group: 'settings', by: 3 }, byName: '陈敏' },
  }),
  state('records-empty', {
    ...{ screen: 'records', rows: [], hasOlder: false, hasNewer: false },
    filter: { ...noFilter, day: '2026-11-20' },
  }),
  state('records-filter', {
    screen: 'records-filter',
    filter: { day: '2026-11-19', group: 'staff', by: 3 },
    today: '2026-11-21',
    staff: ['周敏', '李建国', '陈敏', '欧阳长青', '王小明', '赵工'].map((name, index) => ({
      id: index + 1,
      name,
    })),
  }),
  state('records-filter-any', {
    ...{ screen: 'records-filter', filter: noFilter, today: '2026-11-21', staff: [] },
  }),
  state('records-log', {
    screen: 'records-log',
    level: 'info',
    rows: [...logRows],
    hasOlder: true,
    hasNewer: true,
  }),
  state('records-log-empty', {
    screen: 'records-log',
    level: 'error',
    rows: [],
    hasOlder: false,
    hasNewer: false,
  }),
  state('records-check', { screen: 'records-check', state: { kind: 'checking', done: 41_000, of: 98_214 } }),
  state('records-check-whole', {
    screen: 'records-check',
    state: {
      kind: 'whole',
      rows: 98_214,
      lastHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  }),
  state('records-check-broken', { screen: 'records-check', state: { kind: 'broken', at: 51_877 } }),
  state('records-check-failed', { screen: 'records-check', state: { kind: 'not-checked' } }),
  state('records-export', {
    ...exporting,
    sticks: [
      { id: '/media/KINGSTON', name: 'KINGSTON' },
      { id: '/media/办公室 U 盘', name: '办公室 U 盘' },
    ],
    state: { kind: 'choosing', rows: 4_210 },
  }),
  state('records-export-no-stick', {
    ...exporting,
    log: 'log' as const,
    state: { kind: 'choosing', rows: 4_210 },
  }),
  state(
    'records-export-writing',
    { ...exporting, state: { kind: 'writing', done: 41_000, of: 98_214 } },
    { can: { goBack: false, goHome: false } },
  ),
  state('records-export-done', {
    ...exporting,
    state: {
      ...{ kind: 'done', file: 'changming-xinhualu-hall-1-audit-2026-11-21-0214.jsonl', stick: 'KINGSTON' },
      ...{ folder: '/media/KINGSTON', bytes: 31_402_112, rows: 98_214 },
    },
  }),
  state('records-export-failed', { ...exporting, state: { kind: 'failed', why: 'full' } }),
];
