import { useTranslation } from 'react-i18next';
import type { FaultySetting } from '../../../../electron/contract/staff/setting-names.ts';
import type { SettingEntry } from '../../../../electron/contract/staff/settings-views.ts';
import type { ScreenProps } from '../../view-of.ts';
import { useSettingWords } from './setting-words.ts';

const hints: Readonly<Partial<Record<SettingEntry, 'line' | 'printerLine' | 'printer' | 'address'>>> = {
  'devices.identityReader.line': 'line',
  'devices.codeScanner.line': 'line',
  'devices.cardPrinter.uri': 'printer',
  'devices.slipPrinter.line': 'printerLine',
  'gateway.url': 'address',
};

/** What a right value is like. */
export function useHint({ entry, control }: ScreenProps<'settings-one'>['view']): string | undefined {
  const { t } = useTranslation('staff');
  const hint = hints[entry];
  if (hint) return t(`settings.one.${hint}`);
  switch (control.kind) {
    case 'number':
      return t('settings.one.range', { minimum: control.minimum, maximum: control.maximum });
    case 'time':
      return t('settings.one.time');
    case 'latin':
      if (control.optional) return t('settings.one.leaveOut');
      return t('settings.one.longest', { longest: control.longest });
    case 'chinese':
      return t('settings.one.longest', { longest: control.longest });
    case 'choice':
      return undefined;
  }
}

/** What is wrong, in words; with the setting's name where it is another one than was entered. */
export function useFault(entry: SettingEntry | undefined, fault: FaultySetting | undefined) {
  const { t } = useTranslation('staff');
  const { nameWords } = useSettingWords();
  if (!fault) return undefined;
  const words = t(`settings.problem.${fault.problem}`, { limit: fault.limit });
  const isOwn = fault.setting === entry || (entry === 'screen.preset' && fault.setting.startsWith('screen.'));
  return isOwn ? words : `${nameWords(fault.setting)}: ${words}`;
}
