import { ArrowLeft, TriangleAlert } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Button } from '../input/button.tsx';
import { Notice } from './notice.tsx';
import { Phrases } from './phrases.tsx';
import { StatusLine } from './status-line.tsx';

interface ScreenLayoutProps {
  /** The page's own words, or a name as the catalogue has it. */
  readonly title: string | ReactElement;
  readonly lead?: string | undefined;
  /** What belongs to the question and is only looked at. */
  readonly details?: ReactNode;
  readonly picture?: ReactNode;
  /** What was found for what is written below it. */
  readonly found?: ReactNode;
  /** The answers, or what stands in their place. */
  readonly children?: ReactNode;
  /** A class for how the answers stand, where they do not simply follow each other. */
  readonly answersAs?: string;
  /** Turns the pages of the answers. */
  readonly pages?: ReactNode;
  /** What the machine is doing, where there is nothing to answer. */
  readonly status?: string | undefined;
  /** The screen is read rather than answered. */
  readonly reading?: boolean;
  /** The one way forward, bottom right. */
  readonly main?: ReactNode;
  /** Another thing to do here, beside the way forward. */
  readonly beside?: ReactNode;
  readonly backLabel?: string | undefined;
  /** Stands in the place of back, where what is left behind cannot be gone back to. */
  readonly leave?: ReactNode;
}

/** Every screen: the question above, its answers within reach below, back bottom left, forward bottom right. */
export function ScreenLayout({
  title,
  lead,
  details,
  picture,
  found,
  children,
  answersAs,
  pages,
  status,
  reading = false,
  main,
  beside,
  backLabel,
  leave,
}: ScreenLayoutProps) {
  const { t } = useTranslation();
  const { session, ask, notDone } = useKiosk();
  return (
    <main
      className="screen"
      data-answers={Boolean(children)}
      data-picture={Boolean(picture)}
      data-reading={reading}
    >
      <div className="question">
        <h1 tabIndex={-1}>{typeof title === 'string' ? <Phrases text={title} /> : title}</h1>
        {lead && (
          <p className="lead">
            <Phrases text={lead} />
          </p>
        )}
        {details}
      </div>
      {picture && <div className="picture">{picture}</div>}
      {found && <div className="found">{found}</div>}
      {children && <div className={answersAs ? `answers ${answersAs}` : 'answers'}>{children}</div>}
      {pages && <div className="pages">{pages}</div>}
      {status && (
        <div className="status">
          <StatusLine>{status}</StatusLine>
        </div>
      )}
      <div className="actions">
        {notDone && (
          <div className="not-done" role="status">
            <Notice icon={TriangleAlert} tone="stop">
              {t('notDone')}
            </Notice>
          </div>
        )}
        {leave}
        {session.can.goBack && !leave && (
          <Button className="action-back" onPress={() => ask('session.goBack', {})}>
            <ArrowLeft className="icon" aria-hidden="true" />
            {backLabel ?? t('action.back')}
          </Button>
        )}
        {beside}
        {main}
      </div>
    </main>
  );
}
