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
  return (
    <ScreenLayout
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
      main={
        <MainAction
          icon={LogOut}
          kind={view.mayPrintAgain ? 'leave' : 'go'}
          onPress={() => ask('session.end', {})}
        >
          {t('printFailed.finish')}
        </MainAction>
      }
    >
      <h2>{t('printFailed.next')}</h2>
      {view.mayPrintAgain && (
        <Button kind="go" onPress={() => ask('cards.printAgain', {})}>
          <Printer className="icon" aria-hidden="true" />
          {t('printFailed.again')}
        </Button>
      )}
      <div className="panel">
        <Contact />
      </div>
    </ScreenLayout>
  );
}
