import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../../view-of.ts';
import type { Attention } from './attention.ts';

type View = ScreenProps<'maintenance'>['view'];

/** The troubles that have words of their own. */
const troubles = [
  'offline',
  'connecting',
  'out-of-cards',
  'card-jam',
  'cover-open',
  'ribbon-empty',
  'output-full',
  'paused',
  'unknown',
  'paper-low',
  'paper-out',
  'fault',
  'cards-low',
  'ribbon-low',
  'line-lost',
  'silent',
  'garbled',
  'refuses',
] as const;

/** How each thing is, in a few words. */
export function useLineWords() {
  const { t } = useTranslation('staff');
  const and = t('maintenance.and');

  const device = ({ condition, troubles: said }: View['devices'][number]) => {
    if (condition === 'good') return t('maintenance.deviceGood');
    // The first is enough to send somebody there, where all of them stand.
    const trouble = troubles.find((each) => each === said[0]) ?? 'other';
    return t(`maintenance.trouble.${trouble}`);
  };

  const supply = ({ supply: name, left, daysLeft, printerSaysLow }: View['supplies'][number]) => {
    if (left === undefined) return t(printerSaysLow ? 'maintenance.supplyLow' : 'maintenance.supplyUnknown');
    if (left <= 0) return t('maintenance.supplyOut');
    const amount = t(`maintenance.left.${name}`, { left: Math.round(left) });
    if (printerSaysLow) return amount + and + t('maintenance.supplyLow');
    return daysLeft === undefined
      ? amount
      : amount + and + t('maintenance.supplyDays', { days: Math.floor(daysLeft) });
  };

  const locker = ({ works, inside, overdue, papers, free }: NonNullable<View['locker']>) => {
    if (!works) return t('maintenance.locker.silent');
    if (overdue > 0) return t('maintenance.locker.overdue', { count: overdue });
    if (papers > 0) return t('maintenance.locker.papers', { count: papers });
    return free === 0 ? t('maintenance.locker.full') : t('maintenance.locker.inside', { count: inside });
  };

  const platform = ({ reachable, waiting, refused }: View['platform']) =>
    [
      t(reachable ? 'maintenance.platform.good' : 'maintenance.platform.unreachable'),
      ...(refused > 0 ? [t('maintenance.platform.refused', { count: refused })] : []),
      ...(waiting > 0 ? [t('maintenance.platform.waiting', { count: waiting })] : []),
    ].join(and);

  const attention = (each: Attention) => {
    const about = (what: string, how: string) => t('maintenance.about', { what, how });
    switch (each.about) {
      case 'device':
        return about(t(`equipment.device.${each.line.device}`), device(each.line));
      case 'supply':
        return about(t(`maintenance.supply.${each.line.supply}`), supply(each.line));
      case 'uncounted': {
        const names = each.lines.map(({ supply: name }) => t(`maintenance.supply.${name}`));
        return t('maintenance.count', { supplies: names.join(t('maintenance.list')) });
      }
      case 'locker':
        return about(t('maintenance.part.locker'), locker(each.line));
      case 'platform':
        return about(t('maintenance.platform.name'), platform(each.line));
      case 'to-do': {
        const waiting = t('maintenance.toDo.title', { count: each.waiting });
        return each.overdue > 0
          ? waiting + and + t('maintenance.toDo.overdue', { count: each.overdue })
          : waiting;
      }
    }
  };
  return { device, supply, locker, platform, attention };
}
