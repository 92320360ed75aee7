import { DoorOpen, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';
import { onTheWall, WhereItIs } from './where-it-is.tsx';

/** It waits behind this door: open it, or let somebody else come for it. */
export function LockerReady({ view }: ScreenProps<'locker-ready'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { thing, picture, mayName, identityCard } = view;
  return (
    <ScreenLayout
      title={t('locker.ready.title', { cell: thing.cell })}
      lead={thing.named ? t('locker.ready.named') : undefined}
      details={<WhereItIs picture={picture} />}
      picture={onTheWall(picture)}
      main={
        <MainAction icon={DoorOpen} onPress={() => ask('locker.open', {})}>
          {t(identityCard === 'by-hand' ? 'locker.ready.openByHand' : 'locker.ready.open')}
        </MainAction>
      }
    >
      {mayName && (
        <Answer
          icon={UserPlus}
          label={t('locker.ready.name')}
          onPress={() => ask('locker.startNaming', {})}
        />
      )}
    </ScreenLayout>
  );
}
