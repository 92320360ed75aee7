import { useTranslation } from 'react-i18next';
import { Contact } from '../components/contact.tsx';
import { Phrases } from '../components/phrases.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';

/** The scanner was the only way and does not answer: a person can do it. */
export function SecondProofNoWay() {
  const { t } = useTranslation();
  return (
    <ScreenLayout reading title={t('secondProof.noWay.title')} lead={t('secondProof.noWay.lead')}>
      <p>
        <Phrases text={t('secondProof.noWay.next')} />
      </p>
      <div className="panel">
        <Contact />
      </div>
    </ScreenLayout>
  );
}
