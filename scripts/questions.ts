import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Configuration } from '../electron/configuration/configuration.ts';
import { loadConfiguration } from '../electron/configuration/load-configuration.ts';
import { longestAnswer } from '../electron/contract/question-views.ts';
import { systemClock } from '../electron/foundation/clock.ts';
import type { Result } from '../electron/foundation/result.ts';
import {
  type DeskFailure,
  openQuestionDesk,
  type WaitingQuestion,
} from '../electron/services/questions/question-desk.ts';
import { openAuditLog } from '../electron/store/audit/audit-log.ts';
import { openCache } from '../electron/store/cache.ts';
import { hasDemonstrationKey, loadKey } from '../electron/store/key-source.ts';
import { createFieldSeal } from '../electron/store/sealed-field.ts';
import { commandBesideKiosk } from './beside-kiosk.ts';

const help = `The questions that residents left at a kiosk. Staff claim one, find out, and close it with the answer: whoever left it sees
that at the kiosk at once, and where a phone was left the answer goes there as a text message. May be used while the
kiosk runs.

  npm run --silent questions -- --data DIR                                         list those without an answer
  npm run --silent questions -- --data DIR --claim ID --by NAME                    "I am finding out"
  npm run --silent questions -- --data DIR --release ID                            give it back to all
  npm run --silent questions -- --data DIR --close ID --by NAME --answer TEXT [--service ID]
                                                                                   answer it, for good

  --data DIR      the data folder of the kiosk
  --config FILE   the kiosk's configuration, which says where its key is; without it, the key that a kiosk with simulated
                  hardware has in its data folder
  --by NAME       your name, for your colleagues; residents do not see it
  --answer TEXT   one line of at most ${longestAnswer} characters
  --service ID    the service of the catalogue that the answer is about: the resident can open it at the kiosk

Exit codes: 0 done, 2 not done; the reason is printed.
`;

const command = commandBesideKiosk('questions');
// Said with its type, so that what follows it is known not to be reached.
const fail: (sentence: string) => never = command.fail;

function readArguments() {
  try {
    return parseArgs({
      options: {
        ...{ data: { type: 'string' }, config: { type: 'string' }, help: { type: 'boolean' } },
        ...{ claim: { type: 'string' }, release: { type: 'string' }, close: { type: 'string' } },
        ...{ by: { type: 'string' }, answer: { type: 'string' }, service: { type: 'string' } },
      },
    }).values;
  } catch (thrown) {
    return fail(`${(thrown as Error).message} (see --help)`);
  }
}

function keySource(config: string | undefined, folder: string): Configuration['key'] {
  if (config !== undefined) {
    const configuration = loadConfiguration(resolve(config));
    return configuration.ok ? configuration.value.key : fail(configuration.error.detail);
  }
  if (!hasDemonstrationKey(folder))
    fail('--config FILE is needed: it says where the key of this kiosk is (see --help)');
  return { source: 'demonstration' };
}

function idIn(given: string): number {
  return /^\d{1,9}$/.test(given) ? Number(given) : fail(`${given} is no question's id: list them first`);
}

function told(result: Result<undefined, DeskFailure>, done: string): void {
  if (result.ok) process.stdout.write(`${done}\n`);
  else fail(reasons[result.error.code]);
}

const reasons: Readonly<Record<DeskFailure['code'], string>> = {
  'unknown-question': 'there is no such question',
  'claimed-by-another': 'somebody else has claimed it: ask them, or release it first',
  'not-claimed': 'nobody has claimed it',
  'already-closed': 'it was answered already, and what was answered stays',
  unreadable: 'it was sealed with another key',
  'name-not-showable': '--by takes a name of at most 20 characters',
  'answer-not-showable': '--answer takes one line of plain text that says something',
  'answer-too-long': `--answer takes at most ${longestAnswer} characters`,
  'unknown-service': '--service takes the id of a service in the catalogue, such as marriage-archive',
};

function lineOf({ id, askedAt, content }: WaitingQuestion): string {
  const since = new Date(askedAt).toISOString();
  if (!content) return `${id}  ${since}  (sealed with another key: nothing of it can be read)\n`;
  const state = content.claimedBy === undefined ? 'open' : `claimed by ${content.claimedBy}`;
  return `${id}  ${since}  ${state}  ${content.phone ?? 'no phone'}  ${content.text}\n`;
}

const values = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const acts = [values.claim, values.release, values.close].filter((id) => id !== undefined);
if (acts.length > 1) fail('one of --claim, --release and --close at a time (see --help)');
const { by, answer, service } = values;
if ((values.claim ?? values.close) !== undefined && by === undefined)
  fail('--by NAME is needed (see --help)');
if ((values.close === undefined) !== (answer === undefined))
  fail('--close and --answer belong together (see --help)');
const folder = command.folder(values.data);
const key = loadKey(keySource(values.config, folder), { dataFolder: folder });
if (!key.ok) fail(key.error.detail);
const database = command.database(folder);
/** The catalogue is large, and few answers name a service. */
async function servicesShown(): Promise<ReadonlySet<string>> {
  if (service === undefined) return new Set();
  const { shownServices } = await import('../electron/services/catalogue/catalogue-book.ts');
  return shownServices(openCache(database, systemClock));
}
const services = await servicesShown();
const desk = openQuestionDesk({
  store: { database, seal: createFieldSeal(key.value) },
  audit: openAuditLog(database, systemClock),
  clock: systemClock,
  isService: (id) => services.has(id),
});

if (values.claim !== undefined) {
  told(desk.claim(idIn(values.claim), by ?? ''), `${values.claim}: claimed`);
} else if (values.release !== undefined) {
  told(desk.release(idIn(values.release)), `${values.release}: released`);
} else if (values.close !== undefined) {
  const closing = { answer: answer ?? '', by: by ?? '', service };
  told(desk.close(idIn(values.close), closing), `${values.close}: answered`);
} else {
  const waiting = desk.waiting();
  if (waiting.length === 0) process.stdout.write('Nobody waits for an answer.\n');
  else process.stdout.write('id  since                     state  phone  question\n');
  for (const question of waiting) process.stdout.write(lineOf(question));
}
database.close();
