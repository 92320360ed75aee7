import {
  Backpack,
  Banknote,
  Clock,
  Lightbulb,
  type LucideIcon,
  MapPin,
  MonitorCheck,
  UserRound,
} from 'lucide-react';
import type { ScreenProps } from '../../view-of.ts';

type Field = ScreenProps<'guides-edit'>['view']['fields'][number]['field'];

/** As residents find them beside the same words. */
export const fieldIcons: Readonly<Record<Field, LucideIcon>> = {
  who: UserRound,
  bring: Backpack,
  howLong: Clock,
  fee: Banknote,
  where: MapPin,
  terminal: MonitorCheck,
  tips: Lightbulb,
};
