import { printerReason, type ScreenView } from '../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from './screen-state.ts';

type HomeView = Omit<Extract<ScreenView, { screen: 'home' }>, 'screen'>;

const nobody = { known: false, can: { goBack: false, goHome: false } };
const everything = { canCheckCards: true, canReportLoss: true } as const;
const cardsMadeHere = { seniorAge: 60, minorAge: 18 } as const;

const locker = { mayCollect: true, mayLeave: true } as const;

const faults = [...printerReason.options, 'reader-offline', 'gateway-offline'] as const;

const home = (name: string, view: Partial<HomeView> = {}, around = {}) =>
  stateOf(name, { screen: 'home', ...everything, ...view }, { ...nobody, ...around });

export const states: readonly ScreenState[] = [
  home('home'),
  home('home-help', {}, { help: true }),
  home('home-only-cards', { canCheckCards: false, canReportLoss: false }),
  home('home-without-loss', { canReportLoss: false }),
  home('home-without-check', { canCheckCards: false }),
  home('home-made-here', { cardsMadeHere }),
  home('home-made-here-without-check', { cardsMadeHere, canCheckCards: false }),
  home('home-made-here-print-interrupted', { cardsMadeHere, notice: 'print-interrupted' }),
  home('home-made-here-identity-card-left', { cardsMadeHere, notice: 'identity-card-left' }),
  home('home-print-interrupted', { notice: 'print-interrupted' }),
  home('home-identity-card-left', { notice: 'identity-card-left' }),
  home('home-locker', { locker }),
  home('home-locker-made-here', { locker, cardsMadeHere }),
  home('home-locker-identity-card-left', { locker, notice: 'identity-card-left' }),
  home('home-locker-out-of-order', { locker: { mayCollect: false, mayLeave: false, outOfOrder: true } }),
  home('home-locker-reader-offline', {
    locker: { mayCollect: true, mayLeave: false },
    ...{ cardServiceOutOfOrder: 'reader-offline', canReportLoss: false, notice: 'print-interrupted' },
  }),
  ...faults.map((fault) => home(`home-${fault}`, { cardServiceOutOfOrder: fault })),
  home('home-gateway-offline-only-check', {
    cardServiceOutOfOrder: 'gateway-offline',
    canReportLoss: false,
  }),
  home('home-reader-offline-nothing-else', {
    cardServiceOutOfOrder: 'reader-offline',
    canReportLoss: false,
    canCheckCards: false,
  }),
  home('home-print-interrupted-output-full', {
    notice: 'print-interrupted',
    cardServiceOutOfOrder: 'output-full',
  }),
];
