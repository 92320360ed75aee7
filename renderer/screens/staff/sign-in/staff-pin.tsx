import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pinDigits } from '../../../../electron/contract/staff/staff-member.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import { EnterDigits } from '../../../components/staff/enter-digits.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { PinWaiting } from './pin-waiting.tsx';

type View = ScreenProps<'staff-pin'>['view'];

/** The PIN of whoever says they are somebody: their way in, or before they take another one. Or the word in the log. */
export function StaffPin({ view }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const title = t(`signIn.pin.title.${view.way}`, { name: view.name });
  const isWord = view.way === 'first-start';
  const enter = (digits: string) => {
    if (isWord) ask('firstStart.enterWord', { word: digits });
    else ask(view.way === 'own-pin' ? 'ownPin.enterPin' : 'staff.enterPin', { pin: digits });
  };
  if (view.checking)
    return <ScreenLayout title={title} details={<StatusLine>{t('signIn.pin.checking')}</StatusLine>} />;
  if (view.wait) return <PinWaiting title={title} wait={view.wait} />;
  return (
    <EnterDigits
      title={title}
      lead={t(isWord ? 'signIn.pin.wordLead' : 'signIn.pin.lead')}
      notice={view.wrong && <Wrong way={view.way} attemptsLeft={view.wrong.attemptsLeft} />}
      shortest={pinDigits}
      longest={pinDigits}
      covered={!isWord}
      submit={t(`signIn.pin.submit.${view.way}`)}
      onEnter={enter}
    />
  );
}

/** Told before it costs anything; after a wait there is one try at a time. */
function Wrong({ way, attemptsLeft }: { readonly way: View['way']; readonly attemptsLeft: number }) {
  const { t } = useTranslation('staff');
  if (attemptsLeft === 0)
    return (
      <Notice icon={TriangleAlert} tone="calm">
        {t('signIn.pin.again')}
      </Notice>
    );
  return (
    <Notice icon={TriangleAlert} tone="stop">
      <p>{t(`signIn.pin.wrong.${way}`)}</p>
      <p>{t('signIn.pin.left', { count: attemptsLeft })}</p>
    </Notice>
  );
}
