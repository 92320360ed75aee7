import { BookmarkCheck, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Contact } from '../components/contact.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
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
        <MainAction icon={Undo2} onPress={() => ask('session.closeHelp', {})}>
          {t('help.close')}
        </MainAction>
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
