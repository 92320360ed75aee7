import { Check, CircleX, DoorClosed, DoorOpen, PackageOpen, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { CollectSketch } from '../../components/locker/collect-sketch.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';

/** The door is shut again. Whatever was wrong is said here, where it can still be mended. */
export function LockerCollected({ view }: ScreenProps<'locker-collected'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { more, otherCode, mayOpenAgain } = view;
  return (
    <ScreenLayout
      title={t('locker.collected.title')}
      lead={t('locker.collected.lead')}
      picture={<CollectSketch />}
      main={
        more ? (
          <MainAction icon={DoorClosed} onPress={() => ask('locker.collectAnother', {})}>
            {t('locker.collected.more', { ...more })}
          </MainAction>
        ) : (
          <MainAction icon={Check} onPress={() => ask('session.end', {})}>
            {t('locker.collected.finish')}
          </MainAction>
        )
      }
    >
      {otherCode && (
        <Answer
          icon={Plus}
          label={t('locker.collected.code')}
          onPress={() => ask('locker.collectAnother', {})}
        />
      )}
      {mayOpenAgain && (
        <Answer
          icon={DoorOpen}
          label={t('locker.collected.openAgain')}
          onPress={() => ask('locker.open', {})}
        />
      )}
      <Answer
        icon={PackageOpen}
        label={t('locker.collected.not-there')}
        onPress={() => ask('locker.complain', { what: 'not-there' })}
      />
      <Answer
        icon={CircleX}
        label={t('locker.collected.not-theirs')}
        onPress={() => ask('locker.complain', { what: 'not-theirs' })}
      />
    </ScreenLayout>
  );
}
