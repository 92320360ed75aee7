import { createReadStream, existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { systemClock } from '../electron/foundation/clock.ts';
import { auditExport } from '../electron/services/records/audit-export.ts';
import { checkChain } from '../electron/services/records/check-chain.ts';
import { checkExport } from '../electron/services/records/check-export.ts';
import { writeExport } from '../electron/services/records/write-export.ts';
import { openAuditReader } from '../electron/store/audit/audit-reader.ts';
import { commandBesideKiosk } from './beside-kiosk.ts';

const help = `The audit log of a kiosk: who did what, and what came of it. Each row is chained to the one before by its hash. May be
used while the kiosk runs; no key is needed.

  npm run --silent audit -- --data DIR                       the rows, one a line
  npm run --silent audit -- --data DIR --verify              is the chain whole?
  npm run --silent audit -- --data DIR --export FILE         writes the rows with their hashes as JSON Lines
  npm run --silent audit -- --file FILE                      is such an export, also one made at the kiosk, as it was written?

  --export FILE                its name ends in .jsonl; another file is never overwritten
  --from MOMENT, --to MOMENT   only what was done from then on, or before then (2026-11-20 or 2026-11-20T08:00+08:00)
  --kind KIND                  only such events, may be given several times; an export of them is checked row by row
  --known NUMBER:HASH          with --verify: the row of this number, told by an earlier check or export, must still be there

A changed, removed or inserted row breaks the chain at its place. Rows that were removed from the end break nothing, and
whoever can write the database can also chain the whole log anew: both are only seen by what was told elsewhere before.
So --verify prints the number and the hash of the last row, and an export says them in its first line. Keep them.

Exit codes: 0 whole, or done; 1 broken; 2 wrong use, or not done.
`;

const command = commandBesideKiosk('audit');
// Said with its type, so that what follows it is known not to be reached.
const fail: (sentence: string) => never = command.fail;
const say = (line: string) => process.stdout.write(`${line}\n`);

function readArguments() {
  try {
    return parseArgs({
      options: {
        ...{ data: { type: 'string' }, file: { type: 'string' }, export: { type: 'string' } },
        ...{ from: { type: 'string' }, to: { type: 'string' }, known: { type: 'string' } },
        ...{ verify: { type: 'boolean' }, help: { type: 'boolean' } },
        kind: { type: 'string', multiple: true },
      },
    }).values;
  } catch (thrown) {
    return fail(`${(thrown as Error).message} (see --help)`);
  }
}

/** A day is one in Shanghai. */
function momentIn(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const moment = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(given) ? `${given}T00:00:00+08:00` : given);
  return Number.isNaN(moment) ? fail(`--${name} takes a day or a moment, such as 2026-11-20`) : moment;
}

function knownRow(given: string | undefined): { number: number; hash: string } | undefined {
  if (given === undefined) return undefined;
  const [, number, hash] = /^(\d{1,12}):([0-9a-f]{64})$/.exec(given) ?? [];
  return number && hash
    ? { number: Number(number), hash }
    : fail('--known takes the number of a row and its hash, with a colon between');
}

async function verifyFile(path: string): Promise<number> {
  if (!existsSync(path)) return fail(`there is no file ${path}`);
  const verdict = await checkExport(createInterface({ input: createReadStream(path), crlfDelay: Infinity }));
  if (!verdict.ok) return fail(`${path} is no export of an audit log`);
  const { head, ...found } = verdict.value;
  const { rows, lastHash } = head.log;
  say(
    `export of ${head.kiosk}, made ${head.exportedAt}; the log had ${rows} rows then, the last hash ${lastHash}`,
  );
  if (found.kind === 'whole') say(`whole: ${head.rows} rows`);
  else if (found.kind === 'broken') say(`broken at row ${found.at}`);
  else say(`broken: cut off after ${found.rows} of ${head.rows} rows`);
  return found.kind === 'whole' ? 0 : 1;
}

const values = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const known = knownRow(values.known);
if (known && !values.verify) fail('--known belongs to --verify');
if (values.file !== undefined) {
  if (values.data !== undefined || values.export !== undefined) fail('--file stands alone (see --help)');
  process.exit(await verifyFile(resolve(values.file)));
}
if (values.verify && values.export !== undefined) fail('--verify or --export, not both');
const selection = {
  from: momentIn('from', values.from),
  to: momentIn('to', values.to),
  kinds: values.kind,
};
const database = command.database(command.folder(values.data));
const reader = openAuditReader(database);

async function verify(): Promise<number> {
  const verdict = await checkChain(reader, { progress: () => {}, isStopped: () => false });
  if (verdict.kind !== 'whole') {
    say(`broken at row ${verdict.kind === 'broken' ? verdict.at : 0}`);
    return 1;
  }
  const row = known && reader.after(known.number - 1, {}, 1)[0];
  if (known && (row?.number !== known.number || row.hash !== known.hash)) {
    say(`broken: row ${known.number} is not there, or is another one than it was`);
    return 1;
  }
  say(`whole: ${verdict.rows} rows, the last hash ${verdict.lastHash}`);
  return 0;
}

async function exportInto(path: string): Promise<void> {
  if (!path.endsWith('.jsonl')) fail('--export takes the name of a file that ends in .jsonl');
  if (existsSync(path)) fail(`${path} is there already`);
  const kiosk = basename(dirname(resolve(database.name)));
  const content = auditExport({ reader, kiosk, now: systemClock.now(), selection });
  const written = await writeExport({
    ...{ folder: dirname(path), name: basename(path, '.jsonl'), content },
    ...{ isThere: () => true, makesFolder: true, onProgress: () => {} },
  });
  if (!written.ok) return fail(`${dirname(path)}: ${written.error.code}; nothing was written`);
  const { rows, lastHash } = content.head.log;
  say(`${written.value.file}: ${content.rows} rows; the log has ${rows} rows, the last hash ${lastHash}`);
}

function list(): void {
  const rowsAtOnce = 1_000;
  for (let number = 0; ; ) {
    const rows = reader.after(number, selection, rowsAtOnce);
    for (const row of rows)
      say(`${row.number}  ${new Date(row.at).toISOString()}  ${row.kind}  ${row.details}`);
    number = rows.at(-1)?.number ?? number;
    if (rows.length < rowsAtOnce) return;
  }
}

let code = 0;
if (values.verify) code = await verify();
else if (values.export !== undefined) await exportInto(resolve(values.export));
else list();
database.close();
process.exitCode = code;
