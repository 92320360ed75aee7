import type { LucideIcon } from 'lucide-react';
import { Button } from '../input/button.tsx';

interface MainActionProps {
  readonly onPress: () => void;
  readonly icon?: LucideIcon;
  /** `leave` ends what one is doing: it stands in the same place but is not the way on. */
  readonly kind?: 'go' | 'leave';
  readonly children: string;
}

/** The way on, always bottom right; the only thing in the accent's colour. */
export function MainAction({ onPress, icon: Icon, kind = 'go', children }: MainActionProps) {
  return (
    <Button kind={kind === 'go' ? 'go' : 'plain'} className="action-main" onPress={onPress}>
      {children}
      {Icon && <Icon className="icon" aria-hidden="true" />}
    </Button>
  );
}
