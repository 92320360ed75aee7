import { EyeOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** What the kiosk does by itself is not hidden by a slip of the finger. */
export function GuidesHide({ view }: ScreenProps<'guides-hide'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout
      title={t('guides.hide.title')}
      main={
        <MainAction icon={EyeOff} onPress={() => ask('guides.offer', { offered: false, confirmed: true })}>
          {t('guides.hide.hide')}
        </MainAction>
      }
    >
      <Notice icon={TriangleAlert} tone="stop">
        <p>{t('guides.hide.name', { name: view.name })}</p>
      </Notice>
      <p>{t('guides.hide.why')}</p>
    </StaffLayout>
  );
}
