import type { ReactNode } from 'react';
import { sameControlPause, sameDigitPause } from './press-rules.ts';
import { usePress } from './use-press.ts';

type ButtonKind = 'plain' | 'go' | 'answer' | 'bar' | 'choice' | 'tile';

interface ButtonProps {
  readonly onPress: () => void;
  readonly kind?: ButtonKind;
  readonly className?: string;
  /** For one of several choices: whether it is the chosen one. */
  readonly chosen?: boolean | undefined;
  /** Where the words on it are in another language than the page. */
  readonly lang?: string | undefined;
  /** Its text stands for itself rather than a digit. */
  readonly words?: boolean;
  /** It types one character, and the same one may be wanted twice. */
  readonly typing?: boolean;
  readonly children: ReactNode;
}

/** Everything that is pressed on the page is one of these. */
export function Button({
  onPress,
  kind = 'plain',
  className,
  chosen,
  lang,
  words,
  typing,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      className={className ? `button ${className}` : 'button'}
      data-kind={kind}
      data-words={words}
      aria-pressed={chosen}
      lang={lang}
      {...usePress(onPress, typing ? sameDigitPause : sameControlPause)}
    >
      {children}
    </button>
  );
}
