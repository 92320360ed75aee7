import { Hourglass, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MachinePicture } from '../components/machine-picture.tsx';
import { Notice } from '../components/notice.tsx';
import { Phrases } from '../components/phrases.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { Steps } from '../components/steps.tsx';
import type { ScreenProps } from './view-of.ts';
import { progressOf, stagesOf } from './working-stages.ts';

/** What the machine is doing, stage by stage, and where the card will come out. */
export function Working({ view }: ScreenProps<'working'>) {
  const { t } = useTranslation();
  const { description } = useKiosk();
  const { task, doing, heldUpBy } = view;
  // Waiting behind another card is no fault, and nobody need see to it.
  const queued = heldUpBy.includes('busy');
  const heldUp = heldUpBy.length > 0 && !queued;
  const stages = stagesOf(task, doing);
  return (
    <ScreenLayout
      title={t(heldUp ? 'working.heldUp.title' : `working.${task}.title`)}
      lead={t(heldUp ? 'working.heldUp.lead' : `working.${task}.lead`)}
      details={
        queued && (
          <Notice icon={Hourglass} tone="calm">
            {t('printer.busy')}
          </Notice>
        )
      }
      picture={
        <MachinePicture
          action={task === 'card' && !heldUp ? 'card-out' : 'idle'}
          machine={description.machine}
        />
      }
    >
      {heldUp ? (
        <>
          <Notice icon={TriangleAlert}>
            {heldUpBy.map((reason) => (
              <p key={reason}>{t(`printer.${reason}`)}</p>
            ))}
          </Notice>
          <Notice icon={Hourglass} tone="calm">
            <Phrases text={t('working.heldUp.wait')} />
          </Notice>
        </>
      ) : (
        <Steps
          name={t('working.progress')}
          progress={progressOf(task, doing)}
          steps={stages.map(({ stage, state }) => ({ words: t(`working.stage.${stage}`), state }))}
        />
      )}
    </ScreenLayout>
  );
}
