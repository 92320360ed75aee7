import { CircuitBoard, CreditCard, IdCard, type LucideIcon, Receipt, ScanLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type DeviceTrouble, deviceTrouble } from '../../../../electron/contract/staff/equipment-views.ts';
import type { DeviceLine, DeviceName } from '../../../../electron/contract/staff/lines.ts';

export const deviceIcons: Readonly<Record<DeviceName, LucideIcon>> = {
  'identity-reader': IdCard,
  'code-scanner': ScanLine,
  'card-printer': CreditCard,
  'slip-printer': Receipt,
  'locker-boards': CircuitBoard,
};

/** What staff call a device's troubles, and what they do about them. */
export function useDeviceWords() {
  const { t } = useTranslation('staff');
  const known = (code: string): DeviceTrouble => deviceTrouble.catch('other').parse(code);
  const join = t('equipment.join');
  return {
    name: (device: DeviceName) => t(`equipment.device.${device}`),
    troubles: (codes: readonly string[]) =>
      codes.map((code) => t(`equipment.trouble.${known(code)}`)).join(join),
    remedy: (code: string) => t(`equipment.remedy.${known(code)}`),
    /** How it is, in a few words. */
    state: ({ condition, troubles }: DeviceLine) =>
      condition === 'good' || troubles.length === 0
        ? t(`equipment.condition.${condition}`)
        : troubles.map((code) => t(`equipment.trouble.${known(code)}`)).join(join),
  };
}
