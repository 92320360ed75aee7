import { type KeyObject, sign, verify } from 'node:crypto';
import { Tag } from 'cbor2';
import { decodeCbor, encodeCbor, valuesOf } from './deterministic-cbor.ts';

/** A COSE_Sign1 (RFC 9052, section 4.2) taken apart; nothing of it is proven yet. */
export interface SignedEnvelope {
  /** 16 hexadecimal digits: which key is said to have signed. */
  readonly keyId: string;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  readonly signed: Uint8Array;
}

const tagOfSign1 = 18;
const algorithmHeader = 1;
const keyIdHeader = 4;
/** EdDSA, which with an Ed25519 key is Ed25519 (RFC 9053, section 2.2). */
const edDsa = -8;
const keyIdBytes = 8;
const signatureBytes = 64;

export function signEnvelope(payload: Uint8Array, key: { keyId: string; privateKey: KeyObject }): Uint8Array {
  const keyId = new Uint8Array(Buffer.from(key.keyId, 'hex'));
  const header = encodeCbor(
    new Map<number, unknown>([
      [algorithmHeader, edDsa],
      [keyIdHeader, keyId],
    ]),
  );
  const signature = new Uint8Array(sign(null, toBeSigned(header, payload), key.privateKey));
  return encodeCbor(new Tag(tagOfSign1, [header, new Map(), payload, signature]));
}

/** Undefined for bytes that are no envelope of ours, to the bit: other headers, also critical ones, are refused. */
export function openEnvelope(bytes: Uint8Array): SignedEnvelope | undefined {
  const item = decodeCbor(bytes);
  if (!(item instanceof Tag) || item.tag !== tagOfSign1 || !Array.isArray(item.contents)) return undefined;
  const parts: readonly unknown[] = item.contents;
  const [header, unprotected, payload, signature] = parts;
  if (parts.length !== 4 || !valuesOf(unprotected, [])) return undefined;
  if (!(header instanceof Uint8Array && payload instanceof Uint8Array && signature instanceof Uint8Array))
    return undefined;
  const [algorithm, keyId] = valuesOf(decodeCbor(header), [algorithmHeader, keyIdHeader]) ?? [];
  if (algorithm !== edDsa || !(keyId instanceof Uint8Array) || keyId.length !== keyIdBytes) return undefined;
  if (signature.length !== signatureBytes) return undefined;
  return {
    keyId: Buffer.from(keyId).toString('hex'),
    ...{ payload, signature, signed: toBeSigned(header, payload) },
  };
}

export function isSignedBy({ signed, signature }: SignedEnvelope, publicKey: KeyObject): boolean {
  return verify(null, signed, publicKey, signature);
}

/** The Sig_structure of RFC 9052, section 4.4, without external data. */
function toBeSigned(header: Uint8Array, payload: Uint8Array): Uint8Array {
  return encodeCbor(['Signature1', header, new Uint8Array(), payload]);
}
