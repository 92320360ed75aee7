/** The page's own class names that tell the audits what a thing is for. */

/** `action-main` is the way forward, `action-back` the way back, `bar-…` the controls of the bar that never moves. */
export function actionOf(className: string): string | undefined {
  return /(?:^|\s)((?:action|bar)-[a-z]+)/.exec(className)?.[1];
}

export const isInBar = (action: string | undefined): boolean => action?.startsWith('bar-') ?? false;

/**
 * What may be smaller than the rest: words beside the matter, that nobody needs in order to be served. Class names, each
 * with what it holds.
 */
export const smallPrint: ReadonlyMap<string, string> = new Map([
  ['header-site', 'the name of the centre'],
  ['header-moment', 'the time and the date'],
  ['header-demonstration', 'the mark 演示 of a kiosk with simulated hardware'],
]);
