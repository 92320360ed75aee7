import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { longestStaffNumber, shortestStaffNumber } from '../../../../electron/contract/staff/staff-member.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { EnterDigits } from '../../../components/staff/enter-digits.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** By which number somebody will sign in. */
export function MemberNumber({ view }: ScreenProps<'member-number'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <EnterDigits
      title={t('people.numberOf.title', { name: view.name })}
      lead={t('people.numberOf.lead')}
      notice={
        view.problem && (
          <Notice icon={TriangleAlert} tone="stop">
            {t(`people.numberOf.${view.problem}`)}
          </Notice>
        )
      }
      shortest={shortestStaffNumber}
      longest={longestStaffNumber}
      submit={t('people.numberOf.next')}
      onEnter={(number) =>
        ask(view.purpose === 'person' ? 'people.enterNumber' : 'firstStart.enterNumber', { number })
      }
    />
  );
}
