import { isFresh } from '../../electron/credential/judge-code.ts';
import {
  readStatusList,
  type StatusList,
  type StatusListRefusal,
} from '../../electron/credential/status-list.ts';
import type { Trust } from '../../electron/credential/trust.ts';
import { err, type Failure, ok, type Result } from '../../electron/foundation/result.ts';

interface ListFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const refusals: Readonly<Record<StatusListRefusal, string>> = {
  'not-a-status-list': 'is no signed status list',
  'unknown-issuer': 'is signed by none of the keys of --trust',
  'bad-signature': 'has a wrong signature',
};

/** Proves each file's list; of several versions of one list only the newest goes into the page. */
export function readLists(
  files: readonly ListFile[],
  trust: Trust,
  now: number,
): Result<
  { readonly bytes: readonly Uint8Array[]; readonly warnings: readonly string[] },
  Failure<'wrong-list'>
> {
  const newest = new Map<string, ListFile & { readonly list: StatusList }>();
  const warnings: string[] = [];
  for (const { file, bytes } of files) {
    const read = readStatusList(bytes, trust);
    if (!read.ok) {
      const detail = read.error.detail === undefined ? '' : ` (${read.error.detail})`;
      return err('wrong-list', `${file} ${refusals[read.error.code]}${detail}`);
    }
    const list = read.value;
    const name = `${list.issuer} ${list.uri}`;
    const known = newest.get(name);
    if (known) {
      const older = known.list.issuedAt < list.issuedAt ? known.file : file;
      warnings.push(`${older} is left out: another file holds the same list, as new or newer`);
    }
    if (!known || known.list.issuedAt < list.issuedAt) newest.set(name, { file, bytes, list });
  }
  for (const { file, list } of newest.values())
    if (!isFresh(list, now))
      warnings.push(`${file} is out of date: the page will say so until it gets a newer one`);
  return ok({ bytes: [...newest.values()].map(({ bytes }) => bytes), warnings });
}
