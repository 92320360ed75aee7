import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { longestStaffNumber, shortestStaffNumber } from '../../../../electron/contract/staff/staff-member.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { EnterDigits } from '../../../components/staff/enter-digits.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** Who is it? A number, or a card laid down or held up. */
export function StaffSignIn({ view }: ScreenProps<'staff-sign-in'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const byReader = view.reader ? 'reader' : 'none';
  const byScanner = view.reader ? 'both' : 'scanner';
  return (
    <EnterDigits
      title={t('signIn.number.title')}
      lead={t(`signIn.number.lead.${view.scanner ? byScanner : byReader}`)}
      notice={
        view.problem && (
          <Notice icon={TriangleAlert} tone="stop">
            {t(`signIn.number.${view.problem}`)}
          </Notice>
        )
      }
      shortest={shortestStaffNumber}
      longest={longestStaffNumber}
      submit={t('signIn.number.next')}
      onEnter={(number) => ask('staff.enterNumber', { number })}
    />
  );
}
