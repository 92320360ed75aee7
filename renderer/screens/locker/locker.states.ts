import type { LockerRefusal } from '../../../electron/contract/locker-resident-views.ts';
import type { ScreenView } from '../../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from '../screen-state.ts';
import { cabinetWith, tallCabinetWith } from './cabinet-fixture.ts';

const nobodyYet = { known: false };
const atTheDoor = { can: { goBack: false, goHome: false } };
const afterTheDoor = { can: { goBack: false, goHome: true } };

const ways = ['code', 'identity-card', 'offline-card'] as const;
const thing = { cell: '14', since: '2026-11-16', named: false } as const;

type DoorView = Extract<ScreenView, { screen: 'locker-door' }>;

const door = (name: string, view: Partial<DoorView> & Pick<DoorView, 'phase'>) => {
  const isOpen = view.phase === 'open' || view.phase === 'left-open' || view.phase === 'ask-shut';
  const shown = { picture: cabinetWith('14', isOpen), cell: '14', errand: 'collect' } as const;
  return stateOf(name, { screen: 'locker-door', ...shown, ...view }, atTheDoor);
};

const refused = (why: LockerRefusal, others: readonly (typeof ways)[number][] = ways, date?: string) =>
  stateOf(
    `locker-refused-${why}`,
    {
      ...{ screen: 'locker-refused', errand: why === 'full' ? 'leave' : 'collect', why },
      ...{ ways: [...others], ...(date && { date }), cardLies: why === 'nothing-here' },
    },
    nobodyYet,
  );

/** What residents meet at the document locker, in the order in which they do. */
export const states: readonly ScreenState[] = [
  stateOf('locker-way', { screen: 'locker-way', ways: [...ways] }, nobodyYet),
  stateOf('locker-code', { screen: 'locker-code', ways: [...ways] }, nobodyYet),
  stateOf(
    'locker-code-wrong',
    { screen: 'locker-code', problem: 'wrong', ways: ['identity-card'] },
    nobodyYet,
  ),
  stateOf(
    'locker-code-wait',
    {
      ...{ screen: 'locker-code-wait', millisecondsLeft: 0, millisecondsWhole: 120_000 },
      ways: ['identity-card', 'offline-card'],
    },
    nobodyYet,
  ),
  stateOf(
    'locker-scan-card',
    { screen: 'locker-scan-card', scanner: 'waiting', asking: false, ways: [...ways] },
    nobodyYet,
  ),
  stateOf(
    'locker-scan-card-lost',
    {
      ...{ screen: 'locker-scan-card', scanner: 'waiting', problem: 'lost', asking: false },
      ways: ['code', 'identity-card'],
    },
    nobodyYet,
  ),
  stateOf(
    'locker-second-proof-way',
    {
      ...{ screen: 'locker-second-proof-way', phoneMayProve: true, scanMayProve: true },
      ...{ staffMayVouch: true, problem: 'digits-over', busy: false },
    },
    nobodyYet,
  ),
  stateOf('locker-choose', {
    screen: 'locker-choose',
    things: [
      { ...thing, title: '养老待遇核定表' },
      { cell: '3', since: '2026-11-18', named: true },
      { cell: '23', since: '2026-11-19', named: false, title: '上海市居住证' },
      { cell: '24', since: '2026-11-19', named: false },
      { cell: '25', since: '2026-11-19', named: false },
      { cell: '26', since: '2026-11-20', named: false },
    ],
  }),
  stateOf('locker-ready', {
    ...{ screen: 'locker-ready', thing, picture: cabinetWith('14') },
    ...{ identityCard: 'lying', mayName: true, others: false },
  }),
  stateOf('locker-ready-named-by-hand', {
    ...{ screen: 'locker-ready', thing: { cell: 'C31', since: '2026-11-18', named: true } },
    picture: tallCabinetWith('C31'),
    ...{ identityCard: 'by-hand', mayName: false, others: true },
  }),
  stateOf('take-identity-card-back-before-door', {
    screen: 'take-identity-card-back',
    ...{ byHand: false, before: 'door' },
  }),
  stateOf('locker-name-person', { screen: 'locker-name-person' }),
  stateOf('locker-person-named', {
    screen: 'locker-person-named',
    number: '310105********0428',
    cell: '14',
  }),
  door('locker-door-opening', { phase: 'opening' }),
  door('locker-door-open', { phase: 'open' }),
  door('locker-door-open-leave', {
    phase: 'open',
    errand: 'leave',
    cell: '29',
    picture: cabinetWith('29', true),
  }),
  door('locker-door-left-open', { phase: 'left-open' }),
  door('locker-door-ask-opened', { phase: 'ask-opened' }),
  door('locker-door-ask-shut', { phase: 'ask-shut' }),
  stateOf(
    'locker-not-opened',
    {
      ...{ screen: 'locker-not-opened', errand: 'collect', cell: '14', picture: cabinetWith('14') },
      ...{ why: 'stayed-shut', mayTryAgain: true, again: true, mayBeIn: false },
    },
    afterTheDoor,
  ),
  stateOf(
    'locker-not-opened-for-good',
    {
      ...{ screen: 'locker-not-opened', errand: 'leave', cell: '14', picture: cabinetWith('14') },
      ...{ why: 'stayed-shut', mayTryAgain: false, again: true, mayBeIn: false },
    },
    afterTheDoor,
  ),
  stateOf(
    'locker-not-opened-once-more',
    {
      ...{ screen: 'locker-not-opened', errand: 'leave', cell: '14', picture: cabinetWith('14') },
      ...{ why: 'stayed-shut', mayTryAgain: true, again: true, mayBeIn: true },
    },
    afterTheDoor,
  ),
  stateOf(
    'locker-collected',
    {
      screen: 'locker-collected',
      cell: '14',
      more: { things: 1, cell: '15' },
      otherCode: false,
      mayOpenAgain: true,
    },
    afterTheDoor,
  ),
  stateOf(
    'locker-person',
    { screen: 'locker-person', what: 'not-theirs', cell: '14', more: { things: 1, cell: '15' } },
    { ...afterTheDoor, ...nobodyYet },
  ),
  refused('nothing-here', ['code', 'offline-card']),
  refused('taken', ways, '2026-11-12'),
  refused('taken-back', ways, '2026-11-12'),
  refused('cell-out-of-service'),
  refused('full', []),
  stateOf('locker-size', { screen: 'locker-size', sizes: ['small', 'medium', 'large'] }),
  stateOf('locker-papers-phone', { screen: 'locker-papers-phone' }),
  stateOf(
    'locker-is-it-in',
    { screen: 'locker-is-it-in', cell: '14', picture: cabinetWith('14'), mayOpenAgain: true },
    afterTheDoor,
  ),
  stateOf(
    'locker-papers-left',
    { screen: 'locker-papers-left', receipt: '204518', cell: '14', slip: 'printed' },
    { ...afterTheDoor, ...nobodyYet },
  ),
  stateOf(
    'locker-papers-left-no-slip',
    { screen: 'locker-papers-left', receipt: '204518', cell: '14', slip: 'not-printed' },
    { ...afterTheDoor, ...nobodyYet },
  ),
];
