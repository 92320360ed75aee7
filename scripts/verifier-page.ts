import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTrust, type Trust } from '../electron/credential/trust.ts';
import { systemClock } from '../electron/foundation/clock.ts';
import { readLists } from './verifier-page/read-lists.ts';

const help = `Makes one HTML file with which anybody checks a card: in a phone's browser, with its camera, without any network.

  npm run --silent verifier-page -- --trust FILE [--status FILE]... [--out FILE]

  --trust FILE   the authorities' keys, as verify-card takes them; the page believes these and no others
  --status FILE  a signed status list: what was reported lost or taken back; more than one may be given. A newer one
                 can be loaded in the page later
  --out FILE     where to write the page; verify-card.html unless given

Exit codes:

  0  the page was written
  1  it could not be: a file is missing or wrong, or a status list is not signed by these keys
  2  the command was called wrongly
`;

function fail(sentence: string, exitCode: 1 | 2): never {
  process.stderr.write(`verifier-page: ${sentence}\n`);
  process.exit(exitCode);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        ...{ trust: { type: 'string' }, out: { type: 'string', default: 'verify-card.html' } },
        ...{ status: { type: 'string', multiple: true, default: [] }, help: { type: 'boolean' } },
      },
    }).values;
  } catch (thrown) {
    return fail(`${(thrown as Error).message} (see --help)`, 2);
  }
}

function readGivenFile(file: string): Uint8Array {
  if (!existsSync(file)) fail(`there is no file ${file}`, 1);
  try {
    return readFileSync(file);
  } catch (thrown) {
    return fail((thrown as Error).message, 1);
  }
}

function trustIn(file: string): Trust {
  const trust = readTrust(new TextDecoder().decode(readGivenFile(file)));
  if (!trust.ok) return fail(`${file}: ${trust.error.detail}`, 1);
  return trust.value.size > 0 ? trust.value : fail(`${file}: it holds no key`, 1);
}

const values = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
if (values.trust === undefined) fail('--trust FILE is needed (see --help)', 2);
const trust = trustIn(values.trust);
const now = systemClock.now();
const files = values.status.map((file) => ({ file, bytes: readGivenFile(file) }));
const lists = readLists(files, trust, now);
if (!lists.ok) fail(lists.error.detail ?? lists.error.code, 1);
for (const warning of lists.value.warnings) process.stderr.write(`verifier-page: ${warning}\n`);

// The bundler takes longer to load than a wrong command line needs to be told.
const { buildVerifierPage } = await import('./verifier-page/build-verifier-page.ts');
const given = { trust, statusLists: lists.value.bytes, madeAt: now };
const page = await buildVerifierPage(join(import.meta.dirname, '..'), given);
try {
  writeFileSync(values.out, page);
} catch (thrown) {
  fail((thrown as Error).message, 1);
}
const size = `${Math.round(page.length / 1024)} KiB`;
process.stdout.write(
  `${values.out}: ${size}, keys: ${trust.size}, status lists: ${given.statusLists.length}\n`,
);
