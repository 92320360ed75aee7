import { BookOpen, CreditCard, type LucideIcon, Palette, Receipt } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SupplyLine, SupplyName } from '../../../../electron/contract/staff/lines.ts';

export const supplyIcons: Readonly<Record<SupplyName, LucideIcon>> = {
  cards: CreditCard,
  ribbon: Palette,
  'slip-paper': Receipt,
  booklets: BookOpen,
};

/** What staff say of what runs out. */
export function useSupplyWords() {
  const { t } = useTranslation('staff');
  const left = (supply: SupplyName, amount: number) => t(`supplies.left.${supply}`, { amount });
  return {
    left,
    /** How much there is, or that nobody has said it yet. */
    amount: ({ supply, left: amount }: SupplyLine) =>
      amount === undefined ? t('supplies.notCounted') : left(supply, amount),
    /** For how long, as far as that is known. */
    days: ({ daysLeft }: SupplyLine) => {
      if (daysLeft === undefined) return undefined;
      return daysLeft < 1 ? t('supplies.lessThanDay') : t('supplies.days', { amount: daysLeft });
    },
    printer: ({ printerSaysLow, condition }: SupplyLine) =>
      printerSaysLow ? t(condition === 'bad' ? 'supplies.printerEmpty' : 'supplies.printerLow') : undefined,
  };
}
