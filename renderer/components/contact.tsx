import { MapPin, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { unbroken } from '../words/unbroken.ts';
import { Phrases } from './phrases.tsx';

/** How to reach a person: by telephone at any hour, at the counter when it is open. */
export function Contact() {
  const { t } = useTranslation();
  const { description, language } = useKiosk();
  const { hotline, counterHours, counterPlace } = description.help;
  return (
    <ul className="contact" aria-label={t('contact.name')}>
      <li>
        <Phone className="icon" aria-hidden="true" />
        <span>
          <strong>{t('contact.hotline', { hotline })}</strong>
          {t('contact.hotlineNote')}
        </span>
      </li>
      <li>
        <MapPin className="icon" aria-hidden="true" />
        <span>
          <strong>{t('contact.counter', { place: counterPlace[language] })}</strong>
          <Phrases text={t('contact.counterNote', { hours: unbroken(counterHours[language]) })} />
        </span>
      </li>
    </ul>
  );
}
