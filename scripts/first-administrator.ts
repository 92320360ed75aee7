import { parseArgs } from 'node:util';
import { systemClock } from '../electron/foundation/clock.ts';
import { askForFirst } from '../electron/services/staff/staff-book.ts';
import { openAuditLog } from '../electron/store/audit/audit-log.ts';
import { commandBesideKiosk } from './beside-kiosk.ts';

const help = `When no administrator can sign in any more: the PIN is forgotten, the only one has left, or the kiosk's key was
changed. At its next start the kiosk lets one more administrator enter themselves, by the way in of staff (the upper
corners at home) and, with real hardware, the word of six digits that stands in its log then (first-start-word). Residents are served meanwhile, and everybody else stays who they are: staff with a badge come in by
it, and the new administrator gives the others new PINs. It is in the audit log. No key is needed.

  npm run --silent first-administrator -- --data DIR --yes

  --data DIR   the data folder of the kiosk
  --yes        that is what you want

Exit codes: 0 done, 2 not done; the reason is printed.
`;

const command = commandBesideKiosk('first-administrator');
// Said with its type, so that what follows it is known not to be reached.
const fail: (sentence: string) => never = command.fail;

function readArguments() {
  try {
    return parseArgs({
      options: { data: { type: 'string' }, yes: { type: 'boolean' }, help: { type: 'boolean' } },
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
const folder = command.folder(values.data);
if (!values.yes)
  fail('whoever makes the first start becomes the administrator: say --yes if you want that (see --help)');
const database = command.database(folder);
askForFirst({ database, audit: openAuditLog(database, systemClock), clock: systemClock });
database.close();
process.stdout.write('Start the kiosk anew, and enter the administrator at once.\n');
