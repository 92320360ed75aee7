import { type ScreenState, stateOf } from './screen-state.ts';

const ended = { can: { goBack: false, goHome: true } };

export const states: readonly ScreenState[] = [
  stateOf('thanks', { screen: 'thanks', expiresOn: '2027-05-19', madeHere: false }, ended),
  stateOf(
    'thanks-notified',
    { screen: 'thanks', expiresOn: '2027-05-19', notified: '138****1234', madeHere: false },
    ended,
  ),
  stateOf('thanks-made-here', { screen: 'thanks', expiresOn: '2026-12-20', madeHere: true }, ended),
];
