import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createRecogniser } from '../renderer/writing/recogniser.ts';
import { conditions } from './handwriting/conditions.ts';
import { accuracyOf } from './handwriting/evaluate.ts';
import { squareOfKanjiVg, writtenInKanjiVg } from './handwriting/kanji-vg.ts';
import { mediansOf, squareOfMedians } from './handwriting/medians.ts';
import { keptModel, writeModel } from './handwriting/model-files.ts';
import { charactersInOrder } from './handwriting/origin.ts';
import { train } from './handwriting/train.ts';

const help = `The model with which the page recognises handwriting, in assets/handwriting/.

  npm run --silent handwriting -- train
  npm run --silent handwriting -- evaluate [--kanjivg FOLDER] [--every N]

  train     makes it anew from the stroke medians of hanzi-writer-data, in some minutes; the same input gives the same
            bytes
  evaluate  how often the character comes first, and among the eight that are shown, under several conditions

  --kanjivg FOLDER  judges it with the strokes of KanjiVG, other hands than it was trained with: the folder kanji of its
                    repository. Without it the medians are written by other hands, which flatters it
  --every N         takes only every Nth character

Exit codes: 0 done, 1 a file is missing, 2 the command was called wrongly.
`;

function fail(sentence: string, exitCode: 1 | 2): never {
  process.stderr.write(`handwriting: ${sentence}\n`);
  process.exit(exitCode);
}

function readArguments() {
  try {
    const options = {
      kanjivg: { type: 'string' },
      every: { type: 'string' },
      help: { type: 'boolean' },
    } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch (thrown) {
    return fail(`${(thrown as Error).message} (see --help)`, 2);
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const [act] = positionals;
const every = Number(values.every ?? 1);
if (positionals.length !== 1) fail('train or evaluate? (see --help)', 2);
if (!Number.isInteger(every) || every < 1) fail('--every is a whole number from 1 (see --help)', 2);
if (act === 'train') writeModel(train(mediansOf(charactersInOrder())));
else if (act === 'evaluate') evaluate(values.kanjivg);
else fail(`there is no ${act} (see --help)`, 2);

function evaluate(folder: string | undefined): void {
  if (folder !== undefined && !existsSync(folder)) fail(`there is no folder ${folder}`, 1);
  const { model } = keptModel();
  const recognise = createRecogniser(model);
  const characters = model.characters.filter((_, at) => at % every === 0);
  const written = folder === undefined ? mediansOf(characters) : writtenInKanjiVg(folder, characters);
  const size = folder === undefined ? squareOfMedians : squareOfKanjiVg;
  process.stdout.write(`${written.length} characters\n first  shown\n`);
  for (const condition of conditions) {
    const { first, shown } = accuracyOf(recognise, written, condition, { size, seed: 7 });
    process.stdout.write(`${percent(first)} ${percent(shown)}  ${condition.name}\n`);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`.padStart(6);
}
