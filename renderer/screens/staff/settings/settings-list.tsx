import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { settingIcon } from './setting-icon.ts';
import { useSettingWords } from './setting-words.ts';

/** The settings of the site or of the machine with their values; what was changed waits to be applied. */
export function SettingsList({ view }: ScreenProps<'settings-list'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { nameWords, valueWords } = useSettingWords();
  const { section, settings, changes, last } = view;
  return (
    <StaffLayout
      title={t(`settings.${section}.title`)}
      lead={t('settings.list.lead')}
      main={
        changes > 0 && (
          <MainAction icon={ArrowRight} onPress={() => ask('settings.showDifferences', {})}>
            {t('settings.list.differences', { changes })}
          </MainAction>
        )
      }
    >
      <FittedList
        from={last}
        items={settings.map(({ entry, value, changed }) => ({
          key: entry,
          content: (
            <StaffRow
              icon={settingIcon(entry)}
              title={nameWords(entry)}
              note={valueWords(entry, value)}
              side={changed && t('settings.list.changed')}
              condition={changed ? 'soon' : undefined}
              onPress={() => ask('settings.choose', { entry })}
            />
          ),
        }))}
      />
    </StaffLayout>
  );
}
