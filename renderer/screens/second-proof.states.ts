import type { SessionView } from '../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'second-proof';
const byCode = { screen, sentTo: '138****1234', scan: 'not-offered', busy: false } as const;
const byScan = { screen, scan: 'offered', busy: false } as const;

const beside = {
  staff: { name: '李晓梅', roles: ['clerk'], doing: 'helping' },
} as const satisfies Partial<SessionView>;

export const states: readonly ScreenState[] = [
  stateOf(screen, byCode),
  stateOf(`${screen}-or-scan`, { ...byCode, scan: 'offered' }),
  stateOf(`${screen}-scanner-offline`, { ...byCode, scan: 'scanner-offline' }),
  stateOf(`${screen}-busy`, { ...byCode, busy: true }),
  stateOf(`${screen}-wrong-code`, { ...byCode, problem: 'wrong-code', attemptsLeft: 2 }),
  stateOf(`${screen}-not-sent`, { ...byCode, scan: 'offered', problem: 'not-sent' }),
  stateOf(`${screen}-or-wrong-scan`, { ...byCode, scan: 'offered', problem: 'wrong-scan', attemptsLeft: 1 }),
  stateOf(`${screen}-asking`, { screen, scan: 'not-offered', busy: true }),
  stateOf(`${screen}-never-sent`, { screen, scan: 'not-offered', problem: 'not-sent', busy: false }),
  stateOf(`${screen}-never-sent-or-scan`, { ...byScan, problem: 'not-sent' }),
  stateOf(`${screen}-scan`, byScan),
  stateOf(`${screen}-wrong-scan`, { ...byScan, problem: 'wrong-scan', attemptsLeft: 2 }),
  stateOf(`${screen}-by-staff`, { ...byCode, staffMayVouch: true }, beside),
  stateOf(`${screen}-by-staff-alone`, { ...byScan, scan: 'not-offered', staffMayVouch: true }, beside),
  stateOf(`${screen}-by-staff-failed`, { ...byCode, staffMayVouch: true, problem: 'wrong-staff' }, beside),
  stateOf(`${screen}-scan-at-locker`, { ...byScan, matter: 'locker' }, { known: false }),
  stateOf(`${screen}-no-way`, { ...byScan, scan: 'scanner-offline' }),
];
