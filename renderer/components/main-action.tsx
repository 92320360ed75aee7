import type { LucideIcon } from 'lucide-react';
import { Button } from '../input/button.tsx';

interface MainActionProps {
  readonly onPress: () => void;
  readonly icon?: LucideIcon;
  readonly children: string;
}

/** The way on, always bottom right; the only thing in the accent's colour. */
export function MainAction({ onPress, icon: Icon, children }: MainActionProps) {
  return (
    <Button kind="go" className="action-main" onPress={onPress}>
      {children}
      {Icon && <Icon className="icon" aria-hidden="true" />}
    </Button>
  );
}
