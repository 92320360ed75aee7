import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.tsx';
import { Phrases } from './phrases.tsx';

/** The network is out and the machine makes the card by itself: what will become of it and of earlier ones. */
export function MadeHereNotice() {
  const { t } = useTranslation();
  return (
    <Notice icon={CloudOff} tone="calm">
      <p>
        <Phrases text={t('madeHere.earlier')} />
      </p>
      <p>
        <Phrases text={t('madeHere.mayEnd')} />
      </p>
    </Notice>
  );
}
