import type { ScreenView } from '../../../../electron/contract/session-view.ts';
import type { SupplyLine } from '../../../../electron/contract/staff/lines.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

const clerk = { name: '陈敏', roles: ['clerk'], doing: 'maintenance' } as const;
const state = (name: string, view: ScreenView) =>
  stateOf(name, view, { known: true, staff: clerk } as object);

const evening = Date.UTC(2026, 10, 20, 14, 2);
const day = 86_400_000;
const cards: SupplyLine = {
  ...{ supply: 'cards', condition: 'soon', left: 23, full: 100, daysLeft: 3, printerSaysLow: false },
};
const booklets: SupplyLine = {
  ...{ supply: 'booklets', condition: 'good', left: 38, full: 50, printerSaysLow: false },
};
const longest = '买买提吐尔逊·阿卜杜热合曼·艾力江';
const history = Array.from({ length: 20 }, (_, index) => ({
  at: evening - index * 5 * day,
  act: (['refilled', 'corrected'] as const)[index % 2] ?? 'refilled',
  left: 100 - index,
  ...(index !== 2 && { by: index === 1 ? longest : '陈敏' }),
}));

export const states: readonly ScreenState[] = [
  state('supplies', {
    screen: 'supplies',
    supplies: [
      cards,
      { supply: 'ribbon', condition: 'soon', left: 102, full: 250, daysLeft: 14, printerSaysLow: true },
      { supply: 'slip-paper', condition: 'good', left: 61.4, full: 80, daysLeft: 41, printerSaysLow: false },
      booklets,
    ],
  }),
  state('supplies-first', {
    screen: 'supplies',
    supplies: (['cards', 'ribbon', 'slip-paper', 'booklets'] as const).map((supply) => ({
      ...{ supply, condition: 'soon' as const, full: 100, printerSaysLow: false },
    })),
  }),
  state('supply', { screen: 'supply', supply: cards, takenByHand: false, history }),
  state('supply-empty', {
    ...{ screen: 'supply', takenByHand: false, history: [] },
    supply: { supply: 'ribbon', condition: 'bad', full: 250, printerSaysLow: true },
  }),
  state('supply-by-hand', {
    ...{ screen: 'supply', supply: booklets, takenByHand: true },
    history: [{ at: evening, act: 'taken', left: 38, by: '陈敏' }],
  }),
  state('supply-full', { screen: 'supply-full', supply: 'cards', full: 100 }),
  state('supply-amount', { screen: 'supply-amount', supply: 'slip-paper', act: 'refilled', full: 80 }),
  state('supply-amount-wrong', {
    ...{ screen: 'supply-amount', supply: 'cards', act: 'corrected', full: 100, problem: 'too-many' },
  }),
];
