import { DoorClosed, House } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { Contact } from '../../components/contact.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';

/** It is on record, and now a person has to see to it. */
export function LockerPerson({ view }: ScreenProps<'locker-person'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout
      reading
      title={t(`locker.person.${view.what}.title`)}
      lead={t(`locker.person.${view.what}.lead`, { cell: view.cell })}
      main={
        <MainAction icon={House} onPress={() => ask('session.end', {})}>
          {t('locker.person.finish')}
        </MainAction>
      }
    >
      <div className="panel">
        <Contact />
      </div>
      {view.more && (
        <Answer
          icon={DoorClosed}
          label={t('locker.collected.more', { ...view.more })}
          onPress={() => ask('locker.collectAnother', {})}
        />
      )}
    </ScreenLayout>
  );
}
