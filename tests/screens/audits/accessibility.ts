import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Violation } from './audit.ts';

/** All of WCAG to AAA and axe's best practices; the rules that are off by default are switched on by name. */
const options: axe.RunOptions = {
  runOnly: [
    ...['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a', 'wcag22aa'],
    'best-practice',
  ],
  rules: {
    'color-contrast-enhanced': { enabled: true },
    // What passes 7:1 passes 4.5:1, and measuring takes time.
    'color-contrast': { enabled: false },
    'target-size': { enabled: true },
  },
  resultTypes: ['violations'],
  // No rule of these reads stylesheets, and fetching them anew takes a fifth of the time.
  preload: { assets: ['media'] },
};

/** Runs axe-core in the page. It loads itself into the page once. */
export async function auditAccessibility(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = (await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(given),
    options,
  )) as axe.AxeResults;
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => ({
      audit: 'axe',
      where: node.target.flat().join(' '),
      what: `${violation.id}: ${violation.help}. ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`.trim(),
    })),
  );
}
