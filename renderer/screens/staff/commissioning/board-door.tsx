import { CircleHelp, DoorClosed, DoorOpen, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../../view-of.ts';

type Door = ScreenProps<'locker-board'>['view']['doors'][number];

const icons: Readonly<Record<Door['state'], LucideIcon>> = {
  open: DoorOpen,
  closed: DoorClosed,
  unknown: CircleHelp,
};

/** A lock of a board, the door on it, and what its sensor says. */
export function BoardDoor({ door }: { readonly door: Door }) {
  const { t } = useTranslation('staff');
  const Icon = icons[door.state];
  // What a lock without a door says is nobody's business.
  if (door.cell === undefined) return <div className="board-door" data-state="none" aria-hidden="true" />;
  return (
    <div className="board-door" data-state={door.state}>
      <Icon className="icon" aria-hidden="true" />
      <b>{door.cell}</b>
      <span className="visually-hidden">{t(`commissioning.door.${door.state}`)}</span>
    </div>
  );
}
