import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64urlnopad } from '@scure/base';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeBase45, encodeBase45 } from '../../electron/credential/base45.ts';
import { judgeCode } from '../../electron/credential/judge-code.ts';
import { longestCode, prefix } from '../../electron/credential/offline-code.ts';
import { newestOfEach, readStatusList, type StatusList } from '../../electron/credential/status-list.ts';
import { readTrust } from '../../electron/credential/trust.ts';
import { cardDocument } from '../../electron/documents/card-document.tsx';
import { cardSize } from '../../electron/documents/card-geometry.ts';
import { systemFontsOnly } from '../../electron/documents/embedded-fonts.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openChromiumDocumentRenderer } from '../../electron/hosts/browser/chromium-document-renderer.ts';
import { expectOk } from '../../scripts/sandbox-gateway/testing.ts';
import { type ListRead, noon, type OfflineCodeVector } from '../../scripts/verify-card-vector.ts';
import {
  certificate,
  claims,
  codeOf,
  kioskClaims,
  kioskCodeOf,
  listOf,
  vectorsTrust,
} from '../../scripts/verify-card-vector-signers.ts';
import { offlineCodeVectors, vectorFiles, vectorsFolder } from '../../scripts/verify-card-vectors.ts';
import { wholeChromiumPath } from '../support/browser.ts';
import { readPrintedCode } from '../support/read-printed-code.ts';

type Question = Pick<OfflineCodeVector, 'code' | 'now' | 'status' | 'requireStatus'>;
type Answer = Omit<OfflineCodeVector, 'describes' | keyof Question>;

const trust = expectOk(readTrust(JSON.stringify(vectorsTrust())));

function answerHere({ code, now, status, requireStatus }: Question): Answer {
  const lists: StatusList[] = [];
  const statusRead = status?.map((token): ListRead => {
    const read = readStatusList(base64urlnopad.decode(token), trust);
    if (read.ok) lists.push(read.value);
    return read.ok ? 'good' : read.error.code;
  });
  const statusLists = newestOfEach(lists);
  const judged = judgeCode(code, {
    ...{ trust, statusLists, requireStatus: requireStatus ?? false, now: Date.parse(now) },
  });
  const read = statusRead && { statusRead };
  if (!('claims' in judged)) return { ...read, verdict: judged.verdict };
  const { verdict, revocation, statusIssuedAt, certificate: certified } = judged;
  return {
    ...{ ...read, verdict, revocation },
    ...(certified && { signedBy: { kiosk: certified.kiosk } }),
    ...(statusIssuedAt !== undefined && { statusIssuedAt: new Date(statusIssuedAt).toISOString() }),
    claims: judged.claims,
  };
}

/** Debian's Python, which has the Debian packages. */
function answersInPython(codes: readonly Question[]): readonly Answer[] {
  const script = join(import.meta.dirname, 'verify_offline_code.py');
  const input = JSON.stringify({ trust: vectorsTrust(), codes });
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr || 'Python did not run');
  return JSON.parse(stdout) as Answer[];
}

const vectors = offlineCodeVectors();

describe('the test vectors', () => {
  test('are those that their script writes', () => {
    const files = vectorFiles();
    expect(readdirSync(vectorsFolder).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files)
      expect(readFileSync(join(vectorsFolder, name), 'utf8'), name).toBe(text);
  });

  test('hold each verdict, each revocation and each fate of a list that there is', () => {
    const all = Object.values(vectors);
    expect(new Set(all.map(({ verdict }) => verdict)).size).toBe(9);
    expect(new Set(all.map(({ revocation }) => revocation).filter(Boolean)).size).toBe(7);
    expect(new Set(all.flatMap(({ statusRead }) => statusRead ?? [])).size).toBe(4);
    expect(all.filter(({ signedBy }) => signedBy).length).toBeGreaterThan(5);
  });

  test('are as long as a code may be, but for the one that is too long: none is refused for its length alone', () => {
    const tooLong = Object.entries(vectors).filter(([, { code }]) => code.length > longestCode);
    expect(tooLong.map(([name]) => name)).toEqual(['too-long']);
  });

  test('get the verdicts that they should from both implementations', () => {
    const inPython = answersInPython(Object.values(vectors));
    for (const [at, [name, vector]] of Object.entries(vectors).entries()) {
      const { describes: _, code: __, now: ___, status: ____, requireStatus: _____, ...expected } = vector;
      expect(answerHere(vector), name).toEqual(expected);
      expect(inPython[at], name).toEqual(expected);
    }
  });
});

describe('both implementations agree', () => {
  const status = [base64urlnopad.encode(listOf({ 4711: 'lost', 4801: 'suspended' }))];

  test.each([
    ['an authority', codeOf()],
    ['a kiosk', kioskCodeOf()],
  ])('on the code of %s with any byte changed, and with any character changed', (_, code) => {
    const bytes = decodeBase45(code.slice(prefix.length)) ?? new Uint8Array();
    const otherBytes = Array.from({ length: bytes.length * 2 }, (_unused, nth) =>
      bytes.map((byte, at) => (at === nth >> 1 ? byte ^ (nth % 2 === 0 ? 1 : 0x80) : byte)),
    );
    const otherTexts = Array.from({ length: code.length }, (_unused, at) =>
      [code.slice(0, at), code[at] === '0' ? '1' : '0', code.slice(at + 1)].join(''),
    );
    const changed = [...otherBytes.map((other) => prefix + encodeBase45(other)), ...otherTexts];
    const questions = [code, ...changed].map((text) => ({ code: text, now: noon, status }));
    const here = questions.map(answerHere);
    expect(here[0]).toMatchObject({ verdict: 'revoked', claims: { issuer: 'vectors.example' } });
    expect(here.filter((answer) => answer.claims)).toHaveLength(1);
    expect(answersInPython(questions)).toEqual(here);
  });

  test('on a status list with any byte changed', () => {
    const list = listOf({ 4711: 'lost' });
    const questions = Array.from({ length: list.length + 1 }, (_, nth) => ({
      ...{ code: codeOf(), now: noon },
      status: [base64urlnopad.encode(list.map((byte, at) => (at === nth - 1 ? byte ^ 1 : byte)))],
    }));
    const here = questions.map(answerHere);
    expect(here[0]).toMatchObject({ verdict: 'revoked', statusRead: ['good'] });
    expect(here.slice(1).filter(({ verdict }) => verdict !== 'genuine')).toEqual([]);
    expect(answersInPython(questions)).toEqual(here);
  });
});

describe('the code on a printed card', () => {
  const renderer = openChromiumDocumentRenderer({ executablePath: wholeChromiumPath(), clock: systemClock });
  afterAll(() => renderer.close());

  test.each([
    ['an authority', codeOf(), claims, undefined],
    ['a kiosk', kioskCodeOf(), kioskClaims, { kiosk: certificate.kiosk }],
  ])('that %s signed is genuine to both, and says what stands beside it', async (_, code, said, signedBy) => {
    const face = { ...said.face, expiresOn: said.expiresOn };
    const html = cardDocument({ face, payload: new Uint8Array(Buffer.from(code)) }, systemFontsOnly);
    const read = readPrintedCode(expectOk(await renderer.pdf(html, cardSize)));
    const status = [base64urlnopad.encode(listOf())];
    const question = {
      code: Buffer.from(read).toString('latin1'),
      now: noon,
      status,
      requireStatus: true,
    } as const;

    const answer = answerHere(question);
    expect(answer).toMatchObject({ verdict: 'genuine', revocation: 'good', claims: said });
    expect(answer.signedBy).toEqual(signedBy);
    expect(answersInPython([question])).toEqual([answer]);
  });
});
