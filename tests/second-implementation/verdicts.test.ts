import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyOfflineCode } from '../../electron/credential/offline-code.ts';
import { readTrust, type TrustFile } from '../../electron/credential/trust.ts';
import { cardDocument } from '../../electron/documents/card-document.tsx';
import { cardSize } from '../../electron/documents/card-geometry.ts';
import { systemFontsOnly } from '../../electron/documents/embedded-fonts.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { openChromiumDocumentRenderer } from '../../electron/hosts/browser/chromium-document-renderer.ts';
import { chromiumForTests } from '../../electron/hosts/browser/chromium-for-tests.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { expectOk, issueRequest, today } from '../../scripts/sandbox-gateway/testing.ts';
import { people } from '../../scripts/simulators/people/people.ts';
import {
  offlineCodeVectors,
  vectorFiles,
  vectorsFolder,
  vectorsTrust,
} from '../../scripts/verify-card-vectors.ts';
import { readPrintedCode } from '../support/read-printed-code.ts';

interface Question {
  readonly code: string;
  readonly now: string;
}

function verdictsHere(file: TrustFile, questions: readonly Question[]): unknown[] {
  const trust = expectOk(readTrust(JSON.stringify(file)));
  return questions.map(({ code, now }) => {
    const judged = verifyOfflineCode(code, { trust, now: Date.parse(now) });
    return judged.ok ? { verdict: 'genuine', claims: judged.value } : { verdict: judged.error.code };
  });
}

/** Debian's Python, which has the Debian packages. */
function verdictsInPython(trust: TrustFile, questions: readonly Question[]): unknown[] {
  const script = join(import.meta.dirname, 'verify_offline_code.py');
  const input = JSON.stringify({ trust, codes: questions });
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr || 'Python did not run');
  return JSON.parse(stdout) as unknown[];
}

const vectors = Object.values(offlineCodeVectors());
const expected = vectors.map(({ verdict, claims }) => (claims ? { verdict, claims } : { verdict }));

describe('the test vectors', () => {
  test('are those that their script writes', () => {
    const files = vectorFiles();
    expect(readdirSync(vectorsFolder).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files)
      expect(readFileSync(join(vectorsFolder, name), 'utf8'), name).toBe(text);
  });

  test('hold each verdict there is', () => {
    expect(new Set(vectors.map(({ verdict }) => verdict)).size).toBe(6);
  });

  test('get the verdicts that they should from both implementations', () => {
    expect(verdictsHere(vectorsTrust(), vectors)).toEqual(expected);
    expect(verdictsInPython(vectorsTrust(), vectors)).toEqual(expected);
  });

  test('get the same verdicts from both with any byte changed', () => {
    const genuine = offlineCodeVectors().genuine as Question;
    const changed = Array.from({ length: genuine.code.length }, (_, at) => ({
      code: `${genuine.code.slice(0, at)}${genuine.code[at] === '0' ? '1' : '0'}${genuine.code.slice(at + 1)}`,
      now: genuine.now,
    }));
    const here = verdictsHere(vectorsTrust(), changed);
    expect(here).not.toContainEqual(expect.objectContaining({ verdict: 'genuine' }));
    expect(verdictsInPython(vectorsTrust(), changed)).toEqual(here);
  });
});

describe('the code on a printed card', () => {
  const renderer = openChromiumDocumentRenderer({ executablePath: chromiumForTests(), clock: systemClock });
  afterAll(() => renderer.close());

  test('that the sandbox issued is genuine to both, and says what stands beside it', async () => {
    const sandbox = await startSandboxGateway({ port: 0, today });
    const gateway = openHttpGateway({ url: sandbox.url, deadlineSeconds: 20, clock: systemClock });
    const issued = expectOk(await gateway.issueCode(issueRequest(people(today).senior), 'key-printed'));
    const trust = (await fetch(`${sandbox.url}/control/trust`).then((answer) => answer.json())) as TrustFile;
    await sandbox.close();
    const face = { name: '王*英', number: '310105********0428', expiresOn: issued.expiresOn };
    const html = cardDocument({ face, payload: issued.payload }, systemFontsOnly);
    const read = readPrintedCode(expectOk(await renderer.pdf(html, cardSize)));
    const question = { code: Buffer.from(read).toString('latin1'), now: `${today}T12:00:00+08:00` };

    const [verdict] = verdictsHere(trust, [question]);
    const claims = { expiresOn: issued.expiresOn, face: { name: '王*英' } };
    expect(verdict).toMatchObject({ verdict: 'genuine', claims });
    expect(verdictsInPython(trust, [question])).toEqual([verdict]);
  });
});
