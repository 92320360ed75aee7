import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Condition } from '../../../electron/contract/staff/lines.ts';
import { Button } from '../../input/button.tsx';

interface StaffRowProps {
  readonly icon: LucideIcon;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** At the end of the row: a figure, what a press does. */
  readonly side?: ReactNode;
  /** Coloured at its edge, always beside words that say the same. */
  readonly condition?: Condition | undefined;
  /** For one of several choices: whether it is the chosen one. */
  readonly chosen?: boolean | undefined;
  /** Without it the row is only looked at. */
  readonly onPress?: (() => void) | undefined;
}

/** One thing in a list of staff's. */
export function StaffRow({ icon: Icon, title, note, side, condition, chosen, onPress }: StaffRowProps) {
  const inside = (
    <>
      <Icon className="icon" aria-hidden="true" />
      <span className="staff-row-words">
        <span className="staff-row-title">{title}</span>
        {note && <span className="staff-row-note">{note}</span>}
      </span>
      {side && <span className="staff-row-side">{side}</span>}
      {onPress && chosen === undefined && <ChevronRight className="icon" aria-hidden="true" />}
    </>
  );
  const className = `staff-row${condition ? ` staff-row-${condition}` : ''}`;
  if (!onPress) return <div className={className}>{inside}</div>;
  return (
    <Button className={className} chosen={chosen} onPress={onPress}>
      {inside}
    </Button>
  );
}
