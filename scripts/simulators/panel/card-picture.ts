import { spawn } from 'node:child_process';
import { json, type PanelAnswer, type Simulator } from '../simulator.ts';

const dotsPerInch = 300;

/** Answers `N/front` and `N/back`: a PNG of one side of what was printed as number N, made by poppler's pdftoppm. */
export async function answerPicture(printer: Simulator | undefined, path: string): Promise<PanelAnswer> {
  const [, number, side] = /^(\d{1,9})\/(front|back)$/.exec(path) ?? [];
  if (!printer || !number) return json({ error: 'a picture is pictures/N/front or pictures/N/back' }, 404);
  const drawn = await drawSide(printer, Number(number), side === 'front' ? 'front' : 'back');
  return 'status' in drawn ? drawn : { status: 200, contentType: 'image/png', body: drawn.picture };
}

/** A PNG of one side, or the answer that says why there is none. */
export async function drawSide(
  printer: Simulator,
  number: number,
  side: 'front' | 'back',
): Promise<PanelAnswer | { readonly picture: Uint8Array }> {
  const printed = await printer.handle({ method: 'GET', path: `prints/${number}`, body: undefined });
  if (printed.status !== 200 || typeof printed.body === 'string') return printed;
  const picture = await drawPage(printed.body, side === 'front' ? 1 : 2);
  if (!picture)
    return json({ error: 'no picture could be made: is pdftoppm (poppler-utils) installed?' }, 404);
  return { picture };
}

/** Undefined where pdftoppm is missing or could not draw. */
function drawPage(pdf: Uint8Array, page: number): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const child = spawn('pdftoppm', ['-png', '-r', `${dotsPerInch}`, '-f', `${page}`, '-l', `${page}`, '-'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.once('error', () => resolve(undefined));
    child.once('close', (code) =>
      resolve(code === 0 && pieces.length > 0 ? Buffer.concat(pieces) : undefined),
    );
    // A program that ended early closes the pipe: its exit code tells.
    child.stdin.on('error', () => {});
    child.stdin.end(pdf);
  });
}
