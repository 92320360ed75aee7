import { type CalendarDate, calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import { emptyRecord, firstCodes, firstRecords } from './cast.ts';
import { newSigningKey } from './signing.ts';
import type { Policy, State } from './state.ts';
import { loadState, saveState } from './state-file.ts';

/** The city's platform behind its interface: what it knows, and what day it is there. */
export interface Platform {
  state: State;
  /** Milliseconds since 1970. */
  now(): number;
  today(): CalendarDate;
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
  const platform: Platform = {
    state: firstState((today ?? calendarDateInShanghai(now())) as CalendarDate, newSigningKey()),
    now,
    today: () => (today ?? calendarDateInShanghai(now())) as CalendarDate,
    save: () => stateFile !== undefined && saveState(stateFile, platform.state),
    reset: () => {
      // The key stays: those who verify codes have its trust file already.
      platform.state = firstState(platform.today(), platform.state.signingKey);
      platform.save();
    },
  };
  const kept = stateFile === undefined ? undefined : loadState(stateFile);
  if (kept) platform.state = kept;
  // Also where the state was kept: one of an earlier version has just got its key.
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
  ...{ validityDays: 180, yearlyLimit: 3, secondProofs: ['phone-code', 'suishenma-scan'] },
  identityLevels: { issue: 'card', reissue: 'card-and-second-proof' },
};

function firstState(today: CalendarDate, signingKey: string): State {
  return {
    ...{ version: 1, mode: 'online', slowSeconds: 12, policy: firstPolicy, nextPayload: null },
    ...{ signingKey, nextStatusIndex: 0 },
    people: firstRecords(),
    codes: firstCodes(today, firstPolicy.validityDays, firstPolicy.yearlyLimit ?? 0),
    ...{ proofs: {}, tokens: {}, wrongScans: {}, messages: [], answered: {} },
  };
}
