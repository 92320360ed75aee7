import type { Page } from 'playwright-core';
import type { Workshop } from '../../renderer/workshop/workshop.ts';

/** The page as `evaluate` sees it: these functions run in the browser, whose types the tests do not load. */
interface Browserish {
  readonly workshop: Workshop;
  readonly document: {
    readonly activeElement: Elementish | null;
    readonly body: { readonly innerText: string };
    querySelectorAll(selector: string): Iterable<Elementish>;
    querySelector(selector: string): Elementish | null;
  };
  readonly KeyboardEvent: new (
    type: string,
    init: { readonly key: string; readonly bubbles: boolean; readonly cancelable: boolean },
  ) => object;
}
interface Elementish {
  readonly innerText: string;
  readonly value?: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  closest(selector: string): unknown;
  checkVisibility(): boolean;
  focus(): void;
  dispatchEvent(event: object): void;
}

const pressable = 'button, a[href], input, [role=button], [role=radio], [role=option]';

/** Numbers the controls of the page in document order and answers with their words. */
export function numberControls(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const { document } = globalThis as unknown as Browserish;
    const controls = [...document.querySelectorAll(selector)].filter(
      (control) => control.checkVisibility() && !control.closest('[inert]'),
    );
    return controls.map((control, index) => {
      control.setAttribute('data-number', String(index));
      return control.innerText;
    });
  }, pressable);
}

/** The number of the control that holds the focus; -1 for none of them. */
export function focused(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { document } = globalThis as unknown as Browserish;
    return Number(document.activeElement?.getAttribute('data-number') ?? -1);
  });
}

export async function focus(page: Page, control: number): Promise<void> {
  await page.evaluate((number) => {
    const { document } = globalThis as unknown as Browserish;
    document.querySelector(`[data-number="${number}"]`)?.focus();
  }, control);
}

/** Which controls Tab comes by, from where the page puts the focus at first. */
export async function reachedByTab(page: Page, count: number): Promise<ReadonlySet<number>> {
  const reached = new Set<number>();
  // One more than there are: the focus may leave the page once on its way round.
  for (let press = 0; press <= count + 1; press += 1) {
    await page.keyboard.press('Tab');
    reached.add(await focused(page));
  }
  reached.delete(-1);
  return reached;
}

/**
 * Which controls arrows lead to, going on from every control that one leads to. The presses are made in the page itself: the
 * way there and back for each of a hundred would take longer than all else.
 */
export async function reachedByArrows(page: Page, count: number): Promise<ReadonlySet<number>> {
  await page.keyboard.press('ArrowDown');
  const first = await focused(page);
  const reached = await page.evaluate(
    ([start, all]) => {
      const { document, KeyboardEvent } = globalThis as unknown as Browserish;
      const at = () => Number(document.activeElement?.getAttribute('data-number') ?? -1);
      const found = new Set([start].filter((number) => number >= 0));
      for (const from of found) {
        for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
          document.querySelector(`[data-number="${from}"]`)?.focus();
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
          );
          if (at() >= 0) found.add(at());
        }
        if (found.size === all) break;
      }
      return [...found];
    },
    [first, count] as const,
  );
  return new Set(reached);
}

/** Presses a key that means nothing, so that what any key leads to (somebody is there) has happened already. */
export async function touchTheKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
}

/** All that a press can change: what was asked of the kiosk, and what the resident prefers and the page says. */
export function whatThePageSays(page: Page): Promise<{ readonly asked: string; readonly shown: string }> {
  return page.evaluate(() => {
    const { document, workshop } = globalThis as unknown as Browserish;
    const states = [...document.querySelectorAll('[aria-pressed], [aria-checked], [aria-expanded]')].map(
      (each) => ['aria-pressed', 'aria-checked', 'aria-expanded'].map((name) => each.getAttribute(name)),
    );
    const inputs = [...document.querySelectorAll('input')].map((each) => each.value);
    // A countdown says something else every second, whatever is pressed.
    const timers = [...document.querySelectorAll('[role=timer]')].map((each) => each.innerText);
    const words = timers.reduce((text, timer) => text.replace(timer, ''), document.body.innerText);
    return {
      asked: JSON.stringify(workshop.calls),
      shown: JSON.stringify([workshop.preferences, words, states, inputs]),
    };
  });
}

/** Whether the control is a choice that stands already: pressing it changes nothing. */
export function isChosen(page: Page, control: number): Promise<boolean> {
  return page.evaluate((number) => {
    const { document } = globalThis as unknown as Browserish;
    const element = document.querySelector(`[data-number="${number}"]`);
    return ['aria-pressed', 'aria-checked'].some((name) => element?.getAttribute(name) === 'true');
  }, control);
}
