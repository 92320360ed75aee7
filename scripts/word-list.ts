import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { charactersOfGb2312 } from './handwriting/characters.ts';
import { charactersByUse, countedWords } from './word-list/most-used.ts';
import { syllablesByUse } from './word-list/syllables-by-use.ts';
import { syllables } from './word-list/syllables-of-package.ts';

const help = `Writes the lists in assets/pinyin/: common words and characters, and which characters are read how, from the dictionary
of jieba and from simple-keyboard-layouts.

  npm run --silent word-list -- DICTIONARY

  DICTIONARY  dict.txt of jieba: a word, how often it was counted, and its kind, a line each

Exit codes: 0 they were written, 1 the dictionary cannot be read, 2 the command was called wrongly.
`;
const words = 30_000;
/** So many words say how their characters are read; what is rarer says it wrongly as often as rightly. */
const wordsRead = 60_000;
const folder = join(import.meta.dirname, '../assets/pinyin');

function fail(sentence: string, exitCode: 1 | 2): never {
  process.stderr.write(`word-list: ${sentence}\n`);
  process.exit(exitCode);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  } catch (thrown) {
    return fail(`${(thrown as Error).message} (see --help)`, 2);
  }
}

function readDictionary(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    return fail((thrown as Error).message, 1);
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const [file] = positionals;
if (file === undefined || positionals.length > 1) fail('one DICTIONARY is needed (see --help)', 2);
const dictionary = readDictionary(file);
const known = charactersOfGb2312();
const counted = countedWords(dictionary, known);
const common = counted.map(({ word }) => word).filter((word) => word.length >= 2 && word.length <= 4);
const bySyllable = syllablesByUse(syllables, counted.slice(0, wordsRead));
writeFileSync(join(folder, 'words.txt'), `${common.slice(0, words).join(' ')}\n`);
writeFileSync(join(folder, 'characters.txt'), `${charactersByUse(counted, known).join('')}\n`);
writeFileSync(join(folder, 'syllables.json'), `${JSON.stringify(bySyllable, undefined, 2)}\n`);
const hash = createHash('sha256').update(dictionary).digest('hex');
process.stdout.write(`${words} words, from a dictionary of SHA-256 ${hash}\n`);
