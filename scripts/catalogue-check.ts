import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtInCatalogue, builtInDocument } from '../electron/catalogue/built-in-catalogue.ts';
import { checkDocument } from '../electron/catalogue/check-document.ts';

const help = `Checks a catalogue or guides before kiosks get them. assets/catalogue/README.md says how they are written.

  npm run --silent catalogue-check [-- FILE]

  FILE   JSON: a whole catalogue, or guides such as { "format": 1, "guides": [...] }, which are judged by the items of the
         built-in catalogue; without it, the built-in catalogue itself

Prints one line a problem. Exit codes: 0 all is well, 1 there are problems, 2 the command was called wrongly or the file
cannot be read.
`;

function fail(sentence: string): never {
  process.stderr.write(`catalogue-check: ${sentence}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  } catch (thrown) {
    return fail(`${(thrown as Error).message} (see --help)`);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (thrown) {
    return fail((thrown as Error).message);
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
if (positionals.length > 1) fail('at most one FILE (see --help)');
const [file] = positionals;
const document = file === undefined ? builtInDocument : readJson(file);
const { kind, items, guides, problems } = checkDocument(document, builtInCatalogue);
for (const problem of problems) process.stdout.write(`${problem}\n`);
const counted = kind === 'catalogue' ? `${items} items, ${guides} guides` : `${guides} guides`;
process.stdout.write(`${counted}, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
