import { BookmarkCheck, IdCardLanyard, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ScreenName } from '../../electron/contract/session-view.ts';
import { Contact } from '../components/contact.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { Button } from '../input/button.tsx';
import { useKiosk } from './kiosk-context.ts';
import { Overlay } from './overlay.tsx';

/** "Find somebody": who answers, when and where, and the way back to what one was doing. */
export function HelpOverlay() {
  const { t } = useTranslation();
  const { description, session, ask } = useKiosk();
  const site = description.siteName;
  return (
    <Overlay
      className="help"
      title={t('help.title')}
      lead={site ? t('help.lead', { site }) : t('help.leadWithoutSite')}
      actions={
        <>
          <StaffHere />
          <MainAction icon={Undo2} onPress={() => ask('session.closeHelp', {})}>
            {t('help.close')}
          </MainAction>
        </>
      }
    >
      <div className="panel">
        <Contact />
      </div>
      {session.view.screen !== 'home' && (
        <Notice icon={BookmarkCheck} tone="calm">
          {t('help.kept')}
        </Notice>
      )}
    </Overlay>
  );
}

/** Whoever stands there is staff already. */
const wayIn: ReadonlySet<ScreenName> = new Set<ScreenName>(['first-start', 'staff-sign-in', 'staff-pin']);

/** Whoever works here and stands beside the resident signs in, and their name is on the matter from then on. */
function StaffHere() {
  const { t } = useTranslation();
  const { session, ask } = useKiosk();
  const isHelping = session.staff !== undefined;
  const isAtHome = session.view.screen === 'home';
  const isSigningIn = wayIn.has(session.view.screen);
  // Not while the machine works: then nothing may come between.
  if (!isHelping && (isSigningIn || !(isAtHome || session.can.goHome))) return null;
  return (
    <Button className="action-back" onPress={() => ask(isHelping ? 'helping.end' : 'helping.start', {})}>
      <IdCardLanyard className="icon" aria-hidden="true" />
      {t(isHelping ? 'help.staffLeaves' : 'help.staff')}
    </Button>
  );
}
