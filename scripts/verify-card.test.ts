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
import { wholeChromiumPath } from '../tests/support/browser.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { expectOk } from './sandbox-gateway/testing.ts';
import { noon, type OfflineCodeVector } from './verify-card-vector.ts';
import { claims, codeOf, keys, kioskCodeOf, listOf } from './verify-card-vector-signers.ts';
import { offlineCodeVectors, vectorsFolder } from './verify-card-vectors.ts';

const script = join(import.meta.dirname, 'verify-card.ts');
const trust = ['--trust', join(vectorsFolder, 'trust.json')];
const atNoon = ['--now', noon];
const vectors = offlineCodeVectors();
const code = codeOf();
const genuine = { verdict: 'genuine', revocation: 'unchecked', ...claims };

async function run(parameters: readonly string[], environment: NodeJS.ProcessEnv = process.env) {
  const given = [script, ...parameters];
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, given, { env: environment })) };
  } catch (thrown) {
    return thrown as { code: number; stdout: string; stderr: string };
  }
}

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

const withList = (...tokens: readonly (Uint8Array | string)[]) =>
  tokens.flatMap((token) => ['--status', fileOf('list', token)]);

/** The command line that puts the question of a vector. */
function parametersFor(vector: OfflineCodeVector): string[] {
  const lists = vector.status?.map((token) => Buffer.from(token, 'base64url')) ?? [];
  const required = vector.requireStatus ? ['--require-status'] : [];
  return [vector.code, ...trust, '--now', vector.now, ...withList(...lists), ...required];
}

describe('verify-card', () => {
  test.each([
    ['genuine', 0],
    ['status-good', 0],
    ['kiosk-genuine', 0],
    ['kiosk-status-good', 0],
    ['truncated', 3],
    ['lower-case', 3],
    ['chain-too-long', 3],
    ['wrong-key', 4],
    ['certificate-forged', 4],
    ['unknown-key', 5],
    ['kiosk-place-too-far', 5],
    ['expired', 6],
    ['not-yet-valid', 7],
    ['status-lost', 8],
    ['status-replaced', 8],
    ['status-suspended', 8],
    ['status-ended', 8],
    ['kiosk-revoked', 8],
    ['status-newest-counts', 8],
    ['status-missing', 9],
    ['status-stale', 10],
  ])('has an exit code of its own for the verdict on a vector: %s is %i', async (name, exitCode) => {
    const vector = vectors[name];
    if (!vector) throw new Error(`there is no vector ${name}`);
    const ended = await run(parametersFor(vector));
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: exitCode, stderr: '' });
    const { verdict, revocation, signedBy, statusIssuedAt } = vector;
    const said = { verdict, revocation, signedBy, statusIssuedAt, ...vector.claims };
    expect(ended.stdout.endsWith('}\n')).toBe(true);
    // What is undefined in it is not printed.
    expect(JSON.parse(ended.stdout)).toEqual(JSON.parse(JSON.stringify(said)));
  });

  test('takes the time there is when none is given', async () => {
    const ended = await run([code, ...trust]);
    const isOver = Date.now() >= Date.parse('2026-09-10T00:00:00+08:00');
    expect(ended.code).toBe(isOver ? 6 : Date.now() < claims.issuedAt * 1000 ? 7 : 0);
  });

  test('reads a file with the text', async () => {
    const ended = await run([fileOf('code.txt', `${code}\n`), ...trust, ...atNoon]);
    expect(JSON.parse(ended.stdout)).toEqual(genuine);
  });

  test.each([
    ['another QR code', 'https://pay.example/card.pdf'],
    ['words', 'a card, and/or none.'],
    ['the beginning of a code in lower case', code.toLowerCase()],
    ['a code that ends like the name of a file', `${code.slice(0, -4)}.PNG`],
    ['nothing', ''],
  ])('judges %s: it is text, and no path', async (_, text) => {
    const ended = await run([text, ...trust, ...atNoon]);
    expect(ended).toMatchObject({ stderr: '', stdout: expect.stringContaining('"verdict"') });
    expect(ended.code).toBeGreaterThan(2);
  });

  test('tells what is no code, and no file that holds one, and what may be given', async () => {
    const jpeg = fileOf('card.jpg', Buffer.from('ffd8ffe000104a46494600010100', 'hex'));
    const drawing = fileOf('card.svg', `<svg>${'<path d="M0 0h1v1z"/>'.repeat(500)}</svg>`);
    const wrong: readonly [string, RegExp][] = [
      ['card.pdf', /there is no file card\.pdf;/],
      ['社保卡.png', /there is no file 社保卡\.png;/],
      ['my card.jpeg', /there is no file my card\.jpeg;/],
      ['cards/mine', /there is no file cards\/mine;/],
      ['./cards of May/mine', /there is no file/],
      ['~/my cards/mine', /there is no file/],
      [String.raw`C:\cards\mine`, /there is no file/],
      [temporaryFolder(), /is a folder;/],
      [jpeg, /card\.jpg is another kind of file;/],
      [drawing, /card\.svg is another kind of file;/],
    ];
    for (const [given, words] of wrong) {
      const ended = await run([given, ...trust]);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toMatch(words);
      expect(ended.stderr).toMatch(/a PNG, a PDF, a file with a code's text, or that text may be given\n$/);
    }
  });

  const lost = Buffer.from(listOf({ 4711: 'lost' }));
  test.each([
    ['bytes', lost],
    ['base64', `${lost.toString('base64')}\n`],
    ['base64url', `${lost.toString('base64url')}\r\n`],
    ['hexadecimal digits', lost.toString('hex')],
    ['hexadecimal digits in capitals', lost.toString('hex').toUpperCase()],
  ])('reads a status list in %s', async (_, written) => {
    const ended = await run([code, ...trust, ...atNoon, ...withList(written)]);
    expect(ended).toMatchObject({ code: 8, stderr: '' });
    expect(JSON.parse(ended.stdout)).toMatchObject({
      ...{ verdict: 'revoked', revocation: 'lost', statusIssuedAt: '2026-03-14T01:30:00.000Z' },
    });
  });

  test('tells a wrong command line, a wrong file and a missing tool', async () => {
    const folder = temporaryFolder();
    const wrong = fileOf('wrong.json', '{}');
    const picture = fileOf('card.png', Buffer.from('\x89PNG\r\n', 'latin1'));
    const flipped = lost.map((byte, at) => (at === lost.length - 1 ? byte ^ 1 : byte));
    const failures: readonly [readonly string[], number, RegExp][] = [
      [[...trust], 2, /one FILE or TEXT/],
      [[code, code, ...trust], 2, /one FILE or TEXT/],
      [[code], 2, /--trust FILE is needed/],
      [[code, ...trust, '--now', '2026-03-14'], 2, /--now takes a time with its zone/],
      [[code, ...trust, '--now', 'Tomorrow'], 2, /--now takes a time with its zone/],
      [[code, ...trust, '--issuer', 'x'], 2, /--issuer/],
      [[code, ...trust, '--status'], 2, /--status/],
      [[code, ...trust, '--require-status=yes'], 2, /--require-status/],
      [[code, '--trust', join(folder, 'none.json')], 1, /there is no file/],
      [[code, '--trust', folder], 1, /EISDIR/],
      [[code, '--trust', wrong], 1, /array/],
      [[code, ...trust, '--status', join(folder, 'none')], 1, /there is no file/],
      [[code, ...trust, '--status', folder], 1, /EISDIR/],
      [[code, ...trust, ...withList('hello')], 1, /not-a-status-list/],
      [[code, ...trust, ...withList('')], 1, /not-a-status-list/],
      [[code, ...trust, ...withList(code)], 1, /not-a-status-list/],
      [[code, ...trust, ...withList(lost, flipped)], 1, /bad-signature/],
      [[code, ...trust, ...withList(listOf({}, {}, keys.stranger))], 1, /unknown-issuer/],
      [[picture, ...trust], 1, /zbarimg says/],
    ];
    for (const [parameters, exitCode, words] of failures) {
      const ended = await run(parameters);
      expect(ended.stderr).toMatch(/^verify-card: .*\n$/);
      expect(ended.stderr).toMatch(words);
      expect(ended).toMatchObject({ code: exitCode, stdout: '' });
    }
    const without = await run([picture, ...trust], { PATH: folder });
    expect(without).toMatchObject({ code: 1, stderr: expect.stringContaining('zbar-tools') });
  });

  test('has help, which names every exit code', async () => {
    const { stdout } = await run(['--help']);
    for (const option of ['--trust FILE', '--status FILE', '--require-status', '--now TIME'])
      expect(stdout).toContain(`  ${option} `);
    const named = [...stdout.matchAll(/^ {2}(\d+) +(\S+)/gm)].map(([, number]) => Number(number));
    expect(named).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('verify-card reads a card', () => {
  const renderer = openChromiumDocumentRenderer({ executablePath: wholeChromiumPath(), clock: systemClock });
  afterAll(() => renderer.close());

  test.each([
    ['pdf', 'an authority', code],
    ['png', 'an authority', code],
    ['pdf', 'a kiosk', kioskCodeOf()],
    ['png', 'a kiosk', kioskCodeOf()],
  ])('from a %s, signed by %s', async (kind, _, payload) => {
    const face = { ...claims.face, expiresOn: claims.expiresOn };
    const html = cardDocument({ face, payload: new Uint8Array(Buffer.from(payload)) }, systemFontsOnly);
    const made = kind === 'pdf' ? renderer.pdf(html, cardSize) : renderer.image(html, cardSize, 300 / 25.4);
    const file = fileOf(`card.${kind}`, expectOk(await made));
    const [read, typed] = [await run([file, ...trust, ...atNoon]), await run([payload, ...trust, ...atNoon])];
    expect(read).toMatchObject({ code: 0, stderr: '' });
    expect(read.stdout).toBe(typed.stdout);
  });

  test('and finds no code where there is none', async () => {
    const document = await PDFDocument.create();
    document.addPage([243, 153]).drawText('nothing');
    const file = fileOf('empty.pdf', await document.save());
    expect(await run([file, ...trust])).toMatchObject({ code: 3, stdout: '{"verdict":"not-a-code"}\n' });
  });
});
