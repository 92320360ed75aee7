import { ArrowLeft, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Button } from '../../input/button.tsx';
import { Notice } from '../notice.tsx';

interface StaffLayoutProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Everything between the title and the actions: takes all the room there is. */
  readonly children?: ReactNode;
  /** The one way forward, bottom right. */
  readonly main?: ReactNode;
  /** Other things to do here, between back and the way forward. */
  readonly beside?: ReactNode;
}

/** Every screen of the maintenance mode: what it is above, back bottom left, forward bottom right, all else between. */
export function StaffLayout({ title, lead, children, main, beside }: StaffLayoutProps) {
  const { t } = useTranslation();
  const { session, ask, notDone } = useKiosk();
  return (
    <main className="screen staff-screen">
      <div className="question">
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      <div className="staff-body">{children}</div>
      <div className="actions staff-actions">
        {notDone && (
          <div className="not-done" role="status">
            <Notice icon={TriangleAlert} tone="stop">
              {t('notDone')}
            </Notice>
          </div>
        )}
        {session.can.goBack && (
          <Button className="action-back" onPress={() => ask('session.goBack', {})}>
            <ArrowLeft className="icon" aria-hidden="true" />
            {t('action.back')}
          </Button>
        )}
        {beside}
        {main}
      </div>
    </main>
  );
}
