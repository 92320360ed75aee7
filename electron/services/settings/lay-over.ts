import { z } from 'zod';
import { type Configuration, configurationSchema } from '../../configuration/configuration.ts';
import {
  type SettingDifference,
  type SettingName,
  type SettingValue,
  settingNames,
} from '../../contract/staff/setting-names.ts';
import { emptyOverlay, namesIn, type Overlay, only, settingIn } from './settings-change.ts';

type Branch = { [key: string]: unknown };

/** The file with the overlay on it, or what the configuration's schema has against it. */
export function layOver(base: Configuration, overlay: Overlay) {
  const document = structuredClone(base) as Branch;
  for (const name of namesIn(overlay)) putAt(document, name.split('.'), overlay[name] ?? null);
  return configurationSchema.safeParse(document);
}

/** Puts a value at its place; null takes it out, and a device of which nothing is left. */
function putAt(branch: Branch, [key = '', ...deeper]: readonly string[], value: SettingValue): void {
  if (deeper.length === 0) {
    if (value === null) delete branch[key];
    else branch[key] = value;
    return;
  }
  const inner = (branch[key] ?? {}) as Branch;
  branch[key] = inner;
  putAt(inner, deeper, value);
  if (Object.keys(inner).length === 0) delete branch[key];
}

/**
 * The same for an overlay that may have been made for another file or another build: what does not fit is set aside,
 * setting by setting, and the file's own value holds.
 */
export function layOverWhatFits(
  base: Configuration,
  overlay: Overlay,
): {
  readonly configuration: Configuration;
  readonly overlay: Overlay;
  readonly setAside: readonly string[];
} {
  const known = namesIn(overlay).filter((name) => settingNames.includes(name));
  let fitting = only(overlay, (name) => known.includes(name));
  for (;;) {
    const laid = layOver(base, fitting);
    if (laid.success) {
      const setAside = namesIn(overlay).filter((name) => !(name in fitting));
      return { configuration: laid.data, overlay: fitting, setAside };
    }
    const guilty = laid.error.issues.flatMap((issue) => settingsAt(issue, namesIn(fitting)));
    // A fault that no setting here has a part in is told by the file's own check: then all are set aside.
    fitting = guilty.length > 0 ? only(fitting, (name) => !guilty.includes(name)) : emptyOverlay;
    if (namesIn(fitting).length === 0)
      return { configuration: base, overlay: emptyOverlay, setAside: namesIn(overlay) };
  }
}

/** Those of the settings that stand where the issue is, within it or around it. */
export function settingsAt(issue: z.core.$ZodIssue, names: readonly SettingName[]): readonly SettingName[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
  const paths = keys.map((key) => [...issue.path, ...(key === undefined ? [] : [key])].join('.'));
  const touches = (name: string, path: string) =>
    name === path || name.startsWith(`${path}.`) || path.startsWith(`${name}.`);
  return names.filter((name) => paths.some((path) => touches(name, path)));
}

export function differencesBetween(before: Configuration, after: Configuration): SettingDifference[] {
  return settingNames.flatMap((setting) => {
    const from = settingIn(before, setting);
    const to = settingIn(after, setting);
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ setting, from, to }];
  });
}

const kept = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
);

/** As it was kept; of one that cannot be read, nothing. */
export function readOverlay(document: string): Overlay {
  try {
    return kept.parse(JSON.parse(document)) as Overlay;
  } catch {
    return emptyOverlay;
  }
}
