import { User, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { PeoplePicture } from '../components/people-picture.tsx';
import { PersonLine } from '../components/person-line.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** Whose card is it about: that of whoever stands here, or of somebody they came for? */
export function ChooseHolder({ view }: ScreenProps<'choose-holder'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const { person, matter } = view;
  return (
    <ScreenLayout
      title={t(`chooseHolder.${matter}.title`)}
      details={<PersonLine person={person} />}
      picture={<PeoplePicture />}
    >
      <Answer
        icon={User}
        label={t(`chooseHolder.${matter}.self`)}
        onPress={() => ask('cards.chooseHolder', { holder: 'self' })}
      />
      <Answer
        icon={Users}
        label={t(`chooseHolder.${matter}.other`)}
        note={t('chooseHolder.otherNote')}
        onPress={() => ask('cards.chooseHolder', { holder: 'other' })}
      />
    </ScreenLayout>
  );
}
