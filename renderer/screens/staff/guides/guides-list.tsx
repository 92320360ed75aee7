import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Shortened } from '../../../components/shortened.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import { nameIn } from '../../../words/named.ts';
import type { ScreenProps } from '../../view-of.ts';
import { GuidesEntry } from './guides-entry.tsx';
import { TurnGuides } from './turn-guides.tsx';

type View = ScreenProps<'guides-list'>['view'];

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
      lead={<span role="status">{leadOf()}</span>}
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
      <div className="guides-entries">
        {services.map((service) => (
          <GuidesEntry key={service.id} service={service} />
        ))}
      </div>
      <TurnGuides place={view.place} />
    </StaffLayout>
  );

  /** What came of the last press comes first, then what nobody sees. */
  function leadOf() {
    if (exported?.outcome === 'failed') return t('guides.list.exportFailed');
    if (exported) return t('guides.list.exported', { count: exported.guides, file: exported.file });
    if (unseen.length > 0) return <Unseen guides={unseen} />;
    return services.length > 0 ? t('guides.list.count', { count: total }) : t('guides.list.empty');
  }
}

/** Own guides that the catalogue has no place for any more. */
function Unseen({ guides }: { readonly guides: View['unseen'] }) {
  const { t } = useTranslation('staff');
  const names = t('guides.list.unseen', { names: namesOf(guides) });
  return (
    <>
      <Shortened className="guides-note" text={names} />
      {t('guides.list.unseenWhy')}
    </>
  );
}

function namesOf(guides: View['unseen']): string {
  const names = guides.slice(0, namedUnseen).map(({ name }) => name);
  return [...names, ...(guides.length > namedUnseen ? ['…'] : [])].join('、');
}
