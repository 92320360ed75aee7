import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { builtInCatalogue } from '../electron/catalogue/built-in-catalogue.ts';
import type { Catalogue } from '../electron/catalogue/catalogue.ts';
import { documentOf } from '../electron/catalogue/document-of.ts';
import { openCache } from '../electron/store/cache.ts';
import { loadKey } from '../electron/store/key-source.ts';
import { questionsAtKiosk } from '../tests/support/questions-at-kiosk.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../tests/support/temporary-store.ts';

const script = join(import.meta.dirname, 'questions.ts');

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [script, ...args])) };
  } catch (thrown) {
    return thrown as { code: number; stdout: string; stderr: string };
  }
}

/** A running kiosk with simulated hardware, and the command beside it. */
function kioskWithQuestions() {
  const folder = temporaryFolder();
  const key = loadKey({ source: 'demonstration' }, { dataFolder: folder });
  if (!key.ok) throw new Error(key.error.code);
  const kiosk = questionsAtKiosk({ store: temporaryStore(folder, key.value) });
  return { ...kiosk, folder, ask: (...args: string[]) => run('--data', folder, ...args) };
}

test('staff claim and answer a question while the kiosk runs, and who left it sees that at once', async () => {
  const { ask, book, leave, outbox } = kioskWithQuestions();
  const number = leave('孙子上学怎么报名', '13812345678');
  const { stdout } = await ask();
  expect(stdout).toMatch(/^1 {2}2026-.+Z {2}open {2}138\*{4}5678 {2}孙子上学怎么报名$/m);
  expect(stdout).not.toContain(number);

  expect(await ask('--claim', '1', '--by', '小李')).toMatchObject({ code: 0, stdout: '1: claimed\n' });
  expect((await ask()).stdout).toContain('claimed by 小李');
  expect(book.lookUp(number)).toMatchObject({ value: { state: 'claimed' } });
  expect(await ask('--close', '1', '--by', '老王', '--answer', '可以的。')).toMatchObject({
    code: 2,
    stderr: 'questions: somebody else has claimed it: ask them, or release it first\n',
  });
  expect(await ask('--release', '1')).toMatchObject({ code: 0 });

  const closing = ['--close', '1', '--by', '老王', '--answer', '打 12345 问。'];
  expect((await ask(...closing, '--service', 'no-such')).stderr).toContain('the id of a service');
  expect(await ask(...closing, '--service', 'marriage-archive')).toMatchObject({ code: 0 });
  expect(book.lookUp(number)).toMatchObject({
    value: { state: 'answered', answer: '打 12345 问。', service: 'marriage-archive' },
  });
  expect(outbox.next()).toMatchObject({ kind: 'text-message', personal: { phone: '13812345678' } });
  expect((await ask()).stdout).toBe('Nobody waits for an answer.\n');
});

test("a real kiosk's key is taken from where its configuration says", async () => {
  const folder = temporaryFolder();
  const [data, path, config] = ['data', 'key', 'kiosk.yaml'].map((name) => join(folder, name));
  if (!data || !path || !config) throw new Error('no paths');
  const key = temporaryKey();
  writeFileSync(path, key, { mode: 0o600 });
  writeFileSync(
    config,
    `site: { name: 试验, kioskId: kiosk-1 }
help: {}
devices:
  identityReader: { driver: sam-v, line: 'tcp://127.0.0.1:9' }
  cardPrinter: { driver: ipp, uri: 'ipp://127.0.0.1:9/ipp/print' }
gateway: { url: 'http://127.0.0.1:9' }
key: { source: file, path: ${path} }
`,
  );
  questionsAtKiosk({ store: temporaryStore(data, key) }).leave('低保怎么办');
  expect((await run('--data', data, '--config', config)).stdout).toContain('低保怎么办');
  const without = await run('--data', data);
  expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('--config FILE is needed') });
  expect(readdirSync(data)).not.toContain('demonstration.key');
  writeFileSync(path, randomBytes(32));
  expect((await run('--data', data, '--config', config)).stdout).toContain('sealed with another key');
});

test('an answer may name a service that only the platform has told of', async () => {
  const { ask, leave, store, clock } = kioskWithQuestions();
  leave('孙子上学怎么报名');
  const closing = ['--close', '1', '--by', '小李', '--answer', '可以的。', '--service', 'only-of-the-city'];
  expect(await ask(...closing)).toMatchObject({ code: 2 });
  const builtIn = builtInCatalogue();
  const { code: _, ...some } = builtIn.items[0] ?? {};
  const item = { ...some, id: 'only-of-the-city', name: '全市才有的一件事' };
  const newer = { ...builtIn, version: builtIn.version + 1, items: [...builtIn.items, item] } as Catalogue;
  openCache(store.database, clock).write('catalogue', { document: documentOf(newer) });
  expect(await ask(...closing)).toMatchObject({ code: 0 });
});

test('a wrong command line is told with what is right', async () => {
  const { ask, folder } = kioskWithQuestions();
  for (const args of [
    [],
    ['--data', '/nowhere'],
    ['--dta', 'x'],
    ['--data', folder, '--config', '/nowhere'],
    ['--data', folder, '--claim', '1'],
    ['--data', folder, '--claim', 'x', '--by', '小李'],
    ['--data', folder, '--claim', '1', '--release', '1', '--by', '小李'],
    ['--data', folder, '--close', '1', '--by', '小李'],
  ]) {
    const { code, stderr } = await run(...args);
    expect(code, args.join(' ')).toBe(2);
    expect(stderr).toMatch(/^questions: .+/);
  }
  expect((await ask('--claim', '7', '--by', '小李')).stderr).toBe('questions: there is no such question\n');
  expect((await run('--help')).stdout).toContain('--close ID');
});
