import { Store } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { EnterMobile } from '../../components/enter-mobile.tsx';
import { Button } from '../../input/button.tsx';
import type { ScreenProps } from '../view-of.ts';
import { QuestionsFull } from './questions-full.tsx';

/** Shall the answer come by text message? Coming back for it is as good. */
export function QuestionPhone({ view: { problem } }: ScreenProps<'question-phone'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  if (problem === 'too-many-questions') return <QuestionsFull />;
  return (
    <EnterMobile
      title={t('questionPhone.title')}
      lead={t('questionPhone.lead')}
      problem={problem && t(`questionPhone.${problem}`)}
      send={t('questionPhone.send')}
      onSend={(phone) => ask('questions.leave', { phone })}
    >
      <Button onPress={() => ask('questions.leave', { phone: null })}>
        <Store className="icon" aria-hidden="true" />
        {t('questionPhone.without')}
      </Button>
    </EnterMobile>
  );
}
