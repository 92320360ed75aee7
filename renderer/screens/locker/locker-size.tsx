import { Files, FileText, type LucideIcon, ShoppingBag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { LeaveSketch } from '../../components/locker/leave-sketch.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';

const icons: Readonly<Record<'small' | 'medium' | 'large', LucideIcon>> = {
  small: FileText,
  medium: Files,
  large: ShoppingBag,
};

/** How much is it? What fits nowhere is not offered. */
export function LockerSize({ view }: ScreenProps<'locker-size'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout title={t('locker.size.title')} lead={t('locker.size.lead')} picture={<LeaveSketch />}>
      {view.sizes.map((size) => (
        <Answer
          key={size}
          icon={icons[size]}
          label={t(`locker.size.${size}`)}
          note={t(`locker.size.${size}Note`)}
          onPress={() => ask('locker.chooseSize', { size })}
        />
      ))}
    </ScreenLayout>
  );
}
