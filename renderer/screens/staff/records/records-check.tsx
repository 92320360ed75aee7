import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { Progress } from './progress.tsx';

/** In groups of eight, so that two people can compare it aloud. */
const groupLength = 8;

/** Whether anybody touched the audit log. */
export function RecordsCheck({ view: { state } }: ScreenProps<'records-check'>) {
  const { t } = useTranslation('staff');
  return (
    <StaffLayout title={t(`records.check.title.${state.kind}`)}>
      {state.kind === 'checking' && (
        <Progress
          {...state}
          name={t('records.check.name')}
          words={t('records.check.progress', { done: state.done, of: state.of })}
        />
      )}
      {state.kind === 'whole' && (
        <>
          <Notice icon={CircleCheck} tone="good">
            {t('records.check.whole', { rows: state.rows })}
          </Notice>
          <p>{t('records.check.end')}</p>
          <div className="panel">
            <p>{t('records.check.lastHash')}</p>
            <p className="records-hash">{inGroups(state.lastHash)}</p>
          </div>
        </>
      )}
      {state.kind === 'broken' && (
        <>
          <Notice icon={OctagonX} tone="stop">
            {t('records.check.broken', { at: state.at })}
          </Notice>
          <p>{t('records.check.brokenNext')}</p>
        </>
      )}
      {state.kind === 'not-checked' && (
        <Notice icon={TriangleAlert} tone="stop">
          {t('records.check.not-checked')}
        </Notice>
      )}
    </StaffLayout>
  );
}

function inGroups(hash: string): string {
  return (hash.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join(' ');
}
