import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useMillisecondsLeft } from '../../app/use-milliseconds-left.ts';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';
import { OtherWays } from './other-ways.tsx';

/** Codes are being tried out, or somebody misread theirs: none is looked at for a while, and every other way stays open. */
export function LockerCodeWait({ view }: ScreenProps<'locker-code-wait'>) {
  const { t } = useTranslation();
  const left = useMillisecondsLeft(view.millisecondsLeft);
  const seconds = Math.ceil(left / 1000);
  const duration =
    seconds > 90
      ? t('locker.codeWait.minutes', { minutes: Math.ceil(seconds / 60) })
      : t('locker.codeWait.seconds', { seconds });
  return (
    <ScreenLayout
      title={t('locker.codeWait.title')}
      lead={t('locker.codeWait.lead')}
      details={
        <>
          <ProgressBar
            aria-label={t('locker.codeWait.title').replaceAll('|', '')}
            value={100 - (left / Math.max(1, view.millisecondsWhole)) * 100}
          >
            {({ percentage }) => (
              <div className="progress-track">
                <div className="progress-fill" style={{ width: `${percentage}%` }} />
              </div>
            )}
          </ProgressBar>
          <p role="timer">{t('locker.codeWait.left', { duration })}</p>
          <p className="lead">{t('locker.codeWait.person')}</p>
        </>
      }
    >
      {view.ways.length > 0 && <OtherWays ways={view.ways} />}
    </ScreenLayout>
  );
}
