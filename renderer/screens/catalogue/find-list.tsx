import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Shortened } from '../../components/shortened.tsx';
import { nameIn } from '../../words/named.ts';
import type { ScreenProps } from '../view-of.ts';
import { hasName } from './has-name.ts';
import { ServiceEntry } from './service-entry.tsx';
import { TurnList } from './turn-list.tsx';

/** The services of one group. */
export function FindList({ view }: ScreenProps<'find-list'>) {
  const { t } = useTranslation();
  const { language } = useKiosk();
  const { group, services, total, place } = view;
  return (
    <ScreenLayout
      title={
        <Shortened
          className="list-name"
          text={hasName(group) ? nameIn(language, group) : t('find.list.other')}
        />
      }
      lead={t('find.list.lead', { total })}
      answersAs="service-entries"
      pages={<TurnList place={place} />}
    >
      {services.map((service) => (
        <ServiceEntry key={service.id} service={service} />
      ))}
    </ScreenLayout>
  );
}
