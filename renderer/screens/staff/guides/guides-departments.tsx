import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Shortened } from '../../../components/shortened.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { nameIn } from '../../../words/named.ts';
import { groupIcon } from '../../catalogue/group-icons.ts';
import type { ScreenProps } from '../../view-of.ts';
import { TurnGuides } from './turn-guides.tsx';

/** Whose service is it? */
export function GuidesDepartments({ view }: ScreenProps<'guides-departments'>) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  return (
    <StaffLayout title={t('guides.department.title')}>
      <div className="guides-entries">
        {view.groups.map(({ id, name, english, services }) => (
          <StaffRow
            key={id ?? ''}
            icon={groupIcon('department', id)}
            title={
              <Shortened
                className="guides-name"
                text={
                  name === undefined || english === undefined
                    ? t('guides.department.none')
                    : nameIn(language, { name, english })
                }
              />
            }
            note={t('guides.department.services', { count: services })}
            onPress={() => ask('guides.openDepartment', { id })}
          />
        ))}
      </div>
      <TurnGuides place={view.place} />
    </StaffLayout>
  );
}
