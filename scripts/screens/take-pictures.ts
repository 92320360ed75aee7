import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkshopParameters } from '../../renderer/workshop/parameters.ts';
import { openWorkshopPages } from '../../tests/screens/workshop-pages.ts';
import { startBuiltWorkshop } from '../../tests/screens/workshop-server.ts';
import { launchBrowser } from '../../tests/support/browser.ts';

/** Writes a PNG of each row at 1:1 and answers with the files' paths. */
export async function takePictures(
  rows: readonly WorkshopParameters[],
  directory: string,
): Promise<readonly string[]> {
  const [first] = rows;
  if (!first) return [];
  await mkdir(directory, { recursive: true });
  const [server, browser] = await Promise.all([startBuiltWorkshop(), launchBrowser()]);
  try {
    const pages = await openWorkshopPages(browser, server.address, first, 2);
    return await Promise.all(
      rows.map((row) =>
        pages.look(row, async (page) => {
          const path = join(directory, pictureName(row));
          await page.screenshot({ path });
          return path;
        }),
      ),
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/** `confirm.zh-CN.portrait.largest.dark.png` */
function pictureName(row: WorkshopParameters): string {
  const seated = row.seated ? ['seated'] : [];
  return [row.state, row.language, row.orientation, row.textSize, row.theme, ...seated, 'png'].join('.');
}
