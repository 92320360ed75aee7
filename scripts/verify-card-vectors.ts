import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vectors } from './verify-card-vector.ts';
import { vectorsTrust } from './verify-card-vector-signers.ts';
import { listedVectors, timedVectors } from './verify-card-vectors-judged.ts';
import { refusedCertificateVectors, refusedKioskVectors } from './verify-card-vectors-kiosk.ts';
import { refusedFormVectors, refusedSignerVectors } from './verify-card-vectors-refused.ts';

export const vectorsFolder = join(import.meta.dirname, '../docs/offline-code-vectors');

/** The test vectors in docs/offline-code-vectors/, by the names of their files; run directly, this writes them anew. */
export function offlineCodeVectors(): Vectors {
  return {
    ...timedVectors(),
    ...listedVectors(),
    ...refusedFormVectors(),
    ...refusedSignerVectors(),
    ...refusedCertificateVectors(),
    ...refusedKioskVectors(),
  };
}

export function vectorFiles(): ReadonlyMap<string, string> {
  const files = { trust: vectorsTrust(), ...offlineCodeVectors() };
  return new Map(
    Object.entries(files).map(([name, content]) => [
      `${name}.json`,
      `${JSON.stringify(content, undefined, 2)}\n`,
    ]),
  );
}

if (import.meta.main) {
  rmSync(vectorsFolder, { recursive: true, force: true });
  mkdirSync(vectorsFolder);
  for (const [name, text] of vectorFiles()) writeFileSync(join(vectorsFolder, name), text);
}
