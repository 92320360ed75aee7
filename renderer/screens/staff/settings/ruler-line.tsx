import { useTranslation } from 'react-i18next';

/** Shows whether the screen is as large as the settings say: it is measured with a ruler. */
export function RulerLine() {
  const { t } = useTranslation('staff');
  return (
    <div>
      <p>{t('settings.ruler.words')}</p>
      <div className="ruler-line" role="img" aria-label={t('settings.ruler.name')} />
    </div>
  );
}
