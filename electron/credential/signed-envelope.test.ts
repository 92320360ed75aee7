import { describe, expect, test } from 'vitest';
import { authority, fromHex, partsOf, rebuilt, stranger } from '../../tests/support/credential-cast.ts';
import { decodeCbor, encodeCbor } from './deterministic-cbor.ts';
import { isSignedBy, openEnvelope, signEnvelope } from './signed-envelope.ts';
import { publicKeyOf } from './signing-key.ts';

const payload = fromHex('a10102');
const header = new Map<number, unknown>([[4, fromHex('0102030405060708')]]);
const bytes = signEnvelope(payload, header, authority);
const [protectedHeader, unprotected, , signature] = partsOf(bytes);

describe('an envelope', () => {
  test('gives back what was signed, and by whom', () => {
    const envelope = openEnvelope(bytes);
    expect(envelope).toMatchObject({ header, payload, signature });
    expect(envelope && isSignedBy(envelope, publicKeyOf(authority.seed))).toBe(true);
    expect(envelope && isSignedBy(envelope, publicKeyOf(stranger.seed))).toBe(false);
  });

  test('signs the structure of RFC 9052, section 4.4', () => {
    // ["Signature1", << {1: -8, 4: kid} >>, h'', << {1: 2} >>]
    const toBeSigned = '84 6a 5369676e617475726531 4d a2 01 27 04 48 0102030405060708 40 43 a10102';
    expect(openEnvelope(bytes)?.signed).toEqual(fromHex(toBeSigned));
  });

  const parts = [protectedHeader, unprotected, payload, signature];
  const withHeader = (map: unknown) => rebuilt([encodeCbor(map), ...parts.slice(1)]);
  test.each([
    ['no tag', encodeCbor(parts)],
    ['the tag of a COSE_Mac0', rebuilt(parts, 17)],
    ['the tag of a COSE_Sign', rebuilt(parts, 98)],
    ['the tag of a CWT around it', rebuilt([decodeCbor(bytes)], 61)],
    ['three parts', rebuilt(parts.slice(0, 3))],
    ['five parts', rebuilt([...parts, 0])],
    ['a map for its parts', rebuilt(new Map(parts.entries()) as never)],
    ['an unprotected header', rebuilt([protectedHeader, header, payload, signature])],
    ['a list as unprotected header', rebuilt([protectedHeader, [], payload, signature])],
    ['no payload', rebuilt([protectedHeader, unprotected, null, signature])],
    ['text as payload', rebuilt([protectedHeader, unprotected, 'x', signature])],
    ['a header that is no byte string', rebuilt([header, ...parts.slice(1)])],
    ['an empty header', rebuilt([new Uint8Array(), ...parts.slice(1)])],
    ['a header that is a list', withHeader([1, -8])],
    ['no algorithm', withHeader(header)],
    ['another algorithm', withHeader(new Map([[1, -7]]))],
    ['the algorithm as text', withHeader(new Map([[1, 'EdDSA']]))],
    ['a header that is not deterministic', rebuilt([fromHex('a1013807'), ...parts.slice(1)])],
    ['63 bytes of signature', rebuilt([...parts.slice(0, 3), signature.subarray(1)])],
    ['65 bytes of signature', rebuilt([...parts.slice(0, 3), Uint8Array.of(0, ...signature)])],
  ])('is none with %s', (_, changed) => {
    expect(openEnvelope(changed)).toBeUndefined();
  });
});
