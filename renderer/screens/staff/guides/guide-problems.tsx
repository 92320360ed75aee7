import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../components/reading/block.ts';
import type { ScreenProps } from '../../view-of.ts';

export type Problem = ScreenProps<'guides-edit'>['view']['problems'][number];

/** Why a guide cannot be saved, in plain words. */
export function useProblemWords() {
  const { t } = useTranslation('staff');
  return ({ code, about = '' }: Problem) => t(`guides.problem.${code}`, { about });
}

/** All that is wrong, before what was changed. */
export function useProblemBlocks(problems: readonly Problem[]): readonly Block[] {
  const { t } = useTranslation('staff');
  const words = useProblemWords();
  if (problems.length === 0) return [];
  return [
    {
      key: 'problems',
      heading: t('guides.changes.wrong', { count: problems.length }),
      icon: TriangleAlert,
      tone: 'mind',
      pieces: problems.map((problem) => ({
        text: `${problem.field ? `${t(`guides.field.${problem.field}`)}: ` : ''}${words(problem)}`,
        look: problems.length > 1 ? 'point' : 'plain',
      })),
    },
  ];
}
