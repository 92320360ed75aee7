import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** zxing-wasm packs ZXing-C++ without its licence: the terms are those that this package comes under too. */
const apachePackage = 'react-aria-components';
const endOfTerms = 'END OF TERMS AND CONDITIONS';

/**
 * The licences of all that the page holds: whoever passes it on passes them on with it. `modules` are the files that
 * the bundler made its script of.
 */
export function licencesOfThePage(root: string, modules: readonly string[]): string {
  const ofPackages = packagesOf(modules).map(({ name, folder }) => `${name}\n\n${licenceIn(folder)}`);
  return [...ofPackages, ...licencesOfTheCodeReader(root)].join('\n\n----\n\n');
}

/** Each package once, by its name and its folder: two versions of one package are two. */
export function packagesOf(
  modules: readonly string[],
): readonly { readonly name: string; readonly folder: string }[] {
  const found = modules.flatMap((file) => {
    const [folder, name] = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file) ?? [];
    return folder && name ? [[folder, name] as const] : [];
  });
  return [...new Map(found)].map(([folder, name]) => ({ name, folder }));
}

/** Of what was compiled into the WebAssembly, of which the bundler knows nothing. */
function licencesOfTheCodeReader(root: string): readonly string[] {
  const [apache = ''] = licenceIn(join(root, 'node_modules', apachePackage)).split(endOfTerms);
  const zueci = readFileSync(join(import.meta.dirname, 'licence-of-libzueci.txt'), 'utf8').trim();
  return [
    `ZXing-C++ (within zxing-wasm)\n\nCopyright ZXing authors\n\n${apache}${endOfTerms}`,
    `libzueci (within ZXing-C++)\n\n${zueci}`,
  ];
}

function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${folder} comes without its licence`);
  return readFileSync(join(folder, file), 'utf8').trim();
}
