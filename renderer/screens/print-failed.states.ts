import { type ScreenState, stateOf } from './screen-state.ts';

const ended = { can: { goBack: false, goHome: true } };
const screen = 'print-failed';

export const states: readonly ScreenState[] = [
  stateOf(
    `${screen}-not-printed`,
    { screen, reasons: ['out-of-cards'], outcome: 'not-printed', mayPrintAgain: false },
    ended,
  ),
  stateOf(
    `${screen}-may-print-again`,
    { screen, reasons: ['card-jam', 'cover-open'], outcome: 'not-printed', mayPrintAgain: true },
    ended,
  ),
  stateOf(
    `${screen}-uncertain`,
    { screen, reasons: ['offline'], outcome: 'uncertain', mayPrintAgain: false },
    ended,
  ),
  stateOf(
    `${screen}-uncertain-without-reason`,
    { screen, reasons: [], outcome: 'uncertain', mayPrintAgain: false },
    ended,
  ),
];
