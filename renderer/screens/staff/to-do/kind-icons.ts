import {
  CircleQuestionMark,
  DoorOpen,
  FileWarning,
  IdCard,
  Inbox,
  KeyRound,
  type LucideIcon,
  MessageSquareOff,
  MessageSquareWarning,
  WalletCards,
} from 'lucide-react';
import type { ToDoKind } from '../../../../electron/contract/staff/lines.ts';

export const kindIcons: Readonly<Record<ToDoKind, LucideIcon>> = {
  'uncertain-print': WalletCards,
  'untaken-card': IdCard,
  question: CircleQuestionMark,
  'refused-report': FileWarning,
  'undelivered-message': MessageSquareWarning,
  'door-difference': DoorOpen,
  'left-papers': Inbox,
  'pickup-message': MessageSquareOff,
  'wrong-pickup-codes': KeyRound,
};
