import { describe, expect, test } from 'vitest';
import { authority, fromHex, otherAuthority, stranger, trust } from '../../tests/support/credential-cast.ts';
import { authorityOf, headerOf, readHeader } from './authority-signature.ts';
import { openEnvelope, type SignedEnvelope, signEnvelope } from './signed-envelope.ts';

describe('the header of an authority', () => {
  test('names its key, and what else belongs there', () => {
    expect(readHeader(headerOf(authority.keyId))).toEqual({ keyId: authority.keyId, more: [] });
    const typed = headerOf(authority.keyId, [[16, 'a type']]);
    expect(readHeader(typed, [16])).toEqual({ keyId: authority.keyId, more: ['a type'] });
  });

  test.each([
    ['lacks what belongs there', headerOf(authority.keyId), [16]],
    ['holds something else', headerOf(authority.keyId, [[16, 'a type']]), []],
    ['holds something else in its stead', headerOf(authority.keyId, [[3, 'a type']]), [16]],
    ['names no key', new Map([[16, 'a type']]), [16]],
    ['names a key in 7 bytes', new Map([[4, fromHex('00112233445566')]]), []],
    ['names a key in text', new Map([[4, authority.keyId]]), []],
  ])('is none where it %s', (_, header: ReadonlyMap<number, unknown>, moreKeys) => {
    expect(readHeader(header, moreKeys)).toBeUndefined();
  });
});

describe('what is signed under the name of a key', () => {
  const envelope = openEnvelope(
    signEnvelope(fromHex('00'), headerOf(authority.keyId), authority),
  ) as SignedEnvelope;

  test.each([
    [authority, 'a.example'],
    [otherAuthority, 'bad-signature'],
    [stranger, 'unknown-issuer'],
  ])('is believed when that key signed it', ({ keyId }, answer) => {
    const found = authorityOf(envelope, keyId, trust);
    expect(found.ok ? found.value.issuer : found.error.code).toBe(answer);
  });
});
