import { printerReason } from '../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from './screen-state.ts';

const held = { can: { goBack: false, goHome: false } };
const mayLeave = { can: { goBack: false, goHome: true } };
const stages = ['making-code', 'drawing-card', 'sending', 'printing'] as const;
const reasons = printerReason.options;

export const states: readonly ScreenState[] = [
  stateOf(
    'working-check',
    { screen: 'working', task: 'check', doing: 'asking-platform', heldUpBy: [] },
    mayLeave,
  ),
  ...stages.map((doing) =>
    stateOf(`working-${doing}`, { screen: 'working', task: 'card', doing, heldUpBy: [] }, held),
  ),
  stateOf(
    'working-queued',
    { screen: 'working', task: 'card', doing: 'sending', heldUpBy: ['busy'] },
    mayLeave,
  ),
  ...reasons.map((reason) =>
    stateOf(
      `working-held-up-${reason}`,
      { screen: 'working', task: 'card', doing: 'printing', heldUpBy: [reason] },
      mayLeave,
    ),
  ),
  stateOf(
    'working-held-up-twice',
    { screen: 'working', task: 'card', doing: 'printing', heldUpBy: ['cover-open', 'ribbon-empty'] },
    mayLeave,
  ),
];
