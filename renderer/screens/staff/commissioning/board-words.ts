import { useTranslation } from 'react-i18next';
import type { BoardLine, boardTraits } from '../../../../electron/contract/staff/commissioning-views.ts';

type Traits = ReturnType<typeof boardTraits.parse>;

/** How a board is, and what it was taught, in a few words. */
export function useBoardWords() {
  const { t } = useTranslation('staff');
  const and = t('commissioning.and');
  return {
    condition: ({ condition }: BoardLine) =>
      condition === 'answers' ? t('commissioning.answers') : t(`equipment.trouble.${condition}`),
    counts: ({ open, shut, unknown }: BoardLine) =>
      [
        t('commissioning.count.shut', { count: shut }),
        t('commissioning.count.open', { count: open }),
        ...(unknown > 0 ? [t('commissioning.count.unknown', { count: unknown })] : []),
      ].join(and),
    place: ({ driver, line, address }: BoardLine) =>
      [driver, line, t('commissioning.address', { address })].join(and),
    shutIs: ({ shutIs }: Traits) => t('commissioning.trait.shutIs', { value: shutIs }),
    statusBytes: ({ statusBytes }: Traits) => t(`commissioning.trait.${statusBytes}`),
    pulse: ({ pulseMilliseconds }: Pick<Traits, 'pulseMilliseconds'>) =>
      t('commissioning.milliseconds', { amount: pulseMilliseconds }),
  };
}
