import type { TFunction } from 'i18next';
import type { SettingDifference } from '../../../../electron/contract/staff/setting-names.ts';
import type { ListItem } from '../../../components/staff/fitted-list.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { settingIcon } from './setting-icon.ts';
import type { useSettingWords } from './setting-words.ts';

/** A row for each difference: what it was and what it is to be. */
export function differenceItems(
  differences: readonly SettingDifference[],
  { nameWords, valueWords }: ReturnType<typeof useSettingWords>,
  t: TFunction<'staff'>,
): ListItem[] {
  return differences.map(({ setting, from, to }) => ({
    key: setting,
    content: (
      <StaffRow
        icon={settingIcon(setting)}
        title={nameWords(setting)}
        note={t('settings.differences.change', {
          from: valueWords(setting, from),
          to: valueWords(setting, to),
        })}
      />
    ),
  }));
}
