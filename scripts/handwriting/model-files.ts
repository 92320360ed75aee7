import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HandwritingModel, readModel } from '../../renderer/writing/handwriting-model.ts';
import { type KeptHead, originOf } from './origin.ts';
import type { Trained } from './train.ts';

const folder = join(import.meta.dirname, '../../assets/handwriting');

/** Keeps a model with what it was made from. */
export function writeModel({ head, numbers }: Trained): void {
  const kept: KeptHead = { ...head, origin: originOf(numbers) };
  writeFileSync(join(folder, 'model.bin'), numbers);
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(kept)}\n`);
}

/** The model as it is kept, with its head. */
export function keptModel(): {
  readonly head: KeptHead;
  readonly numbers: Uint8Array;
  readonly model: HandwritingModel;
} {
  const head = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as KeptHead;
  const numbers = readFileSync(join(folder, 'model.bin'));
  return { head, numbers, model: readModel(head, new Uint8Array(numbers).buffer) };
}
