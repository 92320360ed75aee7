import { LogOut, PencilLine, Printer, TriangleAlert, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { MachinePicture } from '../../components/machine-picture.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Button } from '../../input/button.tsx';
import type { ScreenProps } from '../view-of.ts';

/** No slip, half of one, or nobody knows: what to do with it, and that nobody needs it. */
export function SlipNotPrinted({ view }: ScreenProps<'slip-not-printed'>) {
  const { t } = useTranslation();
  const { ask, description, language } = useKiosk();
  const { what, outcome, trouble, mayPrintAgain } = view;
  return (
    <ScreenLayout
      title={t(`slip.notPrinted.${outcome}.title`)}
      lead={t(`slip.notPrinted.${outcome}.lead`)}
      picture={
        <MachinePicture
          action={outcome === 'not-printed' ? 'idle' : 'slip-out'}
          machine={description.machine}
        />
      }
      backLabel={t('slip.notPrinted.back')}
      leave={
        !mayPrintAgain && (
          <Button className="action-back" onPress={() => ask('session.end', {})}>
            <LogOut className="icon" aria-hidden="true" />
            {t('slip.notPrinted.finish')}
          </Button>
        )
      }
      main={
        mayPrintAgain ? (
          <MainAction icon={Printer} onPress={() => ask('catalogue.printSlip', { language })}>
            {t('slip.notPrinted.again')}
          </MainAction>
        ) : (
          <MainAction icon={Undo2} onPress={() => ask('session.goBack', {})}>
            {t('slip.notPrinted.goBack')}
          </MainAction>
        )
      }
    >
      <Notice icon={TriangleAlert}>{t(`slip.trouble.${trouble}`)}</Notice>
      <Notice icon={PencilLine} tone="calm">
        {t(`slip.notPrinted.${what}`)}
      </Notice>
    </ScreenLayout>
  );
}
