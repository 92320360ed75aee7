import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Phrases } from './phrases.tsx';

interface NoticeProps {
  readonly icon: LucideIcon;
  readonly tone?: 'mind' | 'calm' | 'good' | 'stop';
  readonly children: ReactNode;
}

/** A sentence that should not be overlooked. */
export function Notice({ icon: Icon, tone = 'mind', children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone}>
      <Icon className="icon" aria-hidden="true" />
      <div className="notice-words">
        {typeof children === 'string' ? <Phrases text={children} /> : children}
      </div>
    </div>
  );
}
