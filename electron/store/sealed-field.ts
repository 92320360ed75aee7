import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { MasterKey } from './key-source.ts';

/** Encrypts personal data field by field (AES-256-GCM), and makes pseudonyms by which a person's rows are found. */
export interface FieldSeal {
  /** `place` says where the value is kept (`table.column/row`): a value moved elsewhere does not open. */
  seal(value: Uint8Array, place: string): Uint8Array;
  /** Undefined when the bytes were not sealed for this place with this key. */
  unseal(sealed: Uint8Array, place: string): Uint8Array | undefined;
  sealJson(value: unknown, place: string): Uint8Array;
  unsealJson(sealed: Uint8Array, place: string): unknown;
  /** The same text always gives the same pseudonym, and without the key nobody can try texts against it. */
  pseudonym(text: string): string;
}

const nonceLength = 12;
const tagLength = 16;

export function createFieldSeal(master: MasterKey): FieldSeal {
  const fieldKey = derive(master, 'field');
  const pseudonymKey = derive(master, 'pseudonym');

  function seal(value: Uint8Array, place: string): Uint8Array {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', fieldKey, nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
  }

  function unseal(sealed: Uint8Array, place: string): Uint8Array | undefined {
    if (sealed.length < nonceLength + tagLength) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', fieldKey, sealed.subarray(0, nonceLength))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(-tagLength));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
    } catch {
      return undefined;
    }
  }

  return {
    seal,
    unseal,
    sealJson: (value, place) => seal(Buffer.from(JSON.stringify(value)), place),
    unsealJson: (sealed, place) => {
      const opened = unseal(sealed, place);
      return opened === undefined ? undefined : JSON.parse(Buffer.from(opened).toString());
    },
    pseudonym: (text) => createHmac('sha256', pseudonymKey).update(text).digest('base64url'),
  };
}

function derive(master: MasterKey, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, new Uint8Array(), `changming/${purpose}/1`, 32));
}
