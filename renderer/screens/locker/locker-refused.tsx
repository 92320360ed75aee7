import { House } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LockerRefusal } from '../../../electron/contract/locker-resident-views.ts';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Contact } from '../../components/contact.tsx';
import { MainAction } from '../../components/main-action.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { longDate } from '../../words/moments.ts';
import type { ScreenProps } from '../view-of.ts';
import { OtherWays } from './other-ways.tsx';

/** Here another way may lead on; elsewhere only a person. */
const byAnotherWay: readonly LockerRefusal[] = ['nothing-here', 'replaced', 'someone-elses', 'platform-away'];

/** Nothing now: why, in plain words, and what to do next. */
export function LockerRefused({ view }: ScreenProps<'locker-refused'>) {
  const { t } = useTranslation();
  const { ask, language } = useKiosk();
  const { why, date, ways } = view;
  const offersWays = byAnotherWay.includes(why) && ways.length > 0;
  return (
    <ScreenLayout
      reading={!offersWays}
      title={t(`locker.refused.${why}.title`, { date: date ? longDate(date, language) : '' })}
      lead={t(`locker.refused.${why}.lead`)}
      main={
        <MainAction icon={House} onPress={() => ask('session.end', {})}>
          {t('action.home')}
        </MainAction>
      }
    >
      {offersWays ? (
        <OtherWays ways={ways} />
      ) : (
        <div className="panel">
          <Contact />
        </div>
      )}
    </ScreenLayout>
  );
}
