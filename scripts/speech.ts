import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clipFolder, openClipBook } from './speech/clip-book.ts';
import { type ClipFault, type JudgedClip, judgeClips } from './speech/judge-clips.ts';
import { listLines } from './speech/list-clips.ts';
import { makeClips } from './speech/make-clips.ts';
import { soundOfFile } from './speech/opus.ts';
import { recordClip } from './speech/record-clip.ts';
import { type Tool, whatIsMissing } from './speech/tools.ts';
import { type Language, languages, wantedClips } from './speech/wanted-clips.ts';

const help = `What the kiosk says aloud: one sound file for each piece of a sentence, in assets/speech/.

  npm run --silent speech -- make [--all] [--over-recordings]
  npm run --silent speech -- check
  npm run --silent speech -- record NAME LANGUAGE FILE
  npm run --silent speech -- list [LANGUAGE]

  make    makes what is missing or says other words than the page now does, and removes what nobody says any more
  check   names what make would do
  record  takes what a person said in place of a clip: WAV, AIFF, FLAC or Opus; trimmed, and made as loud as the others
  list    every clip with its words and, in Chinese, their pinyin: for whoever reviews it, or reads it to a microphone

  NAME               as list names it: locker.door.open.title.2
  LANGUAGE           zh-CN or en
  --all              makes what is not stale too, but for what a person recorded
  --over-recordings  also in place of recordings whose words have changed; without it they are left alone, and make fails
  --folder FOLDER    other clips than those in assets/speech/

make needs espeak-ng and opusenc, record opusenc and opusdec (Debian: espeak-ng, opus-tools).
Exit codes: 0 done, 1 a clip is not right, or a file or a tool is missing, 2 the command was called wrongly.
`;

const whatItMeans: Readonly<Record<ClipFault, string>> = {
  missing: 'is missing',
  stale: 'says other words, or says them in another way',
  'recorded-stale': 'was recorded by a person, and its words have changed',
  'left-over': 'is said by nobody any more',
  'recorded-left-over': 'was recorded by a person, and is said by nobody any more',
};

const say = (line: string) => process.stdout.write(`${line}\n`);

function fail(sentence: string, exitCode: 1 | 2): never {
  process.stderr.write(`speech: ${sentence}\n`);
  process.exit(exitCode);
}

function readArguments() {
  try {
    const options = {
      all: { type: 'boolean' },
      'over-recordings': { type: 'boolean' },
      folder: { type: 'string' },
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
const [act, ...given] = positionals;
const makes = values.all === true || values['over-recordings'] === true;
if (makes && act !== 'make') fail('--all and --over-recordings belong to make (see --help)', 2);
if (values.folder !== undefined && !existsSync(values.folder)) fail(`there is no folder ${values.folder}`, 1);
const book = openClipBook(values.folder ?? clipFolder);
const wanted = wantedClips();

if (act === 'make' && given.length === 0) make();
else if (act === 'check' && given.length === 0) check();
else if (act === 'record' && given.length === 3) record(given[0] ?? '', languageOf(given[1]), given[2] ?? '');
else if (act === 'list' && given.length <= 1) {
  const asked = given.length === 1 ? [languageOf(given[0])] : languages;
  for (const line of asked.flatMap((language) => listLines(book, wanted, language))) say(line);
} else fail('make, check, record NAME LANGUAGE FILE or list? (see --help)', 2);

function make(): void {
  needs('espeak-ng', 'opusenc');
  const all = values.all === true;
  const { made, removed, refused } = makeClips(book, wanted, {
    all,
    overRecordings: values['over-recordings'] === true,
  });
  say(`${made} made, ${removed} removed`);
  if (refused.length === 0) return;
  tell(refused);
  fail('record them anew, or make --over-recordings takes the made voice for them', 1);
}

function check(): void {
  const judged = judgeClips(book, wanted);
  tell(judged);
  if (judged.length > 0) fail('npm run speech -- make puts it right', 1);
  say('every clip says what the page shows');
}

function record(name: string, language: Language, file: string): void {
  const clip = wanted[language].get(name);
  if (!clip) fail(`nobody says ${name} in ${language}; list says what is said`, 2);
  if (!existsSync(file) || !statSync(file).isFile()) fail(`there is no file ${file}`, 1);
  needs('opusenc', 'opusdec');
  const sound = soundOfFile(file);
  if (!sound) fail(`${file} is no WAV, AIFF, FLAC or Opus`, 1);
  const recorded = recordClip(book, { language, name, clip, sound });
  if (!recorded.ok) fail(`${file}: ${recorded.error.detail}`, 1);
  say(`${name} in ${language}: ${recorded.value.toFixed(1)} s of “${clip.words}”`);
}

function tell(judged: readonly JudgedClip[]): void {
  for (const { language, name, fault } of judged) say(`${language} ${name} ${whatItMeans[fault]}`);
}

function needs(...tools: readonly Tool[]): void {
  const missing = whatIsMissing(tools);
  if (missing !== undefined) fail(missing, 1);
}

function languageOf(word: string | undefined): Language {
  const language = languages.find((each) => each === word);
  return language ?? fail(`there is no language ${word}: ${languages.join(' or ')}`, 2);
}
