import type { CabinetPicture, CellMark } from '../../../../electron/contract/locker-views.ts';
import type { ScreenView } from '../../../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

const clerk = { name: '陈敏', roles: ['clerk'], doing: 'maintenance' } as const;
const state = (name: string, view: ScreenView) =>
  stateOf(name, view, { known: true, staff: clerk } as object);

const evening = Date.UTC(2026, 10, 20, 10, 2);
const day = 86_400_000;
const free = { small: 12, medium: 3, large: 0 };

/** Each third of a column is higher than the one above it, as at most sites. */
const heights = [100, 100, 100, 100, 100, 100, 180, 180, 180, 360, 360] as const;
const marks: readonly CellMark[] = [
  ...(['occupied', 'free', 'overdue', 'occupied', 'free', 'out-of-service', 'reserved'] as const),
  ...(['occupied', 'doubtful', 'occupied', 'free'] as const),
];

function picture(meant?: string, open?: string): CabinetPicture {
  return {
    ...{ name: 'A', at: 1, of: 2, row: ['A', 'B'], machineAt: 1 },
    place: { 'zh-CN': '机器左边，靠窗', en: 'left of the machine, by the window' },
    columns: [0, 1, 2].map((column) => ({
      ...{ widthMillimetres: 400, bottomMillimetres: 120 },
      cells: heights.map((heightMillimetres, row) => {
        const name = `A${column * heights.length + row + 1}`;
        const mark: CellMark = name === meant ? 'this' : (marks[(row + column * 3) % marks.length] ?? 'free');
        return { name, heightMillimetres, mark, isOpen: name === open };
      }),
    })),
  };
}

/** As it is drawn for whoever stands before one door. */
function pictureOf(cell: string, open?: string): CabinetPicture {
  const whole = picture(undefined, open);
  const columns = whole.columns.map((column) => ({
    ...column,
    cells: column.cells.map((each) => ({
      ...each,
      mark: each.name === cell ? ('this' as const) : undefined,
    })),
  }));
  return { ...whole, columns };
}

const content = {
  ...{ title: '上海市居住证', name: '欧***雪', number: '310105********0428', phone: '138****5678' },
};
const foreign = { ...content, title: '养老待遇核定表', issuedBy: '浙江省嘉兴市人力资源和社会保障局' };
const noPhone = { title: '居住证', name: '王*英', number: '310105********0428' };

const whole = { title: '上海市居住证', name: '欧阳晓雪', number: '310105195203070428', phone: '13812345678' };

const check: Extract<ScreenView, { screen: 'keeping-check' }> = {
  ...{ screen: 'keeping-check', number: '3109900010', content, byHand: false, size: 'small', free },
  goes: { cell: 'A14', size: 'small', picture: pictureOf('A14'), outOfReach: false },
  overdue: 3,
};
const door = (
  purpose: 'put-in' | 'take-back' | 'look',
  stage: Extract<ScreenView, { screen: 'keeping-door' }>['stage'],
  isOpen = false,
): Extract<ScreenView, { screen: 'keeping-door' }> => ({
  ...{ screen: 'keeping-door', purpose, stage, cell: 'A14', content },
  ...{
    picture: pictureOf('A14', isOpen ? 'A14' : undefined),
    wasOpen: false,
    isAgain: false,
    mayPrint: purpose === 'put-in',
  },
});
const cell: Extract<ScreenView, { screen: 'keeping-cell' }> = {
  ...{ screen: 'keeping-cell', cell: 'A14', size: 'small', use: 'occupied', sees: 'closed' },
  stay: {
    kind: 'document',
    content,
    since: evening - 9 * day,
    overdue: true,
    by: '陈敏',
    collectors: ['李*明'],
  },
  differences: [],
  acts: [
    ...(['look', 'take-back', 'print-code', 'new-code', 'correct-phone', 'name-collector'] as const),
    ...(['unname-collectors', 'not-there', 'out-of-service'] as const),
  ],
};
const lines = Array.from({ length: 14 }, (_, index) => ({
  ...{ stay: index + 1, cell: `A${index + 3}`, since: evening - (20 - index) * day },
  ...(index !== 2 && { content }),
}));

export const states: readonly ScreenState[] = [
  state('keeping', {
    ...{ screen: 'keeping', works: true, inside: 48, overdue: 3, papers: 2, free },
    ...{ outOfService: 1, doubtful: 38, toLookBehind: 37 },
  }),
  state('keeping-silent', {
    ...{ screen: 'keeping', works: false, inside: 61, overdue: 0, papers: 0 },
    ...{ free: { small: 0, medium: 0, large: 0 }, outOfService: 0, doubtful: 0, toLookBehind: 0 },
  }),
  state('keeping-number', {
    screen: 'keeping-number',
    today: 6,
    scanner: true,
    last: { cell: 'A14', end: 'inside-no-phone' },
  }),
  state('keeping-number-slip', {
    ...{ screen: 'keeping-number', today: 41, scanner: false },
    last: { cell: 'A14', end: 'inside', slip: 'not-printed' },
  }),
  state('keeping-number-wrong', {
    ...{ screen: 'keeping-number', today: 0, scanner: true, problem: { about: 'no-number' } },
  }),
  state('keeping-asking', { screen: 'keeping-asking', number: '3109900010' }),
  state('keeping-unknown', { screen: 'keeping-unknown', number: '3109900010', why: 'document-unknown' }),
  state('keeping-unknown-not-finished', {
    ...{ screen: 'keeping-unknown', number: '3109900010', why: 'document-not-finished' },
  }),
  state('keeping-title', { screen: 'keeping-title' }),
  state('keeping-title-written', { screen: 'keeping-title-written', title: '' }),
  state('keeping-name', { screen: 'keeping-name', of: 'holder', name: '王小英' }),
  state('keeping-identity', { screen: 'keeping-identity', of: 'collector' }),
  state('keeping-identity-wrong', { screen: 'keeping-identity', of: 'holder', problem: 'no-such-number' }),
  state('keeping-phone', { screen: 'keeping-phone', problem: 'no-such-phone' }),
  state('keeping-check', { ...check, content: foreign, stuck: 'A9' }),
  state('keeping-check-by-hand', {
    ...{ ...check, byHand: true, content: whole },
    ...{
      goes: { ...check.goes, cell: 'A2', size: 'small', picture: pictureOf('A2'), outOfReach: true },
    },
  }),
  state('keeping-check-full', {
    ...{ screen: 'keeping-check', number: '3109900010', content: foreign, byHand: false, size: 'large' },
    ...{ free, overdue: 3 },
  }),
  state('keeping-choose', {
    screen: 'keeping-choose',
    size: 'small',
    picture: picture('A14'),
    problem: 'not-free',
  }),
  state('keeping-door-open', door('put-in', 'open', true)),
  state('keeping-door-shut', door('put-in', 'shut')),
  state('keeping-door-shut-no-phone', { ...door('put-in', 'shut'), content: noPhone }),
  state('keeping-door-unseen', door('put-in', 'unseen')),
  state('keeping-door-stayed-shut', { ...door('put-in', 'stayed-shut'), isAgain: true }),
  state('keeping-door-was-open', { ...door('put-in', 'not-sent'), wasOpen: true }),
  state('keeping-door-take-back', { ...door('take-back', 'shut'), next: 'A17' }),
  state('keeping-outcome', {
    ...{ screen: 'keeping-outcome', purpose: 'put-in', cell: 'A14', isOpen: true, content },
  }),
  state('keeping-outcome-take-back', {
    ...{ screen: 'keeping-outcome', purpose: 'take-back', cell: 'A14', isOpen: false, content },
  }),
  state('keeping-look-through', {
    ...{ screen: 'keeping-look-through', left: 37 },
    next: { cell: 'A14', picture: pictureOf('A14'), expects: 'this', content },
    last: { cell: 'A13', end: 'something-else' },
  }),
  state('keeping-look-through-empty', {
    ...{ screen: 'keeping-look-through', left: 1 },
    next: { cell: 'A14', picture: pictureOf('A14'), expects: 'nothing' },
  }),
  state('keeping-look-through-rest', {
    ...{ screen: 'keeping-look-through', left: 2, last: { cell: 'A14', end: 'not-opened' } },
  }),
  state('keeping-look-through-done', {
    ...{ screen: 'keeping-look-through', left: 0, last: { cell: 'A14', end: 'as-remembered' } },
  }),
  state('keeping-look-through-open', { ...door('look', 'open', true), expects: 'this-gone' }),
  state('keeping-found', { screen: 'keeping-found', cell: 'A14', expects: 'this', content }),
  state('keeping-found-something', { screen: 'keeping-found', cell: 'A14', expects: 'nothing' }),
  state('keeping-found-sure', {
    ...{ screen: 'keeping-found', cell: 'A14', expects: 'this', content, sure: 'empty' },
  }),
  state('keeping-cells', {
    screen: 'keeping-cells',
    picture: picture(undefined, 'A14'),
    free,
    occupied: 48,
    overdue: 3,
  }),
  state('keeping-inside', { screen: 'keeping-inside', lines }),
  state('keeping-cell', cell),
  state('keeping-cell-difference', {
    ...cell,
    ...{ use: 'doubtful', sees: 'open', differences: ['left-open'], notice: 'not-now' },
    stay: {
      kind: 'papers',
      content: { ...content, receipt: '20261120-014' },
      overdue: false,
      collectors: ['李*'],
    },
  }),
  state('keeping-cell-empty', {
    ...{ screen: 'keeping-cell', cell: 'A15', size: 'large', use: 'out-of-service', sees: 'unknown' },
    ...{ differences: [], acts: ['look', 'in-service'], notice: 'out-of-service' },
  }),
  state('keeping-new-phone', {
    ...{ screen: 'keeping-new-phone', cell: 'A14', before: '138****5678' },
    ...{ typed: '13812345678', problem: 'same-phone' },
  }),
  state('keeping-new-phone-check', {
    ...{ screen: 'keeping-new-phone-check', cell: 'A14', before: '138****5678', phone: '13912345678' },
    sendsCode: true,
  }),
  state('keeping-why', { screen: 'keeping-why', cell: 'A14', occupied: true }),
  state('keeping-sure', { screen: 'keeping-sure', about: 'out-of-service', cell: 'A14', content }),
  state('keeping-take-back', {
    ...{ screen: 'keeping-take-back', list: 'overdue', lines, counts: { overdue: 14, papers: 2 } },
    last: { cell: 'A2', end: 'taken-back' },
  }),
  state('keeping-take-back-none', {
    ...{ screen: 'keeping-take-back', list: 'papers', lines: [], counts: { overdue: 3, papers: 0 } },
    last: { cell: 'A2', end: 'still-inside' },
  }),
];
