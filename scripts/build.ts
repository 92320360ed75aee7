import { join } from 'node:path';
import { buildIfChanged } from './building/build-if-changed.ts';

const built = await buildIfChanged(join(import.meta.dirname, '..'), (words) => console.error(words));
process.exitCode = built ? 0 : 1;
