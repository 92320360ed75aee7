import {
  Ban,
  CircleCheckBig,
  DoorOpen,
  type LucideIcon,
  MessageSquareReply,
  PackageMinus,
  Printer,
  SearchX,
  Smartphone,
  UserPlus,
  UserX,
} from 'lucide-react';
import type { CellAct } from '../../../../electron/contract/staff/locker-views.ts';

export const actIcons: Readonly<Record<CellAct, LucideIcon>> = {
  look: DoorOpen,
  'take-back': PackageMinus,
  'new-code': MessageSquareReply,
  'print-code': Printer,
  'correct-phone': Smartphone,
  'name-collector': UserPlus,
  'unname-collectors': UserX,
  'not-there': SearchX,
  'out-of-service': Ban,
  'in-service': CircleCheckBig,
};
