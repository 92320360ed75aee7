import { Ban, CircleAlert, Clock, FileText, Hand, type LucideIcon, MapPin } from 'lucide-react';
import type { CellMark } from '../../../electron/contract/locker-views.ts';

/** Each mark has a shape as well as a colour; a free door has none. */
export const markIcons: Readonly<Record<Exclude<CellMark, 'free'>, LucideIcon>> = {
  this: MapPin,
  occupied: FileText,
  overdue: Clock,
  reserved: Hand,
  'out-of-service': Ban,
  doubtful: CircleAlert,
};
