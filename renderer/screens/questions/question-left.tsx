import { Check, MessageSquareText, Printer, Store, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { MainAction } from '../../components/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Button } from '../../input/button.tsx';
import type { ScreenProps } from '../view-of.ts';

/** The question is kept: its number, and how the answer comes. */
export function QuestionLeft({ view }: ScreenProps<'question-left'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const { number, phone, slip } = view;
  const mayPrint = slip?.kind === 'ready';
  const end = () => ask('session.end', {});
  return (
    <ScreenLayout
      title={t('questionLeft.title')}
      details={
        <div className="panel question-number">
          <p>{t('questionLeft.number')}</p>
          <p className="question-digits">
            <span>{number.slice(0, 3)}</span> <span>{number.slice(3)}</span>
          </p>
          <p>
            <Phrases text={t('questionLeft.secret')} />
          </p>
        </div>
      }
      leave={
        mayPrint && (
          <Button className="action-back" onPress={end}>
            <Check className="icon" aria-hidden="true" />
            {t('questionLeft.withoutSlip')}
          </Button>
        )
      }
      main={
        mayPrint ? (
          <MainAction icon={Printer} onPress={() => ask('catalogue.printSlip', { language })}>
            {t('questionLeft.print')}
          </MainAction>
        ) : (
          <MainAction icon={Check} onPress={end}>
            {t('questionLeft.finish')}
          </MainAction>
        )
      }
    >
      {phone !== undefined && (
        <Notice icon={MessageSquareText} tone="good">
          {t('questionLeft.withPhone', { phone })}
        </Notice>
      )}
      <Notice icon={Store} tone="calm">
        {t('questionLeft.comeBack')}
      </Notice>
      {slip?.kind === 'out-of-order' && <Notice icon={TriangleAlert}>{t('questionLeft.noSlip')}</Notice>}
    </ScreenLayout>
  );
}
