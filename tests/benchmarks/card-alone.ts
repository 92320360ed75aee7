import { join } from 'node:path';
import { runnerImport } from 'vite';
import { z } from 'zod';
import type { cardDocument } from '../../electron/documents/card-document.tsx';
import { cardSize } from '../../electron/documents/card-geometry.ts';
import { openPrintFonts } from '../../electron/fonts/print-fonts.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { maskIdentityNumber, maskName } from '../../electron/foundation/identity-number.ts';
import { openChromiumDocumentRenderer } from '../../electron/hosts/browser/chromium-document-renderer.ts';
import type { SyntheticIdentity } from '../../scripts/simulators/people/synthetic-identity.ts';
import { chromiumPath } from '../support/browser.ts';
import type { KioskProcess } from '../support/kiosk-process.ts';

/** The kiosk's own drawing of a card and the kiosk's own renderer, and nothing around them. */
export interface CardAlone {
  /** Makes the PDF of the card that the platform last gave this person a code for; how long that took, in ms. */
  pdf(kiosk: KioskProcess, person: SyntheticIdentity): Promise<number>;
  close(): Promise<void>;
}

const issued = z.object({
  codes: z.array(z.object({ payload: z.base64(), expiresOn: z.string() })).min(1),
});

export async function openCardAlone(): Promise<CardAlone> {
  const root = join(import.meta.dirname, '../..');
  // Node does not read JSX by itself.
  const { module } = await runnerImport<{ readonly cardDocument: typeof cardDocument }>(
    join(root, 'electron/documents/card-document.tsx'),
    { root, configFile: false, logLevel: 'warn' },
  );
  const fonts = openPrintFonts();
  const renderer = openChromiumDocumentRenderer({ executablePath: chromiumPath(), clock: systemClock });
  return {
    pdf: async (kiosk, { name, number }) => {
      const code = issued.parse(await kiosk.panel.read('gateway/state')).codes.at(-1);
      if (!code) throw new Error('the platform has issued no code');
      const face = { name: maskName(name), number: maskIdentityNumber(number), expiresOn: code.expiresOn };
      const payload = new Uint8Array(Buffer.from(code.payload, 'base64'));
      const html = module.cardDocument({ face, payload }, fonts);
      const began = performance.now();
      const pdf = await renderer.pdf(html, cardSize);
      if (!pdf.ok) throw new Error(`no PDF: ${pdf.error.code} ${pdf.error.detail ?? ''}`);
      return performance.now() - began;
    },
    close: renderer.close,
  };
}
