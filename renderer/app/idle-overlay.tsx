import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../electron/contract/session-view.ts';
import { Button } from '../input/button.tsx';
import { useKiosk } from './kiosk-context.ts';
import { Overlay } from './overlay.tsx';
import { useMillisecondsLeft } from './use-milliseconds-left.ts';

/** The countdown before the session is cleared. Staying is large and near, leaving is small and far from it. */
export function IdleOverlay({ idle }: { readonly idle: NonNullable<SessionView['idle']> }) {
  const { t } = useTranslation();
  const { ask, session } = useKiosk();
  const mayLeave = session.can.goHome || session.view.screen === 'home';
  const left = useMillisecondsLeft(idle.millisecondsLeft);
  const seconds = Math.ceil(left / 1000);
  return (
    <Overlay
      title={t('idle.title')}
      lead={t('idle.lead')}
      className="idle"
      actions={
        mayLeave && (
          <Button className="action-back" onPress={() => ask('session.end', {})}>
            {t('idle.leave')}
          </Button>
        )
      }
    >
      <div className="idle-ring" role="timer" aria-label={t('idle.left', { seconds })}>
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <circle className="idle-ring-whole" cx="50" cy="50" r="44" pathLength="1" />
          <circle
            className="idle-ring-left"
            cx="50"
            cy="50"
            r="44"
            pathLength="1"
            strokeDasharray={`${left / idle.millisecondsWhole} 1`}
          />
        </svg>
        <span aria-hidden="true">{seconds}</span>
      </div>
      <Button kind="go" className="idle-stay" onPress={() => ask('session.stillHere', {})}>
        {t('idle.stay')}
      </Button>
    </Overlay>
  );
}
