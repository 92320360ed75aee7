import { spawn } from 'node:child_process';
import { json, type PanelAnswer, type Simulator } from '../simulator.ts';
import { drawSide } from './card-picture.ts';

/** Answers `POST scan-print {number}`: holds the card that was printed under this number before the scanner. */
export async function scanPrint(
  printer: Simulator | undefined,
  scanner: Simulator | undefined,
  body: unknown,
): Promise<PanelAnswer> {
  const number = (body as { readonly number?: unknown } | undefined)?.number;
  if (!printer || !scanner || typeof number !== 'number')
    return json({ error: 'the body is {"number": of a print}' }, 400);
  const front = await drawSide(printer, number, 'front');
  if ('status' in front) return front;
  const text = await readCode(front.picture);
  if (!text)
    return json(
      { error: 'no code was read: is zbarimg (zbar-tools) installed, and a code on the card?' },
      404,
    );
  return scanner.handle({ method: 'POST', path: 'scan', body: { text } });
}

/** Undefined where zbarimg is missing or sees no code. In dense codes it would see barcodes that are not there. */
function readCode(picture: Uint8Array): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(
      'zbarimg',
      ['--raw', '-q', '--nodbus', '-Sdisable', '-Sqrcode.enable', '-Sbinary', '-'],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
      },
    );
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.once('error', () => resolve(undefined));
    child.once('close', () => resolve(Buffer.concat(pieces).toString() || undefined));
    // A program that ended early closes the pipe: what it wrote tells.
    child.stdin.on('error', () => {});
    child.stdin.end(picture);
  });
}
