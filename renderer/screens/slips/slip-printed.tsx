import { Check, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { MachinePicture } from '../../components/machine-picture.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';

/** The slip hangs from its outlet; what was read before is still there. */
export function SlipPrinted({ view }: ScreenProps<'slip-printed'>) {
  const { t } = useTranslation();
  const { ask, description } = useKiosk();
  return (
    <ScreenLayout
      title={t('slip.printed.title')}
      lead={t('slip.printed.lead')}
      picture={<MachinePicture action="slip-out" machine={description.machine} />}
      backLabel={t('slip.printed.back')}
      main={
        <MainAction icon={Check} onPress={() => ask('session.end', {})}>
          {t('slip.printed.finish')}
        </MainAction>
      }
    >
      <Notice icon={ScrollText} tone="good">
        {t(`slip.printed.${view.what}`)}
      </Notice>
    </ScreenLayout>
  );
}
