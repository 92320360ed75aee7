import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { cardSize, dotMillimetres } from '../../electron/documents/card-geometry.ts';
import { type CodeMatrix, codeStartDots } from '../../electron/documents/code-matrix.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openChromiumDocumentRenderer } from '../../electron/hosts/browser/chromium-document-renderer.ts';
import { chromiumPath } from '../support/browser.ts';
import { readPgm } from '../support/scan-conditions-grey.ts';
import type { PrintedCode } from '../support/scan-conditions-printed.ts';
import type * as drawing from './code-drawing.tsx';
import { type Kind, kinds, sign } from './code-samples.ts';
import { table } from './table.ts';

/** A card that the kiosk's renderer made, as a card printer would get it, without any fault. */
export interface CodeCard {
  readonly kind: Kind;
  readonly matrix: CodeMatrix;
  readonly printed: PrintedCode;
}

/** Cards of both kinds, as the kiosk draws them (level Q), and then both at level M for comparison. */
export async function makeCodeCards(): Promise<readonly CodeCard[]> {
  const root = join(import.meta.dirname, '../..');
  // Node does not read JSX by itself.
  const { module } = await runnerImport<typeof drawing>(join(import.meta.dirname, 'code-drawing.tsx'), {
    ...{ root, configFile: false, logLevel: 'warn' },
  });
  const renderer = openChromiumDocumentRenderer({ executablePath: chromiumPath(), clock: systemClock });
  try {
    const cards: CodeCard[] = [];
    for (const draw of [module.cardOfKiosk, module.cardAtLevelM])
      for (const kind of kinds) {
        const text = sign[kind]();
        const { html, matrix } = draw(text);
        const pdf = await renderer.pdf(html, cardSize);
        if (!pdf.ok) throw new Error(`no PDF: ${pdf.error.code} ${pdf.error.detail ?? ''}`);
        cards.push({ kind, matrix, printed: printedCode(text, matrix, pdf.value) });
      }
    return cards;
  } finally {
    await renderer.close();
  }
}

function printedCode(text: string, matrix: CodeMatrix, pdf: Uint8Array): PrintedCode {
  const options = ['-r', '300', '-f', '1', '-singlefile', '-gray', '-'];
  const pgm = execFileSync('pdftoppm', options, { input: pdf, maxBuffer: 8_000_000, stdio: 'pipe' });
  const { modules, moduleDots } = matrix;
  const start = codeStartDots(matrix);
  return { text, front: readPgm(pgm), start, side: modules.length * moduleDots, moduleDots };
}

/** A row for each card: how large its code is. */
export function describeCards(cards: readonly CodeCard[]): readonly string[] {
  const rows = cards.map(({ kind, matrix, printed: { text, side, start } }) => [
    ...[kind, String(text.length), matrix.errorCorrection, String((matrix.modules.length - 17) / 4)],
    ...[matrix.moduleDots, side, start].map((dots) => `${(dots * dotMillimetres).toFixed(2)} mm`),
  ]);
  const head = ['signed by', 'characters', 'level', 'version', 'module', 'code', 'from the edge'];
  return table(head, rows);
}
