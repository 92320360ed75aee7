import { parseArgs } from 'node:util';
import { systemClock } from '../electron/foundation/clock.ts';
import {
  settleUncertainPrint,
  uncertainPrints,
} from '../electron/services/cards/issuing/uncertain-prints.ts';
import { type UntakenCard, untakenCards } from '../electron/services/to-do/untaken-cards.ts';
import { openAuditLog } from '../electron/store/audit/audit-log.ts';
import { openJobs } from '../electron/store/jobs/jobs.ts';
import { refusedReports } from '../electron/store/outbox.ts';
import { commandBesideKiosk } from './beside-kiosk.ts';

const help = `What only a person can settle: prints that are uncertain, cards that nobody said they took (staff say at the kiosk what
became of them), and reports that the platform did not take. A print that its own resident has still to answer for is not among them. May be
asked while the kiosk runs.

  npm run --silent uncertain-prints -- --data DIR                        list them
  npm run --silent uncertain-prints -- --data DIR --printed JOB          a card came out: settle it so
  npm run --silent uncertain-prints -- --data DIR --not-printed JOB      no card came out: it may be printed again
`;

function whereItIs({ liesThere, retracted }: UntakenCard): string {
  if (retracted) return 'nobody took it, it was drawn back into the machine';
  return liesThere
    ? 'left in the outlet, its code is suspended'
    : 'nobody said that they took it, it counts as taken';
}

const command = commandBesideKiosk('uncertain-prints');
// Said with its type, so that what follows it is known not to be reached.
const fail: (sentence: string) => never = command.fail;

function readArguments() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string' },
        printed: { type: 'string' },
        'not-printed': { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (thrown) {
    return fail(`${(thrown as Error).message} (see --help)`);
  }
}

const values = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
if (values.printed && values['not-printed']) fail('--printed or --not-printed, not both');
const folder = command.folder(values.data);

const database = command.database(folder);
const residents = openJobs({ database, clock: systemClock, kind: 'print-card' });
const tests = openJobs({ database, clock: systemClock, kind: 'print-test-card' });
const verdict = values.printed ? 'printed' : 'not-printed';
const key = values.printed ?? values['not-printed'];
if (key !== undefined) {
  const jobs = tests.find(key) ? tests : residents;
  const settled = settleUncertainPrint({ jobs, audit: openAuditLog(database, systemClock) }, key, verdict);
  if (!settled) fail(`${key} is not an uncertain print`);
  process.stdout.write(`${key}: ${verdict}\n`);
} else {
  const list = [residents, tests].flatMap(uncertainPrints);
  if (list.length === 0) process.stdout.write('Nothing is uncertain.\n');
  else
    process.stdout.write(
      'since                     job                                   print    reasons\n',
    );
  for (const { job, since, copy, reasons } of list) {
    const words = reasons.join(', ') || 'no reason given';
    process.stdout.write(`${new Date(since).toISOString()}  ${job}  print ${copy}  ${words}\n`);
  }
  for (const { id, kind, since } of refusedReports(database))
    process.stdout.write(`${new Date(since).toISOString()}  ${kind} ${id}: not taken by the platform\n`);
  for (const card of untakenCards(database)) {
    process.stdout.write(
      `${new Date(card.at).toISOString()}  card of issue ${card.issue}: ${whereItIs(card)}\n`,
    );
  }
}
database.close();
