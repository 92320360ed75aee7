import { CreditCard, IdCard, type LucideIcon, MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WayToCollect } from '../../../electron/contract/locker-resident-views.ts';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';

export const wayIcons: Readonly<Record<WayToCollect, LucideIcon>> = {
  code: MessageSquareText,
  'identity-card': IdCard,
  'offline-card': CreditCard,
};

/** What else may be tried where one way does not lead on. */
export function OtherWays({ ways }: { readonly ways: readonly WayToCollect[] }) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const words = {
    code: t('locker.way.orCode'),
    'identity-card': t('locker.way.orIdentity-card'),
    'offline-card': t('locker.way.orOffline-card'),
  };
  return ways.map((way) => (
    <Answer
      key={way}
      icon={wayIcons[way]}
      label={words[way]}
      onPress={() => ask('locker.chooseWay', { way })}
    />
  ));
}
