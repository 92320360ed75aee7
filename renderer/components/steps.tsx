import { Check } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

interface StepsProps {
  readonly name: string;
  /** 0 to 1. */
  readonly progress: number;
  readonly steps: readonly {
    readonly words: string;
    readonly state: 'done' | 'doing' | 'waiting';
  }[];
}

/** What has been done, what is being done, what is still to come. */
export function Steps({ name, progress, steps }: StepsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ProgressBar aria-label={name} value={Math.round(progress * 100)}>
        {({ percentage }) => (
          <div className="progress-track">
            <div className="progress-fill" style={{ width: `${percentage}%` }} />
          </div>
        )}
      </ProgressBar>
      <ol className="steps">
        {steps.map(({ words, state }, index) => (
          <li key={words} data-state={state} aria-current={state === 'doing' ? 'step' : undefined}>
            <span className="step-mark" aria-hidden="true">
              {state === 'done' ? <Check className="icon" /> : index + 1}
            </span>
            <span>{words}</span>
            <span className="visually-hidden">{t(`working.state.${state}`)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
