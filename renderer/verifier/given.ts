import { base64, hex } from '@scure/base';
import type { Trust } from '../../electron/credential/trust.ts';

/** What the command that makes the page puts into it. */
export interface Given {
  /** Whose signatures count; nothing that happens in the page adds to them. */
  readonly trust: Trust;
  /** Signed status lists, as their files are. */
  readonly statusLists: readonly Uint8Array[];
  /** When the page was made, in ms since 1970. */
  readonly madeAt: number;
}

interface Written {
  readonly trust: readonly WrittenKey[];
  /** In base64. */
  readonly statusLists: readonly string[];
  readonly madeAt: number;
}

interface WrittenKey {
  readonly keyId: string;
  readonly issuer: string;
  /** In hexadecimal. */
  readonly publicKey: string;
  readonly notBefore: number;
  readonly notAfter: number;
}

/** JSON that ends no `<script>` element. */
export function writeGiven({ trust, statusLists, madeAt }: Given): string {
  const written: Written = {
    trust: [...trust].map(([keyId, key]) => ({ ...key, keyId, publicKey: hex.encode(key.publicKey) })),
    statusLists: statusLists.map((list) => base64.encode(list)),
    madeAt,
  };
  return JSON.stringify(written).replaceAll('<', '\\u003c');
}

/** Reads what `writeGiven` wrote. The trust file's own shape was checked when the page was made. */
export function readGiven(text: string): Given {
  const written = JSON.parse(text) as Written;
  return {
    trust: new Map(
      written.trust.map(({ keyId, publicKey, ...key }) => [
        keyId,
        { ...key, publicKey: hex.decode(publicKey) },
      ]),
    ),
    statusLists: written.statusLists.map((list) => base64.decode(list)),
    madeAt: written.madeAt,
  };
}
