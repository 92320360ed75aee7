import { Check, CircleCheck, CircleX, DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import type { ScreenProps } from '../view-of.ts';
import { onTheWall, WhereItIs } from './where-it-is.tsx';

/** Which door, and what to do at it; the sensor tells the rest, or whoever stands there where it cannot. */
export function LockerDoor({ view }: ScreenProps<'locker-door'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { cell, picture, phase, errand } = view;
  const wall = onTheWall(picture);
  const todo = t(`locker.door.open.${errand}`);
  switch (phase) {
    case 'opening':
      return (
        <ScreenLayout
          title={t('locker.door.opening.title', { cell })}
          details={
            <>
              <WhereItIs picture={picture} />
              <StatusLine>{t('locker.door.opening.status')}</StatusLine>
            </>
          }
          picture={wall}
        />
      );
    case 'open':
      return (
        <ScreenLayout
          title={t('locker.door.open.title', { cell })}
          lead={todo}
          details={
            <>
              <WhereItIs picture={picture} />
              <StatusLine>{t('locker.door.open.status')}</StatusLine>
            </>
          }
          picture={wall}
        />
      );
    case 'left-open':
      return (
        <ScreenLayout
          title={t('locker.door.left-open.title', { cell })}
          lead={t('locker.door.left-open.lead')}
          details={<StatusLine>{t('locker.door.open.status')}</StatusLine>}
          picture={wall}
        >
          <Answer
            icon={DoorOpen}
            label={t('locker.door.left-open.cannotShut')}
            onPress={() => ask('locker.say', { what: 'cannot-shut' })}
          />
        </ScreenLayout>
      );
    case 'ask-opened':
      return (
        <ScreenLayout
          title={t('locker.door.ask-opened.title', { cell })}
          lead={t('locker.door.ask-opened.lead')}
          picture={wall}
        >
          <Answer
            icon={CircleCheck}
            label={t('locker.door.ask-opened.opened')}
            onPress={() => ask('locker.say', { what: 'opened' })}
          />
          <Answer
            icon={CircleX}
            label={t('locker.door.ask-opened.stayedShut')}
            onPress={() => ask('locker.say', { what: 'stayed-shut' })}
          />
        </ScreenLayout>
      );
    case 'ask-shut':
      return (
        <ScreenLayout
          title={t('locker.door.open.title', { cell })}
          lead={todo}
          picture={wall}
          main={
            <MainAction icon={Check} onPress={() => ask('locker.say', { what: 'shut' })}>
              {t('locker.door.ask-shut.shut')}
            </MainAction>
          }
        />
      );
  }
}
