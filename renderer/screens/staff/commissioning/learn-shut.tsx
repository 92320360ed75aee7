import { ArrowRight, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** All doors of the board are to be shut: what it says then is what a shut door says. */
export function LearnShut({ view }: ScreenProps<'locker-learn-shut'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout
      title={t('commissioning.shutAll.title', { board: view.board })}
      lead={t('commissioning.shutAll.lead', { cabinets: view.cabinets.join(t('commissioning.list')) })}
      main={
        view.answers && (
          <MainAction icon={ArrowRight} onPress={() => ask('lockerBoards.allShut', {})}>
            {t('commissioning.shutAll.done')}
          </MainAction>
        )
      }
    >
      <Notice icon={Info} tone="calm">
        {t('commissioning.shutAll.what')}
      </Notice>
      {!view.answers && (
        <Notice icon={TriangleAlert} tone="stop">
          {t('commissioning.problem.silent')}
        </Notice>
      )}
      {view.different > 0 && (
        <Notice icon={TriangleAlert}>
          {t('commissioning.shutAll.different', { count: view.different })}
        </Notice>
      )}
    </StaffLayout>
  );
}
