import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base64, base64urlnopad, hex } from '@scure/base';
import { prefix } from '../electron/credential/offline-code.ts';
import { readStatusList, type StatusList } from '../electron/credential/status-list.ts';
import { readTrust, type Trust } from '../electron/credential/trust.ts';
import { err, type Failure, ok, type Result } from '../electron/foundation/result.ts';

type ReadingFailure = Failure<'unreadable-file' | 'tool-missing'>;

/**
 * The text of a code: of a PNG or a PDF as zbarimg reads it, else of a text file, else what was given itself. A picture
 * in which no code is seen gives the empty text, which is not a code. Fails with a sentence for the clerk.
 */
export function readCodeOf(given: string): Result<string, ReadingFailure> {
  // A code holds characters that a path may hold too, but no file is named like one.
  if (given.startsWith(prefix)) return ok(given);
  if (!existsSync(given)) return looksLikePath(given) ? cannotRead(`there is no file ${given}`) : ok(given);
  if (statSync(given).isDirectory()) return cannotRead(`${given} is a folder`);
  try {
    const content = readFileSync(given);
    if (content.subarray(0, 5).toString('latin1') === '%PDF-') return readPdf(given);
    if (content.subarray(0, 4).toString('latin1') === '\x89PNG') return readPicture(given);
    const text = content.toString('latin1');
    return isText(text) ? ok(text.replace(/\r?\n$/, '')) : cannotRead(`${given} is another kind of file`);
  } catch (thrown) {
    return err('unreadable-file', (thrown as Error).message);
  }
}

function cannotRead(why: string): Result<string, ReadingFailure> {
  return err('unreadable-file', `${why}; a PNG, a PDF, a file with a code's text, or that text may be given`);
}

/** Ends like a file's name, or is parted like a path; an address, such as another QR code may hold, is none. */
function looksLikePath(text: string): boolean {
  // A single letter before the colon would be a drive.
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) return false;
  return /\.[a-z][a-z0-9]{1,4}$/i.test(text) || /^~?\.{0,2}[\\/]/.test(text) || /^\S*[\\/]\S*$/.test(text);
}

/** No more than a QR code carries (ISO/IEC 18004: 7089 digits), and no bytes that only other files have. */
function isText(content: string): boolean {
  return content.length <= 7100 && !/[^\t\n\r -\xff]/.test(content);
}

/** Fails with a sentence for the clerk, as all below do. */
export function readTrustFile(file: string): Result<Trust, Failure> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const trust = readTrust(bytes.value.toString('utf8'));
  return trust.ok ? trust : err(trust.error.code, `${file}: ${trust.error.detail}`);
}

/** A status list token: its bytes, or their base64, base64url or hexadecimal text. Its signature must be good. */
export function readStatusFile(file: string, trust: Trust): Result<StatusList, Failure> {
  const content = readBytes(file);
  if (!content.ok) return content;
  // COSE_Sign1 begins with the byte of tag 18, which is no letter.
  const isBinary = content.value[0] === 0xd2;
  const bytes = isBinary ? new Uint8Array(content.value) : bytesIn(content.value.toString('latin1').trim());
  const list = readStatusList(bytes, trust);
  if (list.ok) return list;
  const { code, detail } = list.error;
  return err(code, `${file} is no list to judge by: ${code}${detail === undefined ? '' : ` (${detail})`}`);
}

function bytesIn(text: string): Uint8Array {
  const decoders = [hex.decode, base64urlnopad.decode, base64.decode];
  for (const decode of decoders)
    try {
      return decode(decode === hex.decode ? text.toLowerCase() : text);
    } catch {
      // It is written in another way, or in none of these.
    }
  return new Uint8Array();
}

function readBytes(file: string): Result<Buffer, Failure> {
  if (!existsSync(file)) return err('unreadable-file', `there is no file ${file}`);
  try {
    return ok(readFileSync(file));
  } catch (thrown) {
    return err('unreadable-file', (thrown as Error).message);
  }
}

/** A card has two pages; the first on which there is a code counts. */
function readPdf(file: string): Result<string, ReadingFailure> {
  const folder = mkdtempSync(join(tmpdir(), 'verify-card-'));
  try {
    // 300 dots an inch is what a card printer prints.
    const drawn = run('pdftoppm', ['-r', '300', '-l', '2', '-png', '--', file, join(folder, 'page')]);
    if (!drawn.ok) return drawn;
    for (const page of readdirSync(folder).sort()) {
      const code = readPicture(join(folder, page));
      if (!code.ok || code.value !== '') return code;
    }
    return ok('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPicture(file: string): Result<string, ReadingFailure> {
  const read = run('zbarimg', ['--raw', '-q', '--nodbus', '-Sdisable', '-Sqrcode.enable', file]);
  if (!read.ok) return read;
  const seen = new Set(read.value.split('\n').filter((line) => line !== ''));
  const codes = [...seen].filter((line) => line.startsWith(prefix));
  if (codes.length > 1)
    return cannotRead(`${codes.length} different codes are in the picture: give one card`);
  return ok(codes[0] ?? [...seen][0] ?? '');
}

function run(tool: string, parameters: readonly string[]): Result<string, ReadingFailure> {
  const { error, status, stdout, stderr } = spawnSync(tool, parameters, { encoding: 'latin1' });
  if (error) return err('tool-missing', `${tool} could not be run (Debian: poppler-utils, zbar-tools)`);
  // zbarimg ends with 4 when it sees no code.
  if (status === 0 || (tool === 'zbarimg' && status === 4)) return ok(stdout);
  return err('unreadable-file', `${tool} says: ${stderr.trim().split('\n')[0] ?? ''}`);
}
