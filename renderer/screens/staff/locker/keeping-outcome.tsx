import { Check, RotateCcw, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Answer } from '../../../components/answer.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useLockerWords } from './use-locker-words.ts';

/** Was it put in, or taken out? Only whoever stands there can tell. */
export function KeepingOutcome({ view }: ScreenProps<'keeping-outcome'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useLockerWords();
  const { purpose, cell, isOpen, content } = view;
  return (
    <StaffLayout
      title={t(`locker.outcome.${purpose}`, { cell })}
      lead={content ? words.content(content) : undefined}
    >
      {isOpen && (
        <Notice icon={TriangleAlert} tone="stop">
          {t('locker.outcome.open')}
        </Notice>
      )}
      {!isOpen && (
        <Answer
          icon={Check}
          label={t(`locker.outcome.yes.${purpose}`)}
          onPress={() => ask('keeping.tellOutcome', { done: true })}
        />
      )}
      <Answer
        icon={X}
        label={t(`locker.outcome.no.${purpose}`)}
        onPress={() => ask('keeping.tellOutcome', { done: false })}
      />
      {!isOpen && (
        <Answer icon={RotateCcw} label={t('locker.act.again')} onPress={() => ask('keeping.openAgain', {})} />
      )}
    </StaffLayout>
  );
}
