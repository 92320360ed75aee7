import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { known, notFound } from '../electron/catalogue/fact.ts';
import { openOwnGuides } from '../electron/services/guides/own-guides.ts';
import { openAuditLog } from '../electron/store/audit/audit-log.ts';
import { manualClock } from '../tests/support/manual-clock.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { temporaryStore } from '../tests/support/temporary-store.ts';

const script = join(import.meta.dirname, 'own-guides.ts');
const whose = ['--centre', 'example', '--name', '示例中心'];

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args])) };
  } catch (thrown) {
    return thrown as { code: number; stdout: string; stderr: string };
  }
}

/** A kiosk's data folder; its database stays open, as while the kiosk runs. */
function kiosk() {
  const folder = temporaryFolder();
  const store = temporaryStore(folder);
  const clock = manualClock();
  const own = openOwnGuides({
    ...{ store, clock, audit: openAuditLog(store.database, clock) },
    centre: () => ({ kind: 'centre', centre: 'example', name: '示例中心' }),
  });
  return { folder, own, ask: (...args: string[]) => run('--data', folder, ...args) };
}

test('what was written at one kiosk is taken to another, through a file', async () => {
  const [first, second] = [kiosk(), kiosk()];
  first.own.save(
    {
      ...{ item: 'residence-permit-loss', name: '居住证挂失', department: known('police') },
      ...{ who: known('居住证丢了的人'), bring: notFound, howLong: notFound, fee: known('不收钱') },
      ...{ where: notFound, terminal: notFound, tips: [] },
    },
    7,
  );
  expect((await first.ask()).stdout).toContain('residence-permit-loss  version 1');
  const file = join(first.folder, 'guides.json');
  expect(await first.ask(...whose, '--export', file)).toMatchObject({
    code: 0,
    stdout: '1 guides written\n',
  });
  expect(await second.ask(...whose, '--import', file)).toMatchObject({
    ...{ code: 0, stdout: '1 taken, 0 as they were, 0 not taken\n' },
  });
  expect(second.own.present()).toHaveLength(1);

  const foreign = readFileSync(file, 'utf8').replace('"centre": "example"', '"centre": "elsewhere"');
  writeFileSync(file, foreign);
  const refused = await kiosk().ask(...whose, '--import', file);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stdout).toContain('it is of another centre');
});

test('a wrong call is answered with what is wrong', async () => {
  const { ask } = kiosk();
  expect((await ask()).stdout).toBe('No guide was written at this kiosk.\n');
  expect(await ask('--import', 'nowhere.json')).toMatchObject({ code: 2 });
  expect((await ask(...whose, '--import', 'nowhere.json')).stderr).toContain('nowhere.json');
  expect(await run('--data', temporaryFolder())).toMatchObject({ code: 2 });
});
