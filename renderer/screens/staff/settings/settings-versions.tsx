import { FileText, History, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { dateAndTime } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { useSettingWords } from './setting-words.ts';

type Version = ScreenProps<'settings-versions'>['view']['versions'][number];

const conditions = { 'in-force': 'good', trial: 'soon', past: undefined, 'not-kept': undefined } as const;

/** What was changed at this kiosk, by whom and when; and the way back. */
export function SettingsVersions({ view }: ScreenProps<'settings-versions'>) {
  const { t } = useTranslation('staff');
  const { setAside } = view;
  return (
    <StaffLayout title={t('settings.versions.title')} lead={t('settings.versions.lead')}>
      {setAside.length > 0 && (
        <Notice icon={TriangleAlert}>
          <span className="setting-hint">
            {t('settings.versions.setAside', { amount: setAside.length, settings: setAside.join(' ') })}
          </span>
        </Notice>
      )}
      <FittedList
        items={view.versions.map((version) => ({
          key: String(version.number),
          content: <VersionRow version={version} />,
        }))}
      />
    </StaffLayout>
  );
}

function VersionRow({ version }: { readonly version: Version }) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const { nameWords } = useSettingWords();
  const { number, state, by, at, settings } = version;
  const isFile = number === 0;
  const moment = at === undefined ? undefined : dateAndTime(at, language);
  return (
    <StaffRow
      icon={isFile ? FileText : History}
      title={settings.length > 0 ? <Names names={settings.map(nameWords)} /> : t('settings.versions.file')}
      note={
        moment && (
          <>
            <span className="version-by">{by ?? t('settings.versions.unknown')}</span>
            <span className="version-by">{moment}</span>
          </>
        )
      }
      side={t(`settings.state.${state}`)}
      condition={conditions[state]}
      onPress={state === 'in-force' ? undefined : () => ask('settings.openVersion', { version: number })}
    />
  );
}

/** The first two by name: what else there is shows when the version is opened. */
const mostNames = 2;

function Names({ names }: { readonly names: readonly string[] }) {
  const more = names.length > mostNames ? ' …' : '';
  return `${names.slice(0, mostNames).join(' · ')}${more}`;
}
