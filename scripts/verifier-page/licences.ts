import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the page's script is made of, besides this project. */
const packages = [
  '@noble/curves',
  '@noble/hashes',
  '@scure/base',
  '@cto.af/wtf8',
  'cbor2',
  'fflate',
  'zxing-wasm',
] as const;

/** zxing-wasm packs ZXing-C++ without its licence: the terms are those that this package comes under too. */
const apachePackage = 'react-aria-components';
const endOfTerms = 'END OF TERMS AND CONDITIONS';

/** The licences of all that the page holds: whoever passes it on passes them on with it. */
export function licencesOfThePage(root: string): string {
  const texts = packages.map((name) => `${name}\n\n${licenceOf(root, name)}`);
  const [apache = ''] = licenceOf(root, apachePackage).split(endOfTerms);
  const zxing = `ZXing-C++ (within zxing-wasm)\n\nCopyright ZXing authors\n\n${apache}${endOfTerms}`;
  return [...texts, zxing].join('\n\n----\n\n');
}

function licenceOf(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} comes without its licence`);
  return readFileSync(join(folder, file), 'utf8').trim();
}
