import { dirname, join } from 'node:path';
import { type CalendarDate, calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import { firstAffairs } from './affairs-state.ts';
import { firstMoment, newSecret } from './authority.ts';
import { emptyRecord, firstCodes, firstRecords } from './cast.ts';
import { startOfDay } from './day.ts';
import { type OfferedCatalogue, openOfferedCatalogue } from './offered-catalogue.ts';
import { firstTerms, type Policy, type State, stateSchema } from './state.ts';
import { loadState, saveState } from './state-file.ts';
import { forgetCodes } from './status-list.ts';

/** The city's platform behind its interface: what it knows, and what day it is there. */
export interface Platform {
  state: State;
  readonly catalogue: OfferedCatalogue;
  /** Milliseconds since 1970. */
  now(): number;
  today(): CalendarDate;
  /** What signed things are dated with, in ms: now; on a day that it was told to play, the time since it was opened. */
  moment(): number;
  /** Makes what changed durable. Called before anything of it is answered. */
  save(): void;
  reset(): void;
}

export interface PlatformOptions {
  /** Where the state is kept; in memory only without it. */
  readonly stateFile?: string | undefined;
  /** The day it is, for tests and demonstrations; else the day in Shanghai. */
  readonly today?: string | undefined;
  readonly now?: (() => number) | undefined;
}

export function openPlatform({ stateFile, today, now = Date.now }: PlatformOptions): Platform {
  const opened = now();
  const dayNow = () => calendarDateInShanghai(now());
  const platform: Platform = {
    state: firstState((today ?? dayNow()) as CalendarDate),
    catalogue: openOfferedCatalogue(stateFile && join(dirname(stateFile), 'sandbox-catalogue.json'), () =>
      platform.today(),
    ),
    now,
    today: () => (today ?? dayNow()) as CalendarDate,
    moment: () => (today === undefined || today === dayNow() ? now() : startOfDay(today) + (now() - opened)),
    save: () => stateFile !== undefined && saveState(stateFile, platform.state),
    reset: () => {
      forgetCodes(platform, () => true);
      platform.catalogue.reset();
      platform.state = { ...firstState(platform.today()), ...lastingOf(platform.state) };
      platform.save();
    },
  };
  const kept = stateFile === undefined ? undefined : loadState(stateFile, stateSchema);
  if (kept) platform.state = kept;
  // Also where the state was kept: one of an earlier version has just got its keys.
  platform.save();
  return platform;
}

/** What is on record of somebody; a resident who was never here gets an empty record. */
export function recordOf(platform: Platform, person: string): State['people'][string] {
  platform.state.people[person] ??= emptyRecord();
  return platform.state.people[person];
}

const firstPolicy: Policy = {
  ...{ seniorAge: 60, minorAge: 18, disabilityCertificate: true, selfDeclaration: false },
  ...{ validityDays: 180, yearlyLimit: 3, secondProofs: ['phone-code', 'suishenma-scan', 'staff'] },
  identityLevels: { issue: 'card', reissue: 'card-and-second-proof', reportLoss: 'card' },
};

function firstState(today: CalendarDate): State {
  return {
    ...{ version: 1, mode: 'online', slowSeconds: 12, policy: { ...firstPolicy }, nextPayload: null },
    ...{ signingKey: newSecret(), signingSince: firstMoment, earlierKeys: [], pseudonymKey: newSecret() },
    ...{ nextStatusIndex: 0, statusList: { issuedAt: 0, digest: '' }, endedPlaces: [] },
    ...{ certificates: [], certificateTerms: { ...firstTerms }, stolenKiosks: [] },
    people: firstRecords(),
    codes: firstCodes(today, firstPolicy.validityDays, firstPolicy.yearlyLimit ?? 0),
    ...{ losses: {}, proofs: {}, tokens: {}, wrongScans: {}, vouchings: [], messages: [], answered: {} },
    ...firstAffairs(),
  };
}

/** What outlives a reset: keys, places and certificates are known to those who verify codes. */
function lastingOf(state: State) {
  const { signingKey, signingSince, earlierKeys, pseudonymKey } = state;
  const { nextStatusIndex, statusList, endedPlaces, certificates } = state;
  return {
    ...{ signingKey, signingSince, earlierKeys, pseudonymKey },
    ...{ nextStatusIndex, statusList, endedPlaces, certificates },
  };
}
