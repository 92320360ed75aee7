import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A simulator's state in a JSON file, so that it is found again after a restart; in memory where no file is given. */
export interface KeptState<T> {
  readonly value: T;
  set(value: T): void;
}

/** A file that is missing, damaged or of another shape begins anew with `initial`. */
export function keepState<T>(file: string | undefined, schema: z.ZodType<T>, initial: T): KeptState<T> {
  let value = (file && read(file, schema)) || initial;
  return {
    get value() {
      return value;
    },
    set: (next) => {
      value = next;
      if (!file) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(value));
      renameSync(`${file}.new`, file);
    },
  };
}

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
