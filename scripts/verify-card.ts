import { parseArgs } from 'node:util';
import { newestOfEach, type StatusList } from '../electron/credential/status-list.ts';
import { systemClock } from '../electron/foundation/clock.ts';
import type { Failure, Result } from '../electron/foundation/result.ts';
import { answerFor, exitCodes } from './verify-card-answer.ts';
import { readCodeOf, readStatusFile, readTrustFile } from './verify-card-reading.ts';

const help = `Judges an offline code, without any network. docs/offline-code.md says what is judged, and in which order.

  npm run --silent verify-card -- FILE|TEXT --trust FILE [--status FILE]... [--require-status] [--now TIME]

  FILE|TEXT         a card as PNG or PDF (read with pdftoppm and zbarimg), a file with the text, or the text itself
  --trust FILE      the authorities' keys: [{ "kid", "issuer", "publicKey", "notBefore", "notAfter" }]
  --status FILE     a signed status list: its bytes, or their base64, base64url or hexadecimal text; may be given more
                    than once, and the newest of each address counts
  --require-status  refuse a code that no list speaks of
  --now TIME        the moment to judge for, such as 2026-03-14T12:00:00+08:00; now unless given

Prints one JSON object: "verdict" and, of a code whose signature is good, what it says; "revocation", which is "good",
"unchecked" where no list was looked at, or why it was revoked; "statusIssuedAt", the time of its list; and "signedBy"
of a code that a kiosk signed. Exit codes:

  0   genuine, not expired and not revoked as far as a list was given
  1   the code could not be judged: a file is wrong or a tool is missing
  2   the command was called wrongly
${Object.entries(exitCodes)
  .filter(([, code]) => code > 0)
  .map(([verdict, code]) => `  ${String(code).padEnd(2)}  ${verdict}\n`)
  .join('')}`;

function fail(sentence: string, exitCode: 1 | 2): never {
  process.stderr.write(`verify-card: ${sentence}\n`);
  process.exit(exitCode);
}

function orFail<T>(result: Result<T, Failure>): T {
  return result.ok ? result.value : fail(result.error.detail ?? result.error.code, 1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ...{ trust: { type: 'string' }, status: { type: 'string', multiple: true } },
        ...{ 'require-status': { type: 'boolean' }, now: { type: 'string' }, help: { type: 'boolean' } },
      },
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

const trust = orFail(readTrustFile(values.trust));
const lists: StatusList[] = (values.status ?? []).map((file) => orFail(readStatusFile(file, trust)));
const answer = answerFor(orFail(readCodeOf(given)), {
  ...{ trust, statusLists: newestOfEach(lists) },
  ...{ requireStatus: values['require-status'] ?? false, now },
});
process.stdout.write(`${JSON.stringify(answer)}\n`);
process.exitCode = exitCodes[answer.verdict];
