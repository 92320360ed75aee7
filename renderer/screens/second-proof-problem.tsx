import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice.tsx';
import { Phrases } from '../components/phrases.tsx';
import type { ScreenProps } from './view-of.ts';

/** What was wrong with the last try, and how many are left. */
export function SecondProofProblem({ view }: ScreenProps<'second-proof'>) {
  const { t } = useTranslation();
  if (!view.problem || view.busy) return null;
  return (
    <div role="status">
      <Notice icon={TriangleAlert} tone="stop">
        <p>
          <Phrases text={t(`secondProof.${view.problem}`)} />
        </p>
        {view.attemptsLeft !== undefined && (
          <p>{t('secondProof.attemptsLeft', { left: view.attemptsLeft })}</p>
        )}
      </Notice>
    </div>
  );
}
