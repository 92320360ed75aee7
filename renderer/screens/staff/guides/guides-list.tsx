import { Check, Download, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import { nameIn } from '../../../words/named.ts';
import type { ScreenProps } from '../../view-of.ts';
import { GuidesEntry } from './guides-entry.tsx';
import { TurnGuides } from './turn-guides.tsx';

/** Two names tell enough of what nobody sees. */
const namedUnseen = 2;

/** The services of a department, those that say little, our own. */
export function GuidesList({ view }: ScreenProps<'guides-list'>) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const { list, department, services, unseen, total, exported } = view;
  const { name, english } = department ?? {};
  const ofDepartment =
    name === undefined || english === undefined
      ? t('guides.list.noDepartment')
      : nameIn(language, { name, english });
  return (
    <StaffLayout
      title={list === 'department' ? ofDepartment : t(`guides.list.${list}`)}
      lead={services.length > 0 ? t('guides.list.count', { count: total }) : t('guides.list.empty')}
      beside={
        list === 'own' &&
        total > 0 && (
          <Button className="action-beside" onPress={() => ask('guides.export', {})}>
            <Download className="icon" aria-hidden="true" />
            {t('guides.list.export')}
          </Button>
        )
      }
    >
      {exported && (
        <div role="status">
          {exported.outcome === 'done' ? (
            <Notice icon={Check} tone="good">
              <p>{t('guides.list.exported', { count: exported.guides, file: exported.file })}</p>
            </Notice>
          ) : (
            <Notice icon={TriangleAlert} tone="stop">
              {t('guides.list.exportFailed')}
            </Notice>
          )}
        </div>
      )}
      {unseen.length > 0 && (
        <Notice icon={TriangleAlert}>
          <p>
            {t('guides.list.unseen', { names: namesOf(unseen) })} {t('guides.list.unseenWhy')}
          </p>
        </Notice>
      )}
      <div className="guides-entries">
        {services.map((service) => (
          <GuidesEntry key={service.id} service={service} />
        ))}
      </div>
      <TurnGuides place={view.place} />
    </StaffLayout>
  );
}

function namesOf(guides: readonly { readonly name: string }[]): string {
  const names = guides.slice(0, namedUnseen).map(({ name }) => name);
  return [...names, ...(guides.length > namedUnseen ? ['…'] : [])].join('、');
}
