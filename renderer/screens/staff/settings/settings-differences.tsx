import { Check, FlaskConical, Info, LogOut, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { differenceItems } from './difference-items.tsx';
import { useFault } from './setting-help.ts';
import { settingIcon } from './setting-icon.ts';
import { useSettingWords } from './setting-words.ts';

type View = ScreenProps<'settings-differences'>['view'];

/** What is about to change, old and new; and what puts it in force. */
export function SettingsDifferences({ view }: ScreenProps<'settings-differences'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const settingWords = useSettingWords();
  const { differences, onTrial, othersStay, refusal, faults, mayDiscard, leaving } = view;
  return (
    <StaffLayout
      title={useTitle(view)}
      main={
        !refusal && (
          <MainAction icon={onTrial ? FlaskConical : Check} onPress={() => ask('settings.apply', {})}>
            {t(onTrial ? 'settings.differences.try' : 'settings.differences.apply')}
          </MainAction>
        )
      }
      beside={
        mayDiscard && (
          <Button onPress={() => ask('settings.discard', {})}>{t('settings.differences.discard')}</Button>
        )
      }
    >
      {leaving && <Notice icon={LogOut}>{t('settings.differences.leaving')}</Notice>}
      {refusal && (
        <Notice icon={TriangleAlert} tone="stop">
          {t(`settings.refusal.${refusal}`)}
        </Notice>
      )}
      {onTrial && !refusal && (
        <Notice icon={Info} tone="calm">
          {t('settings.differences.trial')}
        </Notice>
      )}
      {othersStay && !refusal && (
        <Notice icon={Info} tone="calm">
          {t('settings.differences.others')}
        </Notice>
      )}
      <FittedList
        items={[
          ...faults.map((fault) => ({ key: `wrong-${fault.setting}`, content: <Fault fault={fault} /> })),
          ...differenceItems(differences, settingWords, t),
        ]}
      />
    </StaffLayout>
  );
}

function useTitle({ version, leaving }: View): string {
  const { t } = useTranslation('staff');
  if (!version) return t(leaving ? 'settings.differences.unapplied' : 'settings.differences.title');
  if (version.number === 0) return t('settings.differences.file');
  return t('settings.differences.version', { number: version.number });
}

function Fault({ fault }: { readonly fault: View['faults'][number] }) {
  const words = useFault(undefined, fault);
  return <StaffRow icon={settingIcon(fault.setting)} title={words} condition="bad" />;
}
