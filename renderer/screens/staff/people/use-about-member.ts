import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { dateAndTime } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';

type Member = ScreenProps<'people'>['view']['members'][number];

/** What is said of somebody in a few words. */
export function useAboutMember() {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  return {
    roles: ({ roles }: Pick<Member, 'roles'>) =>
      roles.length === 0
        ? t('people.noRole')
        : roles.map((role) => t(`maintenance.role.${role}`)).join(t('people.and')),
    lastHere: ({ lastSignedInAt: at }: Pick<Member, 'lastSignedInAt'>) =>
      at === undefined ? t('people.never') : t('people.last', { moment: dateAndTime(at, language) }),
  };
}
