import { UserRound, UserRoundPlus, UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useAboutMember } from './use-about-member.ts';

/** Who may look after this kiosk. */
export function People({ view }: ScreenProps<'people'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const about = useAboutMember();
  return (
    <StaffLayout
      title={t('people.title')}
      main={
        <Button className="action-main" onPress={() => ask('people.add', {})}>
          <UserRoundPlus className="icon" aria-hidden="true" />
          {t('people.add')}
        </Button>
      }
    >
      <FittedList
        items={view.members.map((member) => ({
          key: `${member.id}`,
          content: (
            <StaffRow
              icon={member.active ? UserRound : UserRoundX}
              title={member.name}
              note={[about.roles(member), about.lastHere(member)].join(t('people.join'))}
              side={member.active ? undefined : t('people.off')}
              onPress={() => ask('people.show', { id: member.id })}
            />
          ),
        }))}
      />
    </StaffLayout>
  );
}
