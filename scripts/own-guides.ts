import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../electron/foundation/clock.ts';
import { presentCatalogue } from '../electron/services/catalogue/catalogue-book.ts';
import { writeGuides } from '../electron/services/guides/export-guides.ts';
import { type Centre, openOwnGuides } from '../electron/services/guides/own-guides.ts';
import { takeOverGuides } from '../electron/services/guides/take-over-guides.ts';
import { openAuditLog } from '../electron/store/audit/audit-log.ts';
import { openCache } from '../electron/store/cache.ts';
import { commandBesideKiosk } from './beside-kiosk.ts';

const help = `The guides that this centre's staff wrote at a kiosk: lists them, writes them to a file, and takes those of another
kiosk of the centre into this one, so that all of them say the same. May be used while the kiosk runs, which shows what was taken
within five minutes in which nobody stands there.

  npm run --silent own-guides -- --data DIR                                        list them
  npm run --silent own-guides -- --data DIR --centre ID --name NAME --export FILE  write them to FILE
  npm run --silent own-guides -- --data DIR --centre ID --name NAME --import FILE  take those of FILE that are newer

  --data DIR     the data folder of the kiosk
  --centre ID    the centre as both kiosks' configuration names it (site.centre)
  --name NAME    how the centre is called (site.name)
  --export FILE  JSON, as catalogue-check reads it
  --import FILE  guides that are of another centre or do not belong to their service stay out, and are told

Exit codes: 0 done, 1 some of FILE stayed out, 2 not done; the reason is printed.
`;

const command = commandBesideKiosk('own-guides');
// Said with its type, so that what follows it is known not to be reached.
const fail: (sentence: string) => never = command.fail;

function readArguments() {
  try {
    return parseArgs({
      options: {
        ...{ data: { type: 'string' }, centre: { type: 'string' }, name: { type: 'string' } },
        ...{ export: { type: 'string' }, import: { type: 'string' }, help: { type: 'boolean' } },
      },
    }).values;
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

const values = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const { data, centre = '', name = '' } = values;
if (values.export !== undefined && values.import !== undefined)
  fail('one of --export and --import at a time (see --help)');
const moves = values.export !== undefined || values.import !== undefined;
if (moves && (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(centre) || name.trim() === ''))
  fail('--centre ID and --name NAME are needed: whose guides they are (see --help)');
const database = command.database(command.folder(data));
const by: Centre = { kind: 'centre', centre: centre || 'this-centre', name: name || centre || 'this centre' };
const audit = openAuditLog(database, systemClock);
const own = openOwnGuides({ store: { database }, audit, clock: systemClock, centre: () => by });

if (values.import !== undefined) {
  const catalogue = presentCatalogue(openCache(database, systemClock));
  const result = takeOverGuides(readJson(values.import), { own, catalogue, centre });
  if (!result.ok) fail(`${values.import}: ${result.error.detail ?? result.error.code}`);
  const { taken, kept, refused } = result.value;
  for (const sentence of refused) process.stdout.write(`not taken: ${sentence}\n`);
  process.stdout.write(`${taken.length} taken, ${kept.length} as they were, ${refused.length} not taken\n`);
  process.exitCode = refused.length > 0 ? 1 : 0;
} else if (values.export !== undefined) {
  const guides = own.present();
  try {
    writeGuides(guides, resolve(values.export));
  } catch (thrown) {
    fail((thrown as Error).message);
  }
  process.stdout.write(`${guides.length} guides written\n`);
} else {
  const guides = own.present();
  if (guides.length === 0) process.stdout.write('No guide was written at this kiosk.\n');
  for (const guide of guides)
    process.stdout.write(`${guide.item}  version ${guide.version}  ${guide.updated}  ${guide.name}\n`);
}
database.close();
