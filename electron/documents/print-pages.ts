import type { PageSize } from './document-renderer.ts';
import type { FontLibrary } from './embedded-fonts.ts';

// Nothing but what the document itself carries: the renderer blocks scripts and network, and so does the document.
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A self-contained HTML document with one `.page` of this size for each piece of markup. */
export function printPages(
  pages: readonly string[],
  size: PageSize,
  language: string,
  fonts: FontLibrary,
): string {
  const width = wholePoints(size.widthMillimetres);
  const height = wholePoints(size.heightMillimetres);
  const body = pages.map((page) => `<div class="page">${page}</div>`).join('');
  const styles = `@page { size: ${width} ${height}; margin: 0 }
.page { width: ${width}; height: ${height}; overflow: hidden; break-inside: avoid }
.page + .page { break-before: page }`;
  return selfContained({ body, styles, language, fonts });
}

/** A whole HTML document that loads nothing, with the fonts that its body needs. */
export function selfContained({
  body,
  styles,
  language,
  fonts,
}: {
  readonly body: string;
  readonly styles: string;
  readonly language: string;
  readonly fonts: FontLibrary;
}): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<style>
${fonts.facesFor(body)}
html, body { margin: 0; padding: 0; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact }
${styles}
</style></head><body>${body}</body></html>`;
}

/**
 * Chromium rounds a page to whole points. What fills the page must be rounded with it, or a white hairline is left at
 * an edge: a card is 243 × 153 pt, 0.13 mm wider than its plastic.
 */
function wholePoints(length: number): string {
  return `${Math.round((length / 25.4) * 72)}pt`;
}
