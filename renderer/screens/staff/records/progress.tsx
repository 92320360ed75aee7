import { ProgressBar } from 'react-aria-components';

interface ProgressProps {
  readonly name: string;
  readonly done: number;
  readonly of: number;
  /** The same in words. */
  readonly words: string;
}

/** How far it is. */
export function Progress({ name, done, of, words }: ProgressProps) {
  const share = of === 0 ? 0 : Math.round((100 * done) / of);
  return (
    <div className="panel">
      <ProgressBar aria-label={name} value={share}>
        {({ percentage }) => (
          <div className="progress-track">
            <div className="progress-fill" style={{ width: `${percentage}%` }} />
          </div>
        )}
      </ProgressBar>
      <p>{words}</p>
    </div>
  );
}
