import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { listOf, listOfAStranger, trustText } from '../tests/support/verifier-cards.ts';
import { packagesOf } from './verifier-page/licences.ts';

const script = join(import.meta.dirname, 'verifier-page.ts');

async function run(parameters: readonly string[], folder: string) {
  try {
    return {
      code: 0,
      ...(await promisify(execFile)(process.execPath, [script, ...parameters], { cwd: folder })),
    };
  } catch (thrown) {
    return thrown as { code: number; stdout: string; stderr: string };
  }
}

/** A folder with what the command may be given. */
function folderWithFiles(): string {
  const folder = temporaryFolder();
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  write('trust.json', trustText);
  write('no-keys.json', '[]');
  write('wrong.json', '{}');
  write('list', listOf(2));
  write('older-list', listOf(5));
  write('outdated-list', listOf(100));
  write('list-of-a-stranger', listOfAStranger());
  write(
    'changed-list',
    listOf(2).map((byte, at, all) => (at === all.length - 1 ? byte ^ 1 : byte)),
  );
  return folder;
}

test('verifier-page writes one file that names no other', async () => {
  const folder = folderWithFiles();
  const ended = await run(['--trust', 'trust.json', '--status', 'list'], folder);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toMatch(/^verify-card\.html: \d+ KiB, keys: 1, status lists: 1\n$/);
  const page = readFileSync(join(folder, 'verify-card.html'), 'utf8');
  expect(page).not.toMatch(/<(link|img|iframe|video|audio)\b|\b(src|href)=["']|@import|url\(/);
  expect(page.match(/<script\b[^>]*>/g)).toEqual([
    '<script type="application/json" id="given">',
    '<script type="text/plain" id="code-reader">',
    '<script>',
    '<script type="text/plain" id="licences">',
  ]);
});

test('verifier-page passes on the licence of each package that its script is made of', async () => {
  const folder = folderWithFiles();
  await run(['--trust', 'trust.json'], folder);
  const page = readFileSync(join(folder, 'verify-card.html'), 'utf8');
  const [, licences = ''] = /id="licences">(.*?)<\/script>/s.exec(page) ?? [];
  const texts = licences.split('\n\n----\n\n').map((text) => text.split('\n\n'));
  // A new one stands here by itself; whoever adds it looks whether its terms allow this.
  expect(texts.map(([name]) => name).sort()).toEqual([
    ...['@cto.af/wtf8', '@noble/curves', '@noble/hashes', '@scure/base'],
    ...['ZXing-C++ (within zxing-wasm)', 'cbor2', 'fflate', 'libzueci (within ZXing-C++)', 'zxing-wasm'],
  ]);
  for (const [name, ...terms] of texts)
    expect(terms.join(), name).toMatch(/copyright.*(without|conditions)/is);
});

test('verifier-page knows a package by the folder nearest to its files', () => {
  const files = [
    '/here/renderer/verifier/main.ts',
    '/here/node_modules/fflate/esm/browser.js',
    '/here/node_modules/fflate/esm/other.js',
    '/here/node_modules/cbor2/node_modules/@cto.af/wtf8/lib/encode.js',
    String.raw`C:\here\node_modules\cbor2\lib\index.js`,
    '\0vite/helper.js',
  ];
  expect(packagesOf(files).map(({ name, folder }) => [name, folder])).toEqual([
    ['fflate', '/here/node_modules/fflate'],
    ['@cto.af/wtf8', '/here/node_modules/cbor2/node_modules/@cto.af/wtf8'],
    ['cbor2', String.raw`C:\here\node_modules\cbor2`],
  ]);
});

test('verifier-page takes several lists, of one list the newest, and tells when that is out of date', async () => {
  const folder = folderWithFiles();
  const given = ['--trust', 'trust.json', '--out', 'page.html'];
  const several = await run([...given, '--status', 'older-list', '--status', 'list'], folder);
  expect(several).toMatchObject({ code: 0, stdout: expect.stringContaining('status lists: 1') });
  expect(several.stderr).toContain('older-list is left out');
  const outdated = await run([...given, '--status', 'outdated-list'], folder);
  expect(outdated).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('outdated-list is out of date'),
  });
});

test('verifier-page tells a wrong command line and wrong files, and then writes nothing', async () => {
  const folder = folderWithFiles();
  const trust = ['--trust', 'trust.json'];
  const failures: readonly [readonly string[], number, RegExp][] = [
    [[], 2, /--trust FILE is needed/],
    [[...trust, '--stauts', 'list'], 2, /--stauts/],
    [[...trust, 'list'], 2, /Unexpected argument/],
    [['--trust', 'none.json'], 1, /there is no file none\.json/],
    [['--trust', '.'], 1, /EISDIR/],
    [['--trust', 'wrong.json'], 1, /wrong\.json: .*array/],
    [['--trust', 'list'], 1, /list: it is not JSON/],
    [['--trust', 'no-keys.json'], 1, /no-keys\.json: it holds no key/],
    [[...trust, '--status', 'none'], 1, /there is no file none/],
    [[...trust, '--status', 'trust.json'], 1, /trust\.json is no signed status list/],
    [[...trust, '--status', 'list-of-a-stranger'], 1, /is signed by none of the keys/],
    [[...trust, '--status', 'changed-list'], 1, /has a wrong signature/],
    [[...trust, '--out', 'no-folder/page.html'], 1, /ENOENT/],
  ];
  for (const [parameters, exitCode, words] of failures) {
    const ended = await run(parameters, folder);
    expect(ended.stderr).toMatch(/^verifier-page: /);
    expect(ended.stderr).toMatch(words);
    expect(ended).toMatchObject({ code: exitCode, stdout: '' });
  }
  expect(existsSync(join(folder, 'verify-card.html'))).toBe(false);
});

test('verifier-page has help', async () => {
  const { code, stdout } = await run(['--help'], temporaryFolder());
  expect(code).toBe(0);
  for (const line of ['--trust FILE', '--status FILE', '  0  the page was written'])
    expect(stdout).toContain(line);
});
