import { type ScreenState, stateOf } from './screen-state.ts';

const face = { name: '王*英', number: '310105********0428', expiresOn: '2027-05-19' };
/** A card that the kiosk makes by itself lasts a month. */
const soon = { ...face, expiresOn: '2026-12-20' };
const first = { screen: 'confirm', face, reason: 'first', endsEarlierCard: false, madeHere: false } as const;
const agent = { name: '李*', number: '310101********1239' };

export const states: readonly ScreenState[] = [
  stateOf('confirm', first),
  stateOf('confirm-agent', { ...first, agent }),
  stateOf('confirm-expired', { ...first, reason: 'expired' }),
  ...(['lost', 'damaged'] as const).map((reason) =>
    stateOf(`confirm-${reason}`, { ...first, reason, endsEarlierCard: true }),
  ),
  stateOf('confirm-everything', { ...first, reason: 'damaged', agent, endsEarlierCard: true }),
  stateOf('confirm-made-here', { ...first, face: soon, madeHere: true }),
  stateOf('confirm-made-here-everything', {
    ...first,
    face: soon,
    reason: 'damaged',
    agent,
    endsEarlierCard: true,
    madeHere: true,
  }),
];
