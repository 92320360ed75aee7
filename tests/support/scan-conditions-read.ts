import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { type GreyPicture, writePgm } from './scan-conditions-grey.ts';

/** What is read in each of the pictures; undefined where nothing is. */
export type ReadPictures = (pictures: readonly GreyPicture[]) => Promise<readonly (string | undefined)[]>;

const found = /<source href='([^']*)'>(?:(?!<\/source>)[\s\S])*?<data><!\[CDATA\[([\s\S]*?)\]\]><\/data>/g;

/** By zbarimg, in a process of its own. */
export const readWithZbar: ReadPictures = async (pictures) => {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  try {
    const files = pictures.map((picture, count) => {
      const file = join(folder, `${count}.pgm`);
      writeFileSync(file, writePgm(picture));
      return file;
    });
    const output = await zbarimg(files);
    const texts = new Map([...output.matchAll(found)].map(([, file, text]) => [file, text]));
    return files.map((file) => texts.get(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function zbarimg(files: readonly string[]): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const options = ['--xml', '-q', '--nodbus', '-Sdisable', '-Sqrcode.enable'];
  execFile('zbarimg', [...options, ...files], { maxBuffer: 16_000_000 }, (error, stdout) => {
    // 4 is how it says that it read nothing in any of them.
    if (error && error.code !== 4) reject(error);
    else resolve(stdout);
  });
  return promise;
}

/** As the page that verifies cards in a phone asks it to read. */
const asOnPhones: ReaderOptions = {
  ...{ formats: ['QRCode'], tryHarder: true, tryRotate: true, tryDownscale: true, tryInvert: false },
  maxNumberOfSymbols: 1,
};
let prepared = false;

/** By zxing-cpp. */
export const readWithZxing: ReadPictures = async (pictures) => {
  if (!prepared) {
    const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });
    prepared = true;
  }
  const texts: (string | undefined)[] = [];
  for (const picture of pictures) {
    const [symbol] = await readBarcodes(writePgm(picture), asOnPhones);
    texts.push(symbol?.isValid ? symbol.text : undefined);
  }
  return texts;
};
