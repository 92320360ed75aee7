import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useChangeBlocks } from './change-blocks.ts';
import { useProblemBlocks } from './guide-problems.tsx';
import { GuideReading } from './guide-reading.tsx';
import { GuideTitle } from './guide-title.tsx';

/** What would change with an earlier version, or with the city's or the project's guide. */
export function GuidesVersion({ view }: ScreenProps<'guides-version'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { version, beneath, inForce, changes, problems } = view;
  const blocks = [...useProblemBlocks(problems), ...useChangeBlocks(changes)];
  const name =
    version === undefined ? t(`guides.versions.${beneath}`) : t('guides.versions.version', { version });
  return (
    <StaffLayout
      title={name}
      lead={<GuideTitle name={view.name} />}
      main={
        !inForce &&
        problems.length === 0 && (
          <MainAction icon={Undo2} onPress={() => ask('guides.takeBack', {})}>
            {version === undefined ? t(`guides.version.${beneath}`) : t('guides.version.takeBack')}
          </MainAction>
        )
      }
    >
      <GuideReading
        blocks={blocks}
        empty={<p>{t(inForce ? 'guides.version.now' : 'guides.version.same')}</p>}
      />
    </StaffLayout>
  );
}
