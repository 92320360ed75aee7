import { type RefObject, useLayoutEffect, useMemo } from 'react';
import type { Input } from '../input/input-context.ts';
import { createPressRules } from '../input/press-rules.ts';

/** The press rules of this page, told of every change of page. */
export function useInputRules(
  stage: RefObject<HTMLElement | null>,
  page: string,
  pressed?: () => void,
): Input {
  const input = useMemo<Input>(
    () => ({
      rules: createPressRules(() => performance.now()),
      ...(pressed && { pressed }),
      millimetre: () => {
        const element = stage.current;
        if (!element) return 0;
        const scale = element.getBoundingClientRect().width / element.offsetWidth;
        return scale * Number.parseFloat(getComputedStyle(element).getPropertyValue('--mm'));
      },
    }),
    [stage, pressed],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because the page changed
  useLayoutEffect(() => input.rules.pageChanged(), [input, page]);
  return input;
}
