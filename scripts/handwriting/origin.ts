import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelHead } from '../../renderer/writing/handwriting-model.ts';
import { hashOfMedians, versionOfMedians } from './medians.ts';

const root = join(import.meta.dirname, '../..');

/** The files beside the medians that decide what the model becomes. */
export const decisive = [
  'assets/pinyin/characters.txt',
  'renderer/writing/equalise.ts',
  'renderer/writing/features.ts',
  'renderer/writing/normalise.ts',
  'renderer/writing/steps.ts',
  'scripts/handwriting/discriminants.ts',
  'scripts/handwriting/distort.ts',
  'scripts/handwriting/hands.ts',
  'scripts/handwriting/matrix.ts',
  'scripts/handwriting/quantise.ts',
  'scripts/handwriting/train.ts',
  'tests/support/scan-conditions-random.ts',
] as const;

/** What a model was made from. */
export interface Origin {
  /** The package that the medians come from, with its version. */
  readonly medians: string;
  /** SHA-256 over the medians of all characters and the decisive files: another one gives another model. */
  readonly inputs: string;
  /** SHA-256 of the numbers. */
  readonly numbers: string;
}

/** The model's head as it is kept. */
export type KeptHead = ModelHead & { readonly origin: Origin };

/** The characters that the model shall know, the commonest first. */
export function charactersInOrder(): readonly string[] {
  return [...readFileSync(join(root, 'assets/pinyin/characters.txt'), 'utf8').trim()];
}

/** What a model of these numbers, trained now, would say of itself. */
export function originOf(numbers: Uint8Array): Origin {
  const inputs = createHash('sha256').update(hashOfMedians(charactersInOrder()));
  for (const file of decisive) inputs.update(file).update(readFileSync(join(root, file)));
  return {
    medians: `hanzi-writer-data@${versionOfMedians()}`,
    inputs: inputs.digest('hex'),
    numbers: createHash('sha256').update(numbers).digest('hex'),
  };
}
