import { printerReason } from '../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from './screen-state.ts';

const nobody = { known: false, can: { goBack: false, goHome: false } };

const faults = [...printerReason.options, 'reader-offline', 'gateway-offline'] as const;

export const states: readonly ScreenState[] = [
  stateOf('home', { screen: 'home' }, nobody),
  stateOf('home-help', { screen: 'home' }, { ...nobody, help: true }),
  stateOf('home-print-interrupted', { screen: 'home', notice: 'print-interrupted' }, nobody),
  stateOf('home-identity-card-left', { screen: 'home', notice: 'identity-card-left' }, nobody),
  ...faults.map((fault) =>
    stateOf(`home-${fault}`, { screen: 'home', cardServiceOutOfOrder: fault }, nobody),
  ),
  stateOf(
    'home-print-interrupted-output-full',
    { screen: 'home', notice: 'print-interrupted', cardServiceOutOfOrder: 'output-full' },
    nobody,
  ),
];
