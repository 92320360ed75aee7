import { useTranslation } from 'react-i18next';
import { Contact } from '../components/contact.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

export function OutOfService({ view }: ScreenProps<'out-of-service'>) {
  const { t } = useTranslation();
  return (
    <ScreenLayout
      reading
      title={t(`outOfService.${view.cause}.title`)}
      lead={t(`outOfService.${view.cause}.lead`)}
    >
      <h2>{t('outOfService.next')}</h2>
      <div className="panel">
        <Contact />
      </div>
    </ScreenLayout>
  );
}
