import type { WorkshopParameters } from '../../renderer/workshop/parameters.ts';
import type { Violation } from '../../tests/screens/audits/audit.ts';
import { addTaps, noTaps, type Taps } from '../../tests/screens/audits/misses.ts';
import { type Examined, examine } from '../../tests/screens/examine.ts';
import { bundleMeasuringScript } from '../../tests/screens/measuring-script.ts';
import { overallFaults } from '../../tests/screens/overall.ts';
import { openWorkshopPages } from '../../tests/screens/workshop-pages.ts';
import { startBuiltWorkshop } from '../../tests/screens/workshop-server.ts';
import { launchBrowser } from '../../tests/support/browser.ts';

export interface ScreensAudited {
  readonly examined: readonly Examined[];
  readonly taps: Taps;
  /** What is only seen over all screens together. */
  readonly overall: readonly Violation[];
}

/** Runs every audit over these rows of the matrix in a Chromium of its own. */
export async function auditScreens(rows: readonly WorkshopParameters[]): Promise<ScreensAudited> {
  const [first] = rows;
  if (!first) return { examined: [], taps: noTaps, overall: [] };
  const [server, browser, script] = await Promise.all([
    startBuiltWorkshop(),
    launchBrowser(),
    bundleMeasuringScript(),
  ]);
  try {
    const pages = await openWorkshopPages(browser, server.address, first, 3);
    const examined = await Promise.all(
      rows.map((row) => pages.look(row, (page) => examine(page, row, script))),
    );
    const taps = examined.map((each) => each.taps).reduce(addTaps, noTaps);
    return { examined, taps, overall: overallFaults(examined, taps) };
  } finally {
    await browser.close();
    await server.close();
  }
}
