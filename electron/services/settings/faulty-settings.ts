import type { z } from 'zod';
import {
  type FaultySetting,
  type SettingName,
  type SettingValue,
  settingNames,
} from '../../contract/staff/setting-names.ts';
import { settingsAt } from './lay-over.ts';
import { namesIn, type Overlay } from './settings-change.ts';

/** What the configuration's schema has against a change, setting by setting; each is told once. */
export function faultySettings(issues: readonly z.core.$ZodIssue[], overlay: Overlay) {
  const faults = new Map<SettingName, FaultySetting>();
  for (const issue of issues) {
    const [setting] = [...settingsAt(issue, namesIn(overlay)), ...settingsAt(issue, settingNames)];
    if (setting && !faults.has(setting))
      faults.set(setting, { setting, ...problemOf(issue, setting, overlay[setting]) });
  }
  return [...faults.values()];
}

function problemOf(
  issue: z.core.$ZodIssue,
  setting: SettingName,
  value: SettingValue | undefined,
): Omit<FaultySetting, 'setting'> {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return { problem: 'too-long', limit: Number(issue.maximum) };
      return { problem: 'too-large', limit: Number(issue.maximum) };
    case 'too_small':
      if (issue.origin !== 'string') return { problem: 'too-small', limit: Number(issue.minimum) };
      if (issue.minimum === 1) return { problem: 'left-out' };
      return { problem: 'too-short', limit: Number(issue.minimum) };
    case 'invalid_type':
      return { problem: (value ?? null) === null ? 'left-out' : 'wrong-form' };
    case 'invalid_value':
      return { problem: 'no-such-choice' };
    case 'custom':
      if (setting === 'gateway.url') return { problem: 'unprotected' };
      if (setting.startsWith('locker.')) return { problem: 'after-taking-back' };
      return {
        problem: setting.startsWith('devices.cardPrinter') ? 'needs-outlet-sensor' : 'no-such-choice',
      };
    default:
      return { problem: 'wrong-form' };
  }
}
