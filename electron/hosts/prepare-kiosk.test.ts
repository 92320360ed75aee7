import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { prepareKiosk } from './prepare-kiosk.ts';

test('a key made in the data folder is refused where the hardware is real', () => {
  const folder = temporaryFolder();
  const config = join(folder, 'kiosk.yaml');
  writeFileSync(
    config,
    `site: { name: 试验, kioskId: kiosk-1 }
help: {}
devices:
  identityReader: { driver: sam-v, line: 'tcp://127.0.0.1:9' }
  cardPrinter: { driver: ipp, uri: 'ipp://127.0.0.1:9/ipp/print' }
gateway: { url: 'http://127.0.0.1:9' }
key: { source: demonstration }
`,
  );
  const options = { config, data: join(folder, 'data') };
  expect(prepareKiosk({ ...options, demonstration: false })).toMatchObject({ error: { code: 'key-unsafe' } });
  expect(prepareKiosk({ ...options, demonstration: true })).toMatchObject({ ok: true });
});
