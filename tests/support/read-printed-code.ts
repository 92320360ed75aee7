import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The bytes that zbarimg reads from the front of a printed card, seen at the 300 dots an inch of a card printer. */
export function readPrintedCode(pdf: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'printed-code-'));
  try {
    const file = join(folder, 'card.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-r', '300', '-f', '1', '-singlefile', '-png', file, join(folder, 'front')], {
      stdio: 'ignore',
    });
    const read = execFileSync('zbarimg', [
      '--raw',
      '-q',
      '--nodbus',
      '-Sdisable',
      '-Sqrcode.enable',
      '-Sbinary',
      join(folder, 'front.png'),
    ]);
    return new Uint8Array(read);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
