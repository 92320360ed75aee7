import type { TFunction } from 'i18next';
import { Check, CircleCheck, CircleX, Timer, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { useMillisecondsLeft } from '../../../app/use-milliseconds-left.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { FittedList, type ListItem } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
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

/** Does it work? Whoever cannot answer need do nothing. */
function Question({ view }: ScreenProps<'settings-trial'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const settingWords = useSettingWords();
  const seconds = Math.ceil(useMillisecondsLeft(view.millisecondsLeft) / 1000);
  const isOfScreen = view.differences.some(({ setting }) => setting.startsWith('screen.'));
  const isSilent = view.answers.some(({ answers }) => !answers);
  const keep = () => ask('settings.keep', {});
  return (
    <StaffLayout
      title={t(`settings.trial.title.${isOfScreen ? 'screen' : isSilent ? 'silent' : 'works'}`)}
      beside={
        <Button onPress={() => ask('settings.refuse', {})}>
          <Undo2 className="icon" aria-hidden="true" />
          {t('settings.trial.refuse')}
        </Button>
      }
      main={
        isSilent ? (
          <Button onPress={keep}>{t('settings.trial.keepSilent')}</Button>
        ) : (
          <MainAction icon={Check} onPress={keep}>
            {t('settings.trial.keep')}
          </MainAction>
        )
      }
    >
      <Notice icon={Timer}>
        <span role="timer">{t('settings.trial.left', { seconds })}</span>
      </Notice>
      {isOfScreen && <RulerLine />}
      <FittedList
        items={[...answerItems(view.answers, t), ...differenceItems(view.differences, settingWords, t)]}
      />
    </StaffLayout>
  );
}

/** Whether each thing that was changed answers by now. */
function answerItems(
  answers: ScreenProps<'settings-trial'>['view']['answers'],
  t: TFunction<'staff'>,
): ListItem[] {
  return answers.map(({ of, answers: does }) => ({
    key: of,
    content: (
      <StaffRow
        icon={does ? CircleCheck : CircleX}
        condition={does ? 'good' : 'bad'}
        title={of === 'platform' ? t('maintenance.platform.name') : t(`equipment.device.${of}`)}
        note={t(does ? 'settings.trial.answers' : 'settings.trial.silent')}
      />
    ),
  }));
}
