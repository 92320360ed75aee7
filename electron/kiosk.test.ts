import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { makeStaffInFolder } from '../tests/support/staff.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { temporaryKey } from '../tests/support/temporary-store.ts';
import { readConfiguration } from './configuration/load-configuration.ts';
import type { SessionView } from './contract/session-view.ts';
import type { DocumentRenderer } from './documents/document-renderer.ts';
import { systemClock } from './foundation/clock.ts';
import { silentLog } from './foundation/log.ts';
import { err } from './foundation/result.ts';
import { createKiosk } from './kiosk.ts';
import { openSigningKeys } from './services/offline-signing/signing-keys.ts';
import { openJobs } from './store/jobs/jobs.ts';
import { backUpDatabase, openDatabase } from './store/open-database.ts';
import { createFieldSeal } from './store/sealed-field.ts';

const nothingThere = 'tcp://127.0.0.1:9';
const noRenderer: DocumentRenderer = {
  pdf: async () => err('renderer-unavailable'),
  image: async () => err('renderer-unavailable'),
  close: async () => {},
};

async function kioskOn(dataFolder: string, key = temporaryKey(), devices: object = {}) {
  const configuration = readConfiguration(
    JSON.stringify({
      site: { name: '试验', kioskId: 'kiosk-1' },
      help: {},
      devices: {
        identityReader: { driver: 'sam-v', line: nothingThere },
        cardPrinter: { driver: 'ipp', uri: 'ipp://127.0.0.1:9/ipp/print' },
        ...devices,
      },
      gateway: { url: 'http://127.0.0.1:9' },
      key: { source: 'demonstration' },
    }),
  );
  if (!configuration.ok) throw new Error(configuration.error.detail);
  const kiosk = await createKiosk({
    configuration: configuration.value,
    dataFolder,
    documentRenderer: noRenderer,
    key,
    version: 'test',
    clock: systemClock,
    log: silentLog,
  });
  if (kiosk.ok) onTestFinished(() => kiosk.value.close());
  return kiosk;
}

async function pageOf(dataFolder: string, devices: object = {}, key = temporaryKey()) {
  const kiosk = await kioskOn(dataFolder, key, devices);
  if (!kiosk.ok) throw new Error(kiosk.error.code);
  const views: SessionView[] = [];
  const page = kiosk.value.screen.attach((_, value) => views.push(value as SessionView));
  if (!page.ok) throw new Error(page.error.code);
  page.value.subscribe('session.view');
  return { page: page.value, now: () => views.at(-1)?.view };
}

test('a kiosk whose database is damaged and has no backup serves nobody and says so', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'kiosk.sqlite'), Buffer.alloc(8192, 0x5a));
  const { page, now } = await pageOf(folder);
  expect(now()).toEqual({ screen: 'out-of-service', cause: 'storage' });
  expect(await page.call('cards.start', {})).toMatchObject({ error: { code: 'moved-on' } });
  expect(await page.call('kiosk.describe', {})).toMatchObject({ ok: true, value: { siteName: '试验' } });
});

test('a kiosk starts where no device and no platform answers, and its home says what is wrong', async () => {
  const [folder, key] = [temporaryFolder(), temporaryKey()];
  await makeStaffInFolder(folder, key);
  const { now } = await pageOf(folder, {}, key);
  expect(now()).toMatchObject({ screen: 'home', cardServiceOutOfOrder: 'reader-offline' });
});

test('a data folder that cannot be used stops the start', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(await kioskOn(join(file, 'data'))).toMatchObject({ error: { code: 'data-folder-unusable' } });
});

test('a slip that was under way when the kiosk stopped is closed at the next start, and is no interrupted card', async () => {
  const [folder, key] = [temporaryFolder(), temporaryKey()];
  await makeStaffInFolder(folder, key);
  const before = openDatabase(folder, Date.now(), silentLog);
  if (!before.ok) throw new Error(before.error.code);
  const slips = openJobs({ database: before.value.database, clock: systemClock, kind: 'print-slip' });
  slips.intend({ key: 'slip-1', subject: 'what-to-bring', copy: 1 });
  slips.advance('slip-1', 'send');
  before.value.database.close();
  const { now } = await pageOf(folder, { slipPrinter: { driver: 'escpos', line: nothingThere } }, key);
  expect(now()?.screen).toBe('home');
  expect(now()).not.toHaveProperty('notice');
  const database = new Database(join(folder, 'kiosk.sqlite'), { readonly: true });
  expect(database.prepare('SELECT key, state FROM job').all()).toEqual([
    { key: 'slip-1', state: 'uncertain' },
  ]);
  database.close();
});

test('a kiosk that goes on from a backup signs no more with a key whose places may be taken since', async () => {
  const folder = temporaryFolder();
  const key = temporaryKey();
  const before = openDatabase(folder, Date.now(), silentLog);
  if (!before.ok) throw new Error(before.error.code);
  const { database } = before.value;
  const keys = openSigningKeys({ database, seal: createFieldSeal(key) }, systemClock);
  keys.request('0011223344556677', new Uint8Array(32));
  keys.certify('0011223344556677', new Uint8Array(8));
  // One that was being certified may have signed since as well.
  keys.request('8899aabbccddeeff', new Uint8Array(32));
  await backUpDatabase(database, folder);
  database.close();
  writeFileSync(join(folder, 'kiosk.sqlite'), Buffer.alloc(8192, 0x5a));
  // Killed before anything could follow from it: the next start must know all the same.
  const killed = openDatabase(folder, Date.now(), silentLog);
  if (killed.ok) killed.value.database.close();
  expect((await kioskOn(folder, key)).ok).toBe(true);
  const restored = new Database(join(folder, 'kiosk.sqlite'), { readonly: true });
  expect(restored.prepare('SELECT state, seed FROM signing_key').all()).toEqual([
    { state: 'retired', seed: null },
    { state: 'retired', seed: null },
  ]);
  const kinds = restored.prepare<[], { kind: string }>('SELECT kind FROM audit_event ORDER BY number').all();
  expect(kinds.map(({ kind }) => kind)).toEqual(['kiosk-started', 'database-restored-from-backup']);
  restored.close();
});
