import { useTranslation } from 'react-i18next';
import type { SettingName, SettingValue } from '../../../../electron/contract/staff/setting-names.ts';
import type { SettingEntry } from '../../../../electron/contract/staff/settings-views.ts';

/** Settings whose numbers have a unit, by how their names end. */
const units = [
  ['Seconds', 'seconds'],
  ['Days', 'days'],
  ['Pixels', 'pixels'],
  ['Inches', 'inches'],
  ['Dots', 'dots'],
  ['olume', 'percent'],
] as const;

/** What settings and their values are called. */
export function useSettingWords() {
  const { t } = useTranslation('staff');

  function valueWords(setting: SettingName | SettingEntry, value: SettingValue): string {
    if (setting === 'screen.preset') return screenWords(String(value));
    if (setting === 'services.hidden') return t('settings.value.services', { value: countOf(value) });
    if (setting === 'languages') return languageWords(value);
    if (value === null || value === '') return t('settings.value.none');
    if (typeof value === 'boolean') return t(value ? 'settings.value.yes' : 'settings.value.no');
    if (typeof value === 'number') return numberWords(setting, value);
    if (value === 'yes' || value === 'no' || value === 'left' || value === 'right')
      return t(`settings.value.${value}`);
    return String(value);
  }

  function languageWords(value: SettingValue): string {
    const both = String(value).includes('en');
    return t(both ? 'settings.value.bothLanguages' : 'settings.value.onlyChinese');
  }

  function numberWords(setting: string, value: number): string {
    if (setting === 'devices.cardPrinter.retractOperation') return `0x${value.toString(16)}`;
    const unit = units.find(([end]) => setting.endsWith(end))?.[1];
    return unit ? t(`settings.value.${unit}`, { value }) : String(value);
  }

  /** `1080x1920x21.5` */
  function screenWords(preset: string): string {
    const [width, height, inches] = preset.split('x');
    const way = Number(width) > Number(height) ? 'lying' : 'upright';
    return t(`settings.value.${way}`, { width, height, inches });
  }

  return { nameWords: (setting: SettingName | SettingEntry) => t(`settings.name.${setting}`), valueWords };
}

function countOf(value: SettingValue): number {
  return Array.isArray(value) ? value.length : 0;
}
