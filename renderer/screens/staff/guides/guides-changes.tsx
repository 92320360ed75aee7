import { Save } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useChangeBlocks } from './change-blocks.ts';
import { useProblemBlocks } from './guide-problems.tsx';
import { GuideReading } from './guide-reading.tsx';
import { GuideTitle } from './guide-title.tsx';

/** Old and new, before residents read it. What is wrong with it is said first, and then it cannot be saved. */
export function GuidesChanges({ view }: ScreenProps<'guides-changes'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { changes, problems } = view;
  const blocks = [...useProblemBlocks(problems), ...useChangeBlocks(changes)];
  return (
    <StaffLayout
      title={title()}
      lead={<GuideTitle name={view.name} />}
      beside={
        changes.length === 0 && (
          <Button onPress={() => ask('guides.discardDraft', {})}>{t('guides.edit.discard')}</Button>
        )
      }
      main={
        changes.length > 0 &&
        problems.length === 0 && (
          <MainAction icon={Save} onPress={() => ask('guides.save', {})}>
            {t('guides.changes.save')}
          </MainAction>
        )
      }
    >
      <GuideReading blocks={blocks} />
    </StaffLayout>
  );

  function title() {
    if (changes.length === 0) return t('guides.changes.nothing');
    return t(problems.length > 0 ? 'guides.changes.notYet' : 'guides.changes.title');
  }
}
