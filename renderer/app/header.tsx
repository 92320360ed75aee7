import { HandHelping } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../words/moments.ts';
import { useKiosk } from './kiosk-context.ts';

/** Where and when one is, or who looks after the kiosk. Nothing here is pressed. */
export function Header() {
  const { t } = useTranslation();
  const { t: staffWords } = useTranslation('staff');
  const { description, language, moment, session } = useKiosk();
  const now = moment === undefined ? undefined : dayAndTime(moment, language);
  return (
    <header className="header">
      <div className="header-site">
        <Lamp />
        {session.staff?.doing === 'maintenance' ? (
          <span>
            {staffWords('maintenance.header')} <span className="header-staff">{session.staff.name}</span>
          </span>
        ) : (
          <span>{description.siteName || t('site.brand')}</span>
        )}
        {description.demonstration && <span className="header-demonstration">{t('site.demonstration')}</span>}
      </div>
      {session.staff?.doing === 'helping' && (
        <div className="header-helper">
          <HandHelping className="icon" aria-hidden="true" />
          {t('header.helping', { name: session.staff.name })}
        </div>
      )}
      {now && (
        <div className="header-moment">
          <span>{now.day}</span>
          <span>{now.time}</span>
        </div>
      )}
    </header>
  );
}

/** The mark of the house: a lamp that stays lit. */
function Lamp() {
  return (
    <svg className="header-lamp" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" fill="var(--primary)" />
      <circle cx="12" cy="12" r="7.2" fill="var(--lamp)" />
      <circle cx="10" cy="10" r="2.4" fill="#ffffff" opacity="0.75" />
    </svg>
  );
}
