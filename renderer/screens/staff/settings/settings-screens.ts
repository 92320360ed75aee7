import { SettingsDifferences } from './settings-differences.tsx';
import { SettingsList } from './settings-list.tsx';
import { SettingsOne } from './settings-one.tsx';
import { SettingsTrial } from './settings-trial.tsx';
import { SettingsVersions } from './settings-versions.tsx';

/** The screens of the settings, by the names of their views. */
export const settingsScreens = {
  'settings-list': SettingsList,
  'settings-one': SettingsOne,
  'settings-differences': SettingsDifferences,
  'settings-trial': SettingsTrial,
  'settings-versions': SettingsVersions,
};
