import { type ScreenState, stateOf } from './screen-state.ts';

const ended = { can: { goBack: false, goHome: true } };

export const states: readonly ScreenState[] = [
  stateOf('thanks', { screen: 'thanks', expiresOn: '2027-05-19' }, ended),
  stateOf('thanks-notified', { screen: 'thanks', expiresOn: '2027-05-19', notified: '138****1234' }, ended),
];
