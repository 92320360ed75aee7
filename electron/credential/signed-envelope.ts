import { Tag } from 'cbor2';
import { decodeCbor, encodeCbor, valuesOf } from './deterministic-cbor.ts';
import { isSignatureOf, type SigningKey, signBytes } from './signing-key.ts';

/** A COSE_Sign1 (RFC 9052, section 4.2) taken apart; nothing of it is proven yet. */
export interface SignedEnvelope {
  /** The protected header without the algorithm. */
  readonly header: ReadonlyMap<unknown, unknown>;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  readonly signed: Uint8Array;
}

const tagOfSign1 = 18;
const algorithmHeader = 1;
/** EdDSA, which with an Ed25519 key is Ed25519 (RFC 9053, section 2.2). */
const edDsa = -8;
const signatureBytes = 64;

/** `header` is the protected one without the algorithm. */
export function signEnvelope(
  payload: Uint8Array,
  header: ReadonlyMap<number, unknown>,
  key: SigningKey,
): Uint8Array {
  const protectedHeader = encodeCbor(new Map<number, unknown>([[algorithmHeader, edDsa], ...header]));
  const signature = signBytes(toBeSigned(protectedHeader, payload), key);
  return encodeCbor(new Tag(tagOfSign1, [protectedHeader, new Map(), payload, signature]));
}

/** Undefined for bytes that are no envelope of ours: another algorithm, something unprotected, another encoding. */
export function openEnvelope(bytes: Uint8Array): SignedEnvelope | undefined {
  return openItem(decodeCbor(bytes));
}

/** The same for an item that was decoded within another. */
export function openItem(item: unknown): SignedEnvelope | undefined {
  if (!(item instanceof Tag) || item.tag !== tagOfSign1 || !Array.isArray(item.contents)) return undefined;
  const parts: readonly unknown[] = item.contents;
  const [protectedHeader, unprotected, payload, signature] = parts;
  if (parts.length !== 4 || !valuesOf(unprotected, [])) return undefined;
  if (!(protectedHeader instanceof Uint8Array && payload instanceof Uint8Array)) return undefined;
  if (!(signature instanceof Uint8Array) || signature.length !== signatureBytes) return undefined;
  const whole = decodeCbor(protectedHeader);
  if (!(whole instanceof Map) || whole.get(algorithmHeader) !== edDsa) return undefined;
  const header = new Map<unknown, unknown>(whole);
  header.delete(algorithmHeader);
  return { header, payload, signature, signed: toBeSigned(protectedHeader, payload) };
}

export function isSignedBy({ signed, signature }: SignedEnvelope, publicKey: Uint8Array): boolean {
  return isSignatureOf(signed, signature, publicKey);
}

/** The Sig_structure of RFC 9052, section 4.4, without external data. */
function toBeSigned(protectedHeader: Uint8Array, payload: Uint8Array): Uint8Array {
  return encodeCbor(['Signature1', protectedHeader, new Uint8Array(), payload]);
}
