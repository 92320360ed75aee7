import { Check, CircleCheck, CircleX, DoorOpen, House } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { Contact } from '../../components/contact.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';
import { onTheWall } from './where-it-is.tsx';

/** The door is shut as before: once more, or a person. */
export function LockerNotOpened({ view }: ScreenProps<'locker-not-opened'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const { cell, why, errand, mayTryAgain, mayBeIn, picture } = view;
  const isOpen = why === 'stayed-shut' && (
    <Answer
      icon={CircleCheck}
      label={t('locker.notOpened.isOpen')}
      onPress={() => ask('locker.say', { what: 'opened' })}
    />
  );
  if (mayBeIn) {
    return (
      <ScreenLayout
        title={t(`locker.notOpened.${why}.title`, { cell })}
        lead={t('locker.notOpened.mayBeIn')}
        picture={onTheWall(picture)}
        main={
          <MainAction icon={Check} onPress={() => ask('locker.isIn', { isIn: true, language })}>
            {t('locker.isItIn.yes')}
          </MainAction>
        }
      >
        {mayTryAgain && (
          <Answer
            icon={DoorOpen}
            label={t('locker.notOpened.again')}
            onPress={() => ask('locker.open', {})}
          />
        )}
        {isOpen}
        <Answer
          icon={CircleX}
          label={t('locker.isItIn.no')}
          onPress={() => ask('locker.isIn', { isIn: false, language })}
        />
      </ScreenLayout>
    );
  }
  if (mayTryAgain) {
    return (
      <ScreenLayout
        title={t(`locker.notOpened.${why}.title`, { cell })}
        lead={t(`locker.notOpened.${why}.lead`)}
        picture={onTheWall(picture)}
        main={
          <MainAction icon={DoorOpen} onPress={() => ask('locker.open', {})}>
            {t('locker.notOpened.again')}
          </MainAction>
        }
      >
        {isOpen}
      </ScreenLayout>
    );
  }
  return (
    <ScreenLayout
      title={t(`locker.notOpened.${why}.title`, { cell })}
      lead={t(`locker.notOpened.${errand}`)}
      main={
        <MainAction icon={House} onPress={() => ask('session.end', {})}>
          {t('action.home')}
        </MainAction>
      }
    >
      <div className="panel">
        <Contact />
      </div>
      {isOpen}
    </ScreenLayout>
  );
}
