import { ArrowRight, ShieldCheck, TriangleAlert, UserRound, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRole } from '../../../../electron/contract/declare.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';

const icons = { clerk: UserRound, technician: Wrench, administrator: ShieldCheck } as const;
const inOrder: readonly StaffRole[] = ['clerk', 'technician', 'administrator'];

/** What somebody may do here. */
export function MemberRoles({ view }: ScreenProps<'member-roles'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const [roles, setRoles] = useState<ReadonlySet<StaffRole>>(new Set(view.roles));
  const isFirst = view.purpose === 'first-start';
  const turn = (role: StaffRole) =>
    setRoles((present) => new Set(inOrder.filter((each) => present.has(each) !== (each === role))));
  const choose = () => ask(isFirst ? 'firstStart.chooseRoles' : 'people.chooseRoles', { roles: [...roles] });
  return (
    <StaffLayout
      title={t('people.rolesOf.title', { name: view.name })}
      lead={t('people.rolesOf.lead')}
      main={
        <MainAction icon={ArrowRight} onPress={choose}>
          {t(view.purpose === 'first-start' ? 'people.rolesOf.next' : 'people.rolesOf.save')}
        </MainAction>
      }
    >
      {view.problem && (
        <Notice icon={TriangleAlert} tone="stop">
          {t(`people.rolesOf.${view.problem}`)}
        </Notice>
      )}
      {inOrder.map((role) => {
        const always = isFirst && role === 'administrator';
        const has = always || roles.has(role);
        return (
          <StaffRow
            key={role}
            icon={icons[role]}
            title={<span className="role-name">{t(`maintenance.role.${role}`)}</span>}
            note={t(`people.rolesOf.${always ? 'always' : role}`)}
            side={t(has ? 'people.rolesOf.has' : 'people.rolesOf.hasNot')}
            chosen={always ? undefined : has}
            onPress={always ? undefined : () => turn(role)}
          />
        );
      })}
    </StaffLayout>
  );
}
