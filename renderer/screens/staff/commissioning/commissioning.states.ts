import type { CabinetPicture } from '../../../../electron/contract/locker-views.ts';
import type { ScreenView } from '../../../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

const technician = {
  name: '陆伟',
  roles: ['technician', 'administrator'],
  doing: 'maintenance',
} as const;
const signedIn = { known: true, staff: technician };
const atWork = { ...signedIn, can: { goBack: false, goHome: false } };
const state = (name: string, view: ScreenView, around: object = signedIn) => stateOf(name, view, around);

const evening = Date.UTC(2026, 10, 20, 14, 2);
const left = {
  ...{ board: 'left', driver: 'kerong-cu48', line: 'serial:/dev/ttyS3?baud=19200', address: 0 },
  ...{ condition: 'answers' as const, since: evening, roundMilliseconds: 212.4 },
  ...{ open: 2, shut: 43, unknown: 0 },
};
const right = {
  ...{ board: 'right', driver: 'eight-a', line: 'tcp://10.0.0.9:4001', address: 1 },
  ...{ condition: 'silent' as const, since: evening, open: 0, shut: 0, unknown: 24 },
};
const traits = { shutIs: 1 as const, statusBytes: 'first-byte-first' as const, pulseMilliseconds: 500 };

/** A cabinet of two columns, one of its doors marked. */
const picture: CabinetPicture = {
  ...{
    name: 'A',
    place: { 'zh-CN': '机器左边', en: 'to the left of the kiosk' },
    at: 1,
    of: 2,
    row: ['A', 'B'],
  },
  columns: [0, 1].map((column) => ({
    ...{ widthMillimetres: 400, bottomMillimetres: 150 },
    cells: Array.from({ length: 9 }, (_, row) => ({
      name: `A${String(column * 9 + row + 1).padStart(2, '0')}`,
      heightMillimetres: row < 6 ? 140 : 260,
      isOpen: false,
      ...(column === 0 && row === 0 && { mark: 'this' as const }),
    })),
  })),
};
const learnDoor = {
  ...{ screen: 'locker-learn-door' as const, board: 'left', cell: 'A01', lock: 1 },
  ...{ step: 'open' as const, done: 0, of: 45, mayEnd: false, picture },
};

export const states: readonly ScreenState[] = [
  state('locker-boards', { screen: 'locker-boards', boards: [left, right] }),
  state('locker-board', {
    ...{ screen: 'locker-board', board: left, traits, mayLearn: true, mayOpenEvery: true },
    learned: { by: '陆伟', at: evening },
    doors: Array.from({ length: 48 }, (_, index) => ({
      lock: index + 1,
      ...(index < 45 && { cell: `A${String(index + 1).padStart(2, '0')}` }),
      state: index === 4 || index === 11 ? ('open' as const) : ('closed' as const),
    })),
  }),
  state('locker-board-opened', {
    ...{ screen: 'locker-board', board: right, traits, mayLearn: true, mayOpenEvery: true, opened: 'unsure' },
    doors: [{ lock: 1, cell: 'B01', state: 'unknown' }],
  }),
  state('locker-board-silent', {
    ...{ screen: 'locker-board', board: right, traits, mayLearn: true, mayOpenEvery: false },
    doors: Array.from({ length: 24 }, (_, index) => ({
      ...{ lock: index + 1, cell: `B${String(index + 1).padStart(2, '0')}`, state: 'unknown' as const },
    })),
  }),
  state('locker-learn-shut', {
    ...{ screen: 'locker-learn-shut', board: 'left', answers: true, different: 3, cabinets: ['A', 'B'] },
  }),
  state('locker-learn-door', { ...learnDoor, step: 'shut', done: 2, mayEnd: false }),
  state('locker-learn-door-enough', { ...learnDoor, done: 2, mayEnd: true }),
  state('locker-learn-door-elsewhere', {
    ...{ ...learnDoor, problem: 'elsewhere', seen: { lock: 9, cell: 'A09' } },
  }),
  state('locker-learn-door-nothing', { ...learnDoor, problem: 'nothing' }),
  state('locker-learn-pulse', {
    ...{ screen: 'locker-learn-pulse', board: 'left', cell: 'A01', pulseMilliseconds: 500, picture },
    ...{ state: 'ready', longer: 800 },
  }),
  state('locker-learn-pulse-stayed-shut', {
    ...{ screen: 'locker-learn-pulse', board: 'left', cell: 'A01', pulseMilliseconds: 500, picture },
    ...{ state: 'stayed-shut', longer: 800 },
  }),
  state('locker-learned', {
    ...{ screen: 'locker-learned', board: 'left', now: traits, left: 41 },
    learned: { shutIs: 0, statusBytes: 'last-byte-first', pulseMilliseconds: 500 },
    doors: [
      { cell: 'A01', lock: 1, found: 'right' },
      { cell: 'A45', lock: 45, found: 'right' },
      { cell: 'A02', lock: 2, found: 'elsewhere', seen: { lock: 9, cell: 'A09' } },
      { cell: 'A03', lock: 3, found: 'reversed' },
    ],
  }),
  state('locker-every-door', {
    ...{ screen: 'locker-every-door', board: 'left', cabinets: ['A', 'B'], doors: 45, asked: 'once' },
    behind: Array.from({ length: 14 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`),
  }),
  state(
    'locker-every-door-opening',
    { screen: 'locker-every-door', board: 'left', cabinets: ['A'], doors: 45, asked: 'opening', behind: [] },
    atWork,
  ),
];
