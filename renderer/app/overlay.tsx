import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import { Phrases } from '../components/phrases.tsx';

interface OverlayProps {
  readonly title: string;
  readonly lead?: string;
  readonly className?: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** A dialog that covers the whole glass; what lies beneath is inert. There is never more than one. */
export function Overlay({ title, lead, className, children, actions }: OverlayProps) {
  return (
    <div className={className ? `overlay ${className}` : 'overlay'}>
      <Dialog className="overlay-dialog">
        <div className="question">
          <Heading slot="title" level={1} tabIndex={-1}>
            <Phrases text={title} />
          </Heading>
          {lead && (
            <p className="lead">
              <Phrases text={lead} />
            </p>
          )}
        </div>
        <div className="overlay-body">{children}</div>
        <div className="actions">{actions}</div>
      </Dialog>
    </div>
  );
}
