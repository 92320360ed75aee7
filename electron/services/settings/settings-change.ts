import type { Configuration } from '../../configuration/configuration.ts';
import { type SettingName, type SettingValue, settingNames } from '../../contract/staff/setting-names.ts';

type Settable = Omit<Configuration, 'site' | 'gateway' | 'key' | 'devices' | 'locker'> & {
  readonly site: Omit<Configuration['site'], 'kioskId'>;
  readonly gateway: Omit<Configuration['gateway'], 'tokenFile'>;
  readonly devices: Omit<Configuration['devices'], 'lockerBoards'>;
  readonly locker: Omit<Configuration['locker'], 'cabinets'>;
};

type Change<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Change<T[K]> | null | undefined }
    : T;

/** Some settings in the shape of the configuration, as a JSON Merge Patch (RFC 7386): null leaves out what may be left out. */
export type SettingsChange = Change<Settable>;

/** Values laid over the configuration file, by the names of the settings. */
export type Overlay = Readonly<Partial<Record<SettingName, SettingValue>>>;

export const emptyOverlay: Overlay = {};

export function namesIn(overlay: Overlay): readonly SettingName[] {
  return Object.keys(overlay) as SettingName[];
}

/** Those settings of an overlay that are wanted. */
export function only(overlay: Overlay, isWanted: (name: SettingName) => boolean): Overlay {
  return Object.fromEntries(Object.entries(overlay).filter(([name]) => isWanted(name as SettingName)));
}

const isName = (path: string): path is SettingName => (settingNames as readonly string[]).includes(path);

/** By the names of its settings. Throws on what staff may not set: no screen and no part offers it. */
export function overlayOf(change: SettingsChange | Overlay): Overlay {
  const overlay: Partial<Record<SettingName, SettingValue>> = {};
  const collect = (value: unknown, path: string): void => {
    if (value === undefined) return;
    if (isName(path)) {
      overlay[path] = value as SettingValue;
      return;
    }
    const within = settingNames.filter((name) => path === '' || name.startsWith(`${path}.`));
    if (within.length === 0) throw new Error(`${path} is no setting of the kiosk's staff`);
    if (value === null) for (const name of within) overlay[name] = null;
    else
      for (const [key, inner] of Object.entries(value)) collect(inner, path === '' ? key : `${path}.${key}`);
  };
  collect(change, '');
  return overlay;
}

/** The value of a setting; null where it is left out. */
export function settingIn(configuration: Configuration, name: SettingName): SettingValue {
  const found = name
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], configuration);
  return (found ?? null) as SettingValue;
}
