import { useTranslation } from 'react-i18next';
import { ScreenLayout } from '../../../components/screen-layout.tsx';

/** The new PIN is kept; the way on leads back. */
export function OwnPinSet() {
  const { t } = useTranslation('staff');
  return (
    <ScreenLayout
      title={t('people.ownPin.title')}
      lead={t('people.ownPin.lead')}
      backLabel={t('people.ownPin.finish')}
    />
  );
}
