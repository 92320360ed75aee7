import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shortenedFaceName } from '../../electron/credential/claims.ts';
import { longestCode } from '../../electron/credential/offline-code.ts';
import { codeMatrix } from '../../electron/documents/code-matrix.ts';
import { issuer } from '../../scripts/sandbox-gateway/authority.ts';
import { statusListUri } from '../../scripts/sandbox-gateway/status-list.ts';
import { certificateOf, codeOf, kioskCodeOf } from '../../scripts/verify-card-vector-signers.ts';
import { offlineCodeVectors } from '../../scripts/verify-card-vectors.ts';

const document = readFileSync(join(import.meta.dirname, '../../docs/offline-code.md'), 'utf8');

/** The numbers in the columns of the line that begins so, but for those in its first column. */
function numbersIn(line: string): number[] {
  const [, columns = ''] = document.split(`\n| ${line} |`);
  const [rest = ''] = columns.split('\n');
  return (rest.match(/\d+/g) ?? []).map(Number);
}

/** How a code of so many characters is printed: its QR version, and the edge of a module in dots. */
function printed(characters: number): readonly unknown[] {
  const matrix = codeMatrix(new Uint8Array(characters).fill(0x41));
  return [matrix?.errorCorrection, ((matrix?.modules.length ?? 0) - 17) / 4, matrix?.moduleDots];
}

/** A code by an authority, a certificate, a code by the kiosk under it: with names as the sandbox gives them. */
function lengthsAt(index: number, kiosk: string, name: string): readonly [number, number, number] {
  const change = { issuer, holder: 'x'.repeat(11), face: { name, number: '310105********0428' } };
  const status = { index, uri: statusListUri };
  const certificate = certificateOf({ kiosk, status: { ...status, index: index - 1 } });
  const code = codeOf({ ...change, status });
  return [code.length, certificate.length, kioskCodeOf({ ...change, status }, certificate).length];
}

test.each([
  ['352 characters', 352],
  ['376', 376],
  ['426', 426],
  ['702', 702],
  ['742', 742],
])('the document says truly how a code of %s is printed, and no longer one so', (line, characters) => {
  const [version, dots] = numbersIn(line);
  expect(printed(characters)).toEqual(['Q', version, dots]);
  expect(printed(characters + 1)).not.toEqual(['Q', version, dots]);
});

test('the longest code has the version that the document names last, and a card would hold more', () => {
  expect(longestCode).toBe(742);
  expect(printed(longestCode)).toEqual(['Q', 21, 5]);
  expect(printed(1041)).toEqual(['Q', 25, 5]);
  expect(printed(1042)[0]).not.toBe('Q');
});

test('the document says truly how long the codes of the sandbox are', () => {
  const longestName = `${'王'.repeat(13)}*`;
  expect(shortenedFaceName(longestName)).toBe(longestName);
  expect(shortenedFaceName(`${longestName}*`)).not.toBe(longestName);
  const [shortest, longest] = [
    lengthsAt(22, 'sandbox-kiosk', '王*英'),
    lengthsAt(70_000, 'k'.repeat(16), '王*英'),
  ];
  expect(numbersIn('the sandbox')).toEqual([0, 2, 1].flatMap((which) => [shortest[which], longest[which]]));
  const [least, most] = [
    lengthsAt(22, 'sandbox-kiosk', longestName),
    lengthsAt(70_000, 'k'.repeat(16), longestName),
  ];
  expect(numbersIn("the sandbox, the longest name on the card's face")).toEqual([
    least[0],
    most[0],
    least[2],
    most[2],
  ]);
  expect(most[2]).toBe(731);
});

test('the document says truly how long the codes of the vectors are', () => {
  const believed = Object.values(offlineCodeVectors()).filter(({ claims }) => claims);
  const lengths = (isOfKiosk: boolean) =>
    believed.filter(({ signedBy }) => (signedBy !== undefined) === isOfKiosk).map(({ code }) => code.length);
  expect(numbersIn('the vectors, with longer names of holder and list')).toEqual([
    ...[Math.min(...lengths(false)), Math.max(...lengths(false))],
    ...new Set(lengths(true)),
  ]);
});

test('a kiosk under an issuer of 30 characters has no room to sign, as the document says', () => {
  const longer = { issuer: 'i'.repeat(30), holder: 'x'.repeat(11) };
  const uri = `https://${'i'.repeat(30)}/s/1`;
  const certificate = certificateOf({ kiosk: 'k'.repeat(16), status: { index: 70_000, uri } });
  expect(() => kioskCodeOf({ ...longer, status: { index: 70_001, uri } }, certificate)).toThrow(/characters/);
});
