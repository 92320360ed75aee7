import { onTestFinished } from 'vitest';
import type { DocumentRenderer } from '../../electron/documents/document-renderer.ts';
import { openPrintFonts } from '../../electron/fonts/print-fonts.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openChromiumDocumentRenderer } from '../../electron/hosts/browser/chromium-document-renderer.ts';
import { openSlipService } from '../../electron/services/slips/open-slip-service.ts';
import type { SlipService, SlipServiceState } from '../../electron/services/slips/slip-service.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { chromiumPath } from './browser.ts';
import { keepLog } from './keep-log.ts';
import type { SlipPrinterAtSimulator } from './slip-printer-at-simulator.ts';
import { temporaryStore } from './temporary-store.ts';

/** The real service with the real renderer and store, at a simulated printer. */
export interface SlipServiceAtSimulator {
  readonly service: SlipService;
  /** The pictures that were drawn last, as the renderer gave them; those of the parts that did not fit too. */
  readonly drawn: readonly Uint8Array[];
  /** Each slip's job as it stands now, oldest first: `confirmed`, `failed cut-short paper-out`. */
  jobs(): readonly string[];
  /** All that is kept or logged of slips, to be searched for what must not stand in it. */
  traces(): string;
  /** Resolves when the service says this of itself. */
  says(state: SlipServiceState): Promise<void>;
}

export function slipServiceAt({ printer }: SlipPrinterAtSimulator): SlipServiceAtSimulator {
  const store = temporaryStore();
  const { database } = store;
  const renderer = openChromiumDocumentRenderer({ executablePath: chromiumPath(), clock: systemClock });
  onTestFinished(() => renderer.close());
  const drawn: Uint8Array[] = [];
  const watched: DocumentRenderer = {
    ...renderer,
    image: async (...asked) => {
      const image = await renderer.image(...asked);
      if (image.ok) drawn.push(image.value);
      return image;
    },
  };
  const { log, entries } = keepLog();
  const service = openSlipService({
    ...{ store, printer, log },
    audit: openAuditLog(database, systemClock),
    renderer: watched,
    fonts: openPrintFonts(),
    clock: systemClock,
  });
  onTestFinished(() => service.close());
  const rowsOf = (table: string) => database.prepare(`SELECT * FROM ${table}`).all();
  return {
    service,
    drawn,
    jobs: () =>
      database
        .prepare<[], { state: string; reasons: string }>('SELECT state, reasons FROM job ORDER BY number')
        .all()
        .map(({ state, reasons }) => `${state} ${reasons}`.trim()),
    traces: () => [...entries, JSON.stringify([rowsOf('job'), rowsOf('audit_event')])].join('\n'),
    says: (state) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = (): void => {
        if (JSON.stringify(service.state()) === JSON.stringify(state)) resolve();
      };
      onTestFinished(service.onChange(look));
      look();
      return promise;
    },
  };
}
