import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { cardDocument } from '../electron/documents/card-document.tsx';
import { cardSize } from '../electron/documents/card-geometry.ts';
import { systemFontsOnly } from '../electron/documents/embedded-fonts.ts';
import { systemClock } from '../electron/foundation/clock.ts';
import { openChromiumDocumentRenderer } from '../electron/hosts/browser/chromium-document-renderer.ts';
import { chromiumForTests } from '../electron/hosts/browser/chromium-for-tests.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { expectOk } from './sandbox-gateway/testing.ts';
import { offlineCodeVectors, vectorsFolder } from './verify-card-vectors.ts';

const script = join(import.meta.dirname, 'verify-card.ts');
const trust = ['--trust', join(vectorsFolder, 'trust.json')];
const vectors = offlineCodeVectors();
const { code = '', now = '', claims } = vectors.genuine ?? {};
const genuine = { verdict: 'genuine', revocation: 'unchecked', ...claims };

async function run(parameters: readonly string[], environment: NodeJS.ProcessEnv = process.env) {
  const given = [script, ...parameters];
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, given, { env: environment })) };
  } catch (thrown) {
    return thrown as { code: number; stdout: string; stderr: string };
  }
}

describe('verify-card', () => {
  test.each([
    ['genuine', 0],
    ['truncated', 3],
    ['wrong-key', 4],
    ['unknown-key', 5],
    ['expired', 6],
    ['not-yet-valid', 7],
    ['lower-case', 3],
  ])('has an exit code of its own for a vector: %s is %i', async (name, exitCode) => {
    const vector = vectors[name];
    const ended = await run([vector?.code ?? '', ...trust, '--now', vector?.now ?? '']);
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: exitCode, stderr: '' });
    expect(JSON.parse(ended.stdout)).toEqual(name === 'genuine' ? genuine : { verdict: vector?.verdict });
  });

  test('takes the time there is when none is given', async () => {
    const ended = await run([code, ...trust]);
    const inForce = Date.now() < Date.parse('2026-09-11T00:00:00+08:00');
    expect(ended.code).toBe(inForce ? (Date.now() < Date.parse(now) ? 7 : 0) : 6);
  });

  test('reads a file with the text', async () => {
    const file = join(temporaryFolder(), 'code.txt');
    writeFileSync(file, `${code}\n`);
    expect(JSON.parse((await run([file, ...trust, '--now', now])).stdout)).toEqual(genuine);
  });

  test('tells a wrong command line, a wrong trust file and a missing tool', async () => {
    const folder = temporaryFolder();
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, '{}');
    const picture = join(folder, 'card.png');
    writeFileSync(picture, '\x89PNG\r\n', 'latin1');
    const failures: readonly [readonly string[], number, RegExp][] = [
      [[...trust], 2, /one FILE or TEXT/],
      [[code, code, ...trust], 2, /one FILE or TEXT/],
      [[code], 2, /--trust FILE is needed/],
      [[code, ...trust, '--now', '2026-03-14'], 2, /--now takes a time with its zone/],
      [[code, ...trust, '--now', 'Tomorrow'], 2, /--now takes a time with its zone/],
      [[code, ...trust, '--status', 'x'], 2, /--status/],
      [[code, '--trust', join(folder, 'none.json')], 1, /there is no file/],
      [[code, '--trust', wrong], 1, /array/],
      [[picture, ...trust], 1, /zbarimg says/],
    ];
    for (const [parameters, exitCode, words] of failures) {
      const ended = await run(parameters);
      expect(ended.stderr).toMatch(/^verify-card: /);
      expect(ended.stderr).toMatch(words);
      expect(ended).toMatchObject({ code: exitCode, stdout: '' });
    }
    const without = await run([picture, ...trust], { PATH: folder });
    expect(without).toMatchObject({ code: 1, stderr: expect.stringContaining('zbar-tools') });
  });

  test('has help', async () => {
    const { stdout } = await run(['--help']);
    for (const line of ['  0  genuine', '  6  expired', '--trust FILE']) expect(stdout).toContain(line);
  });
});

describe('verify-card reads a card', () => {
  const renderer = openChromiumDocumentRenderer({ executablePath: chromiumForTests(), clock: systemClock });
  afterAll(() => renderer.close());
  const face = { name: '王*英', number: '310105********0428', expiresOn: '2026-09-10' };
  const html = cardDocument({ face, payload: new Uint8Array(Buffer.from(code)) }, systemFontsOnly);

  test.each(['pdf', 'png'])('from a file of the kind %s', async (kind) => {
    const file = join(temporaryFolder(), `card.${kind}`);
    const made = kind === 'pdf' ? renderer.pdf(html, cardSize) : renderer.image(html, cardSize, 300 / 25.4);
    writeFileSync(file, expectOk(await made));
    const ended = await run([file, ...trust, '--now', now]);
    expect(ended.stderr).toBe('');
    expect(JSON.parse(ended.stdout)).toEqual(genuine);
  });

  test('and finds no code where there is none', async () => {
    const document = await PDFDocument.create();
    document.addPage([243, 153]).drawText('nothing');
    const file = join(temporaryFolder(), 'empty.pdf');
    writeFileSync(file, await document.save());
    expect(await run([file, ...trust])).toMatchObject({ code: 3, stdout: '{"verdict":"not-a-code"}\n' });
  });
});
