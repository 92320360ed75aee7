import { slipTrouble } from '../../../electron/contract/slip-views.ts';
import { type ScreenState, stateOf } from '../screen-state.ts';

const nobodyKnown = { known: false };
const atWork = { known: false, can: { goBack: false, goHome: false } };

const outcomes = ['not-printed', 'cut-short', 'unknown'] as const;
const notPrinted = { screen: 'slip-not-printed', what: 'what-to-bring' } as const;

export const states: readonly ScreenState[] = [
  ...(['drawing', 'printing'] as const).map((doing) =>
    stateOf(`printing-slip-${doing}`, { screen: 'printing-slip', what: 'what-to-bring', doing }, atWork),
  ),
  stateOf('slip-printed', { screen: 'slip-printed', what: 'what-to-bring' }, nobodyKnown),
  stateOf('slip-printed-number', { screen: 'slip-printed', what: 'question-left' }, nobodyKnown),
  ...slipTrouble.options.map((trouble) =>
    stateOf(
      `slip-not-printed-${trouble}`,
      { ...notPrinted, outcome: 'not-printed', trouble, mayPrintAgain: true },
      nobodyKnown,
    ),
  ),
  ...outcomes.flatMap((outcome) =>
    [true, false].map((mayPrintAgain) =>
      stateOf(
        `slip-not-printed-number-${outcome}${mayPrintAgain ? '' : '-for-good'}`,
        { ...notPrinted, what: 'question-left', outcome, trouble: 'unknown', mayPrintAgain },
        nobodyKnown,
      ),
    ),
  ),
];
