import {
  CircleCheck,
  IdCard,
  IdCardLanyard,
  KeyRound,
  type LucideIcon,
  PowerOff,
  ShieldCheck,
  SquarePlus,
  TriangleAlert,
  UserRoundCheck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { longDate } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { useAboutMember } from './use-about-member.ts';

interface Act {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly note?: string;
  readonly side?: string;
  readonly onPress: () => void;
}

/** One of the staff: what they may do, their PIN and their cards. */
export function Person({ view }: ScreenProps<'person'>) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const about = useAboutMember();
  const { problem, done } = view;
  const acts: readonly (Act | false)[] = [
    {
      key: 'roles',
      icon: ShieldCheck,
      title: t('people.person.roles'),
      note: about.roles(view),
      onPress: () => ask('people.changeRoles', {}),
    },
    // One's own is changed with the present one, elsewhere.
    !view.isYou && {
      key: 'pin',
      icon: KeyRound,
      title: t('people.person.newPin'),
      note: t('people.person.newPinNote'),
      onPress: () => ask('people.newPin', {}),
    },
    {
      key: 'enrol',
      icon: SquarePlus,
      title: t('people.person.enrol'),
      onPress: () => ask('people.enrolCard', {}),
    },
    ...view.cards.map(({ id, kind, enrolledOn }) => ({
      key: `card-${id}`,
      icon: kind === 'badge' ? IdCardLanyard : IdCard,
      title: t(`people.person.${kind}`),
      note: t('people.person.enrolledOn', { date: longDate(enrolledOn, language) }),
      side: t('people.person.remove'),
      onPress: () => ask('people.removeCard', { card: id }),
    })),
    !view.isYou && {
      key: 'active',
      icon: view.active ? PowerOff : UserRoundCheck,
      title: t(view.active ? 'people.person.switchOff' : 'people.person.switchOn'),
      ...(view.active && { note: t('people.person.switchOffNote') }),
      onPress: () => ask('people.setActive', { active: !view.active }),
    },
  ];
  return (
    <StaffLayout
      title={view.name}
      lead={[
        ...(view.active ? [] : [t('people.off')]),
        view.number === undefined ? t('people.unreadable') : t('people.number', { number: view.number }),
        about.lastHere(view),
      ].join(t('people.join'))}
    >
      {problem && (
        <Notice icon={TriangleAlert} tone="stop">
          {t(`people.person.problem.${problem}`)}
        </Notice>
      )}
      {done && (
        <Notice icon={CircleCheck} tone="good">
          {t(`people.person.done.${done}`)}
        </Notice>
      )}
      <FittedList
        items={acts.flatMap((act) => {
          if (!act) return [];
          const { key, ...row } = act;
          return { key, content: <StaffRow {...row} /> };
        })}
      />
    </StaffLayout>
  );
}
