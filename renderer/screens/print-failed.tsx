import { LogOut, Printer, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Contact } from '../components/contact.tsx';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { Button } from '../input/button.tsx';
import type { ScreenProps } from './view-of.ts';

/** No card, or nobody knows: what that means, and what can be done. */
export function PrintFailed({ view }: ScreenProps<'print-failed'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const outcome = view.outcome === 'uncertain' ? 'uncertain' : 'notPrinted';
  const leave = () => ask('session.end', {});
  return (
    <ScreenLayout
      reading
      title={t(`printFailed.${outcome}.title`)}
      lead={t(`printFailed.${outcome}.lead`)}
      details={
        view.reasons.length > 0 && (
          <Notice icon={TriangleAlert}>
            {view.reasons.map((reason) => (
              <p key={reason}>{t(`printer.${reason}`)}</p>
            ))}
          </Notice>
        )
      }
      leave={
        view.mayPrintAgain && (
          <Button className="action-back" onPress={leave}>
            <LogOut className="icon" aria-hidden="true" />
            {t('printFailed.finish')}
          </Button>
        )
      }
      main={
        view.mayPrintAgain ? (
          <MainAction icon={Printer} onPress={() => ask('cards.printAgain', {})}>
            {t('printFailed.again')}
          </MainAction>
        ) : (
          <MainAction icon={LogOut} onPress={leave}>
            {t('printFailed.finish')}
          </MainAction>
        )
      }
    >
      <h2>{t('printFailed.next')}</h2>
      <div className="panel">
        <Contact />
      </div>
    </ScreenLayout>
  );
}
