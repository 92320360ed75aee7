import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { MachinePicture } from '../../components/machine-picture.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { Steps } from '../../components/steps.tsx';
import type { ScreenProps } from '../view-of.ts';

/** That the slip is out is the next screen: here its coming out always lies ahead. */
const stages = ['drawing', 'printing', 'out'] as const;

/** What the machine is doing, and where the slip will come out. */
export function PrintingSlip({ view }: ScreenProps<'printing-slip'>) {
  const { t } = useTranslation();
  const { description } = useKiosk();
  const present = stages.indexOf(view.doing);
  return (
    <ScreenLayout
      title={t('slip.printing.title')}
      lead={t('slip.printing.lead')}
      picture={<MachinePicture action="slip-out" machine={description.machine} />}
    >
      <Steps
        name={t('working.progress')}
        progress={(present + 0.5) / stages.length}
        steps={stages.map((stage, index) => ({
          words: t(`slip.printing.stage.${stage}`),
          state: index < present ? 'done' : index === present ? 'doing' : 'waiting',
        }))}
      />
    </ScreenLayout>
  );
}
