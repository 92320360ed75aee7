import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyOfflineCode } from '../electron/credential/offline-code.ts';
import { readTrust } from '../electron/credential/trust.ts';
import { systemClock } from '../electron/foundation/clock.ts';
import { readCodeOf } from './verify-card-reading.ts';

const exitCodes = {
  ...{ genuine: 0, 'not-a-code': 3, 'bad-signature': 4, 'unknown-issuer': 5, expired: 6 },
  'not-yet-valid': 7,
} as const;

const help = `Judges an offline code, without any network. docs/offline-code.md says what is judged.

  npm run --silent verify-card -- FILE|TEXT --trust FILE [--now TIME]

  FILE|TEXT     a card as PNG or PDF (read with pdftoppm and zbarimg), a file with the text, or the text itself
  --trust FILE  the authorities' keys: [{ "kid", "issuer", "publicKey", "notBefore", "notAfter" }]
  --now TIME    the moment to judge for, such as 2026-03-14T12:00:00+08:00; now unless given

Prints one JSON object: "verdict", and for a genuine code its claims and "revocation":"unchecked", since no status list
is looked at. Exit codes:

  0  genuine and not expired
  1  the code could not be judged: a file is wrong or a tool is missing
  2  the command was called wrongly
${Object.entries(exitCodes)
  .filter(([, code]) => code > 0)
  .map(([verdict, code]) => `  ${code}  ${verdict}\n`)
  .join('')}`;

function fail(sentence: string, exitCode: 1 | 2): never {
  process.stderr.write(`verify-card: ${sentence}\n`);
  process.exit(exitCode);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { trust: { type: 'string' }, now: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (thrown) {
    return fail(`${(thrown as Error).message} (see --help)`, 2);
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit(0);
}
const [given, ...more] = positionals;
if (given === undefined || more.length > 0) fail('one FILE or TEXT is needed (see --help)', 2);
if (values.trust === undefined) fail('--trust FILE is needed (see --help)', 2);
const withZone = /T.*(Z|[+-]\d\d:\d\d)$/;
const now = values.now === undefined ? systemClock.now() : Date.parse(values.now);
if (Number.isNaN(now) || (values.now !== undefined && !withZone.test(values.now)))
  fail('--now takes a time with its zone, such as 2026-03-14T12:00:00+08:00', 2);
if (!existsSync(values.trust)) fail(`there is no file ${values.trust}`, 1);
const trust = readTrust(readFileSync(values.trust, 'utf8'));
if (!trust.ok) fail(`${values.trust}: ${trust.error.detail}`, 1);

const code = readCodeOf(given);
if (!code.ok) fail(code.error.detail ?? code.error.code, 1);
const judged = verifyOfflineCode(code.value, { trust: trust.value, now });
const verdict = judged.ok ? 'genuine' : judged.error.code;
const answer = judged.ok ? { verdict, revocation: 'unchecked', ...judged.value } : { verdict };
process.stdout.write(`${JSON.stringify(answer)}\n`);
process.exitCode = exitCodes[verdict];
