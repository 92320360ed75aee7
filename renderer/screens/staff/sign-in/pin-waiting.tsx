import { Hourglass } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PinWait } from '../../../../electron/contract/staff/sign-in-views.ts';
import { useMillisecondsLeft } from '../../../app/use-milliseconds-left.ts';
import { Notice } from '../../../components/notice.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';

/** No PIN may be tried now: how long still, and how long in all. The keys would do nothing, so there are none. */
export function PinWaiting({ title, wait }: { readonly title: string; readonly wait: PinWait }) {
  const { t } = useTranslation('staff');
  const duration = useDuration();
  const left = useMillisecondsLeft(wait.millisecondsLeft);
  const words = t('signIn.pin.waitLeft', {
    left: duration(left),
    whole: duration(wait.millisecondsWhole),
  });
  return (
    <ScreenLayout
      title={title}
      details={
        <>
          <Notice icon={Hourglass} tone="stop">
            {t('signIn.pin.wait')}
          </Notice>
          <ProgressBar aria-label={t('signIn.pin.wait')} value={100 - (left / wait.millisecondsWhole) * 100}>
            {({ percentage }) => (
              <div className="progress-track">
                <div className="progress-fill" style={{ width: `${percentage}%` }} />
              </div>
            )}
          </ProgressBar>
          <p className="pin-wait" role="timer">
            {words}
          </p>
          <p className="lead">{t('signIn.pin.forgotten')}</p>
        </>
      }
    />
  );
}

/** Minutes and seconds in words, without those that are none. */
function useDuration(): (milliseconds: number) => string {
  const { t } = useTranslation('staff');
  return (milliseconds) => {
    const whole = Math.ceil(milliseconds / 1000);
    const [minutes, seconds] = [Math.floor(whole / 60), whole % 60];
    if (minutes === 0) return t('signIn.duration.seconds', { seconds });
    return seconds === 0
      ? t('signIn.duration.minutes', { minutes })
      : t('signIn.duration.both', { minutes, seconds });
  };
}
