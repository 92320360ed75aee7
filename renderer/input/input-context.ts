import { createContext, useContext } from 'react';
import type { PressRules } from './press-rules.ts';

export interface Input {
  readonly rules: PressRules;
  /** A millimetre of the glass in the window's own pixels, the stage's scale included. */
  readonly millimetre: () => number;
  /** Told of each press that counts; absent where nobody wants to hear it. */
  readonly pressed?: () => void;
}

const InputContext = createContext<Input | undefined>(undefined);

export const InputProvider = InputContext.Provider;

export function useInput(): Input {
  const input = useContext(InputContext);
  if (!input) throw new Error('a control stands outside the page');
  return input;
}
