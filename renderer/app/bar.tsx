import { ALargeSmall, HandHelping, House, Languages, LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../input/button.tsx';
import type { PreferenceStore } from '../state/preferences.ts';
import { hasHelp } from './has-help.ts';
import { useKiosk } from './kiosk-context.ts';

interface BarProps {
  readonly preferences: PreferenceStore;
  readonly openDisplay: () => void;
}

/** The controls that never move. One that does nothing now is absent, and its place stays empty. */
export function Bar({ preferences, openDisplay }: BarProps) {
  const { t } = useTranslation();
  const { session, description, language, ask } = useKiosk();
  const otherLanguage = language === 'en' ? 'zh-CN' : 'en';
  const { t: staffWords } = useTranslation('staff');
  const inMaintenance = session.staff?.doing === 'maintenance';
  const HomeIcon = session.known ? LogOut : House;
  const leave = t(session.known ? 'bar.finish' : 'bar.home');
  return (
    <nav className="bar" aria-label={t('bar.name')}>
      {session.can.goHome && (
        <Button kind="bar" className="bar-home" onPress={() => ask('session.end', {})}>
          <HomeIcon className="icon" aria-hidden="true" />
          {inMaintenance ? staffWords('maintenance.bar.signOut') : leave}
        </Button>
      )}
      {hasHelp(session) && (
        <Button kind="bar" className="bar-help" onPress={() => ask('session.openHelp', {})}>
          <HandHelping className="icon" aria-hidden="true" />
          {t('bar.help')}
        </Button>
      )}
      <Button kind="bar" className="bar-display" onPress={openDisplay}>
        <ALargeSmall className="icon" aria-hidden="true" />
        {t('bar.display')}
      </Button>
      {description.languages.includes(otherLanguage) && (
        <Button
          kind="bar"
          className="bar-language"
          lang={otherLanguage}
          onPress={() => preferences.getState().choose({ language: otherLanguage })}
        >
          <Languages className="icon" aria-hidden="true" />
          {t('bar.language')}
        </Button>
      )}
    </nav>
  );
}
