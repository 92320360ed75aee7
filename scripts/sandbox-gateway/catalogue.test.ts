import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtInCatalogue, builtInDocument } from '../../electron/catalogue/built-in-catalogue.ts';
import { mergeCatalogues } from '../../electron/catalogue/merge-catalogues.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, today } from './testing.ts';
import { gatewayOf } from './testing-kiosk.ts';

const item = 'medical-record-book';
const renamed = { id: item, name: '看病的本子' };
const builtIn = builtInCatalogue();
const guideOfCentre = {
  ...{ item, name: '就医记录册', department: 'medical-insurance', version: 1, updated: '2027-01-08' },
  ...{ by: { kind: 'centre', centre: 'example', name: '示例中心' }, who: '要换本子的人' },
};

async function start(stateFile?: string) {
  const sandbox = await startSandboxGateway({ port: 0, today, stateFile });
  onTestFinished(() => sandbox.close());
  const kiosk = gatewayOf(sandbox);
  const post = (path: string, body?: unknown) => control(sandbox, 'POST', path, body);
  const nameNow = async () => expectOk(await kiosk.catalogue()).items.find(({ id }) => id === item)?.name;
  return { sandbox, kiosk, post, nameNow };
}

test('at first the platform has the catalogue that kiosks were built with, and no guides', async () => {
  const { kiosk } = await start();
  expect(expectOk(await kiosk.catalogue())).toEqual(builtIn);
  expect(expectOk(await kiosk.catalogueVersions())).toEqual({ catalogue: builtIn.version, guides: null });
  expect(await kiosk.guides()).toMatchObject({ error: { code: 'gateway-refused', reason: 'not-offered' } });
});

test('an item that was renamed is the next version, its guide goes with it, and a kiosk shows both', async () => {
  const { kiosk, post, nameNow } = await start();
  expect((await post('catalogue/rename', renamed)).body).toEqual({ version: builtIn.version + 1 });
  expect(expectOk(await kiosk.catalogueVersions()).catalogue).toBe(builtIn.version + 1);
  expect(await nameNow()).toBe(renamed.name);
  const { catalogue, refused } = mergeCatalogues({ builtIn, fromGateway: expectOk(await kiosk.catalogue()) });
  expect(catalogue.guides.find((guide) => guide.item === item)?.name).toBe(renamed.name);
  // The built-in guide still has the old name.
  expect(refused).toMatchObject([{ item, by: { kind: 'project' } }]);
});

test('what kiosks would refuse is refused with its problems, and nothing is published', async () => {
  const { kiosk, post } = await start();
  const document = { ...(builtInDocument as object), version: builtIn.version + 1 };
  for (const [path, body, words] of [
    ['catalogue', builtInDocument, `version: must be above ${builtIn.version}`],
    ['catalogue', { ...document, topics: [] }, 'topics'],
    ['catalogue', { ...document, format: 2 }, 'unknown-format'],
    ['catalogue', undefined, 'not-a-catalogue'],
    ['catalogue/rename', { id: 'no-such-item', name: '无' }, 'no item no-such-item'],
    ['catalogue/rename', { id: item, name: '一\u202e二' }, 'items.'],
    ['catalogue/rename', { id: item }, 'name'],
    ['guides', { format: 1 }, 'guides'],
  ] as const) {
    const answer = await post(path, body);
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining(words) } });
  }
  expect(expectOk(await kiosk.catalogueVersions())).toEqual({ catalogue: builtIn.version, guides: null });
});

test('a whole catalogue of a higher version takes the place of the one before', async () => {
  const { kiosk, post } = await start();
  const version = builtIn.version + 7;
  expect((await post('catalogue', { ...(builtInDocument as object), version })).body).toEqual({ version });
  expect(expectOk(await kiosk.catalogue()).version).toBe(version);
});

test('guides count up by themselves, and a bad one does not spoil the others', async () => {
  const { kiosk, post } = await start();
  const bad = { ...guideOfCentre, who: '' };
  const foreign = { ...guideOfCentre, item: 'residence-permit-application' };
  const published = (await post('guides', { format: 1, guides: [guideOfCentre, bad, foreign] })).body;
  expect(published).toMatchObject({ version: 1 });
  expect(published.problems.join()).toContain('guide 1');
  expect(published.problems.join()).toContain('residence-permit-application');
  const { version, guides, refused } = expectOk(await kiosk.guides());
  expect(version).toBe(1);
  expect(guides.map((guide) => guide.item)).toEqual([item, foreign.item]);
  expect(refused).toHaveLength(1);
  expect((await post('guides', { format: 1, guides: [] })).body).toEqual({ version: 2, problems: [] });
});

test('versions outlive a restart and a reset: a kiosk that has the renamed one gets the built-in one back', async () => {
  const folder = temporaryFolder();
  const stateFile = join(folder, `${randomUUID()}.json`);
  const first = await start(stateFile);
  await first.post('catalogue/rename', renamed);
  await first.post('guides', { format: 1, guides: [guideOfCentre] });
  await first.sandbox.close();

  const second = await start(stateFile);
  expect(await second.nameNow()).toBe(renamed.name);
  expect(expectOk(await second.kiosk.guides()).guides).toHaveLength(1);
  await second.post('reset');
  expect(await second.nameNow()).toBe(builtIn.items.find(({ id }) => id === item)?.name);
  expect(expectOk(await second.kiosk.catalogueVersions())).toEqual({
    catalogue: builtIn.version + 2,
    guides: null,
  });
  expect((await second.post('guides', { format: 1, guides: [] })).body.version).toBe(2);
  expect(JSON.parse(readFileSync(join(folder, 'sandbox-catalogue.json'), 'utf8')).guidesVersion).toBe(2);
});
