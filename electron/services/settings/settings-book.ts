import type { Configuration } from '../../configuration/configuration.ts';
import type { SettingsOutcome } from '../../contract/staff/maintenance-views.ts';
import type { FaultySetting, SettingDifference, SettingName } from '../../contract/staff/setting-names.ts';
import type { Clock } from '../../foundation/clock.ts';
import { err, type Failure, ok, type Result } from '../../foundation/result.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import type { SignedIn } from '../staff/staff-part.ts';
import { faultySettings } from './faulty-settings.ts';
import { keepVersions, type SettingsVersion } from './kept-versions.ts';
import { differencesBetween, layOver, layOverWhatFits } from './lay-over.ts';
import { areShownAtOnce, needsTrial, roleFor } from './sections.ts';
import { emptyOverlay, type Overlay, only, overlayOf, type SettingsChange } from './settings-change.ts';

/** How long the question "can you see and use this?" waits for its answer (ms). */
export const trialMilliseconds = 60_000;
/** How long the kiosk may take until it can ask it: everything but the store is built anew. */
const rebuildMilliseconds = 60_000;

/** The number of the configuration file without any change. */
export const fileAlone = 0;

/** Settings in force that nobody has confirmed yet. */
export interface Trial {
  readonly version: number;
  readonly by: SignedIn;
  readonly differences: readonly SettingDifference[];
  /** When the version before is in force again unless somebody keeps this one (ms). */
  readonly endsAt: number;
}

/** Other settings are in force. `trial`: these are, and must be confirmed; by whoever `by` says. */
export interface Applied {
  readonly settings: readonly SettingName[];
  readonly by: SignedIn;
  readonly trial: boolean;
  /** Nobody answered whether these can be seen and used: whoever set them is not there any more. */
  readonly unanswered: boolean;
}

type TrialEnd = 'by-choice' | 'no-answer' | 'not-built';

const outcomeOf = {
  ...{ 'by-choice': 'refused', 'no-answer': 'unanswered', 'not-built': 'not-built', restart: 'unanswered' },
} as const satisfies Record<TrialEnd | 'restart', SettingsOutcome>;

export type ProposalFailure = Failure<'faulty'> & { readonly faults: readonly FaultySetting[] };
export type ApplyFailure =
  | ProposalFailure
  | Failure<'nothing-changes' | 'trial-running' | 'not-yours' | 'unknown-version'>;

type Put = Result<{ readonly version: number; readonly onTrial: boolean }, ApplyFailure>;

/**
 * What staff set at the kiosk, kept as versions and laid over the configuration file. Open it once a process, beside
 * the store: it outlives the rebuilding of everything else.
 */
export interface SettingsBook {
  /** The file and what is laid over it; always valid. */
  present(): Configuration;
  /** What was set here once and does not fit this build or this file: the file's own value holds. */
  setAside(): readonly string[];
  /** What the change would change, or what is wrong with it. Null in a change leaves out what may be left out. */
  propose(change: SettingsChange | Overlay): Result<readonly SettingDifference[], ProposalFailure>;
  /**
   * Puts it in force; what could make the kiosk unreachable (screen, devices, platform) on trial, until `keep`. Everybody
   * sets only what belongs to their roles.
   */
  apply(change: SettingsChange | Overlay, by: SignedIn): Put;
  /** What would be different if this version were in force; undefined: there is no such version. */
  differencesTo(version: number): readonly SettingDifference[] | undefined;
  /**
   * A new version with the content of an older one, as far as it belongs to their roles: what others set since stays.
   * `fileAlone`: nothing laid over the file.
   */
  takeBack(version: number, by: SignedIn): Put;
  trial(): Trial | undefined;
  /** The question is on the screen now: from here its time runs. */
  questionAsked(): void;
  keep(version: number): Result<undefined, Failure<'moved-on'>>;
  /** The version before the trial is in force again. `not-built`: the kiosk cannot be built with it. */
  refuse(version: number, cause?: 'by-choice' | 'not-built'): Result<undefined, Failure<'moved-on'>>;
  /** What became of the newest change, until somebody has read it. */
  unreadOutcome(): SettingsOutcome | undefined;
  outcomeRead(): void;
  /** The newest first; of very many only the newest. */
  versions(): readonly SettingsVersion[];
  /** Calls back whenever other settings are in force than before; the returned function ends it. */
  onApplied(listener: (applied: Applied) => void): () => void;
  close(): void;
}

export function openSettingsBook(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
  /** What the configuration file says. */
  readonly base: Configuration;
}): SettingsBook {
  const { store, audit, clock, base } = parts;
  const versions = keepVersions(store);
  const listeners = new Set<(applied: Applied) => void>();
  let trial: Trial | undefined;
  let stopTrial = () => {};
  let outcome: SettingsOutcome | undefined;
  const atOnce = <T>(change: () => T): T => store.database.transaction(change).immediate();

  // Whatever ended the kiosk in the middle of a trial: it starts with what worked before.
  atOnce(() => endTrial('restart'));
  let present = layOverWhatFits(base, versions.overlayInState('in-force') ?? emptyOverlay);
  if (present.setAside.length > 0)
    audit.record('settings-set-aside', { settings: present.setAside.join(' ') });

  function endTrial(cause: TrialEnd | 'restart'): void {
    const version = versions.numberInState('trial');
    if (version === undefined) return;
    versions.move('trial', 'not-kept');
    outcome = outcomeOf[cause];
    audit.record('settings-not-kept', { version, cause });
  }

  function tell(applied: Applied): void {
    for (const listener of [...listeners]) listener(applied);
  }

  function armTrial(milliseconds: number): number {
    stopTrial();
    stopTrial = clock.after(milliseconds, () => goBack('no-answer'));
    return clock.now() + milliseconds;
  }

  function goBack(cause: TrialEnd): void {
    const ended = trial;
    if (!ended) return;
    stopTrial();
    trial = undefined;
    present = layOverWhatFits(base, versions.overlayInState('in-force') ?? emptyOverlay);
    try {
      atOnce(() => endTrial(cause));
    } finally {
      // A disk that takes nothing more must not keep a bad setting in force.
      const settings = ended.differences.map(({ setting }) => setting);
      tell({ settings, by: ended.by, trial: false, unanswered: cause === 'no-answer' });
    }
  }

  function put(overlay: Overlay, by: SignedIn, back: number | null): Put {
    if (trial) return err('trial-running');
    const laid = layOver(base, overlay);
    if (!laid.success) return faulty(faultySettings(laid.error.issues, overlay));
    const differences = differencesBetween(present.configuration, laid.data);
    const settings = differences.map(({ setting }) => setting);
    if (settings.length === 0) return err('nothing-changes');
    if (settings.some((setting) => !by.roles.has(roleFor(setting)))) return err('not-yours');
    const onTrial = needsTrial(settings);
    const version = atOnce(() => {
      endTrial('no-answer');
      if (!onTrial) versions.move('in-force', 'past');
      const state = onTrial ? 'trial' : 'in-force';
      const number = versions.add({ state, differences, by: by.id, at: clock.now() }, overlay);
      audit.record('settings-applied', {
        ...{ by: by.id, version: number, settings: settings.join(' '), onTrial, back },
      });
      return number;
    });
    present = { configuration: laid.data, overlay, setAside: [] };
    outcome = onTrial || areShownAtOnce(settings) ? undefined : 'applied';
    if (onTrial)
      trial = { version, by, differences, endsAt: armTrial(rebuildMilliseconds + trialMilliseconds) };
    tell({ settings, by, trial: onTrial, unanswered: false });
    return ok({ version, onTrial });
  }

  /** Of an older version, what fits today. */
  const contentOf = (version: number): Overlay | undefined => {
    const overlay = version === fileAlone ? emptyOverlay : versions.overlayOf(version);
    return overlay && layOverWhatFits(base, overlay).overlay;
  };

  return {
    present: () => present.configuration,
    setAside: () => present.setAside,
    propose: (change) => {
      const overlay = { ...present.overlay, ...overlayOf(change) };
      const laid = layOver(base, overlay);
      if (!laid.success) return faulty(faultySettings(laid.error.issues, overlayOf(change)));
      return ok(differencesBetween(present.configuration, laid.data));
    },
    apply: (change, by) => put({ ...present.overlay, ...overlayOf(change) }, by, null),
    differencesTo: (version) => {
      const overlay = contentOf(version);
      return (
        overlay && differencesBetween(present.configuration, layOverWhatFits(base, overlay).configuration)
      );
    },
    takeBack: (version, by) => {
      const overlay = contentOf(version);
      if (!overlay) return err('unknown-version');
      const isOwn = (name: SettingName) => by.roles.has(roleFor(name));
      const others = only(present.overlay, (name) => !isOwn(name));
      return put({ ...others, ...only(overlay, isOwn) }, by, version);
    },
    trial: () => trial,
    questionAsked: () => {
      if (trial) trial = { ...trial, endsAt: armTrial(trialMilliseconds) };
    },
    keep: (version) => {
      if (trial?.version !== version) return err('moved-on');
      const { by } = trial;
      atOnce(() => {
        versions.move('in-force', 'past');
        versions.move('trial', 'in-force');
        audit.record('settings-kept', { version, by: by.id });
      });
      // Not before it is on the disk: one that takes nothing more must not leave the trial without its end.
      stopTrial();
      trial = undefined;
      outcome = 'kept';
      return ok();
    },
    refuse: (version, cause = 'by-choice') => {
      if (trial?.version !== version) return err('moved-on');
      goBack(cause);
      return ok();
    },
    unreadOutcome: () => outcome,
    outcomeRead: () => {
      outcome = undefined;
    },
    versions: versions.list,
    onApplied: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => stopTrial(),
  };
}

function faulty(faults: readonly FaultySetting[]): Result<never, ProposalFailure> {
  return { ok: false, error: { code: 'faulty', faults } };
}
