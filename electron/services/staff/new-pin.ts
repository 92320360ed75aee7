/** A PIN is chosen: typed once, typed again, and then kept. */
export type NewPin =
  | { readonly at: 'first'; readonly problem?: PinProblem }
  | { readonly at: 'again'; readonly pin: string }
  | { readonly at: 'saving'; readonly pin: string };

export type PinProblem = 'weak' | 'different' | 'same-as-before';

export const noPinYet: NewPin = { at: 'first' };

/** What was typed, the first or the second time. Undefined: it means nothing now. */
export function enterNewPin(
  present: NewPin,
  pin: string,
  refuse: (pin: string) => PinProblem | undefined,
): NewPin | undefined {
  switch (present.at) {
    case 'first': {
      const problem = refuse(pin);
      return problem ? { at: 'first', problem } : { at: 'again', pin };
    }
    case 'again':
      return pin === present.pin ? { at: 'saving', pin } : { at: 'first', problem: 'different' };
    case 'saving':
      return undefined;
  }
}
