import { Check, Timer, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { useMillisecondsLeft } from '../../../app/use-milliseconds-left.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { differenceItems } from './difference-items.tsx';
import { RulerLine } from './ruler-line.tsx';
import { useSettingWords } from './setting-words.ts';

export function SettingsTrial({ view }: ScreenProps<'settings-trial'>) {
  return view.asked ? <Question view={view} /> : <Begins />;
}

/** The kiosk builds itself anew: nothing can be said of it yet. */
function Begins() {
  const { t } = useTranslation('staff');
  return (
    <StaffLayout title={t('settings.trial.begins')}>
      <StatusLine>{t('settings.trial.wait')}</StatusLine>
    </StaffLayout>
  );
}

/** Can you see and use this? Whoever cannot need do nothing. */
function Question({ view }: ScreenProps<'settings-trial'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const settingWords = useSettingWords();
  const seconds = Math.ceil(useMillisecondsLeft(view.millisecondsLeft) / 1000);
  const isOfScreen = view.differences.some(({ setting }) => setting.startsWith('screen.'));
  return (
    <StaffLayout
      title={t('settings.trial.title')}
      beside={
        <Button onPress={() => ask('settings.refuse', {})}>
          <Undo2 className="icon" aria-hidden="true" />
          {t('settings.trial.refuse')}
        </Button>
      }
      main={
        <MainAction icon={Check} onPress={() => ask('settings.keep', {})}>
          {t('settings.trial.keep')}
        </MainAction>
      }
    >
      <Notice icon={Timer}>
        <span role="timer">{t('settings.trial.left', { seconds })}</span>
      </Notice>
      {isOfScreen && <RulerLine />}
      <FittedList items={differenceItems(view.differences, settingWords, t)} />
    </StaffLayout>
  );
}
