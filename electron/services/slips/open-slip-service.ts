import { randomUUID } from 'node:crypto';
import type { SlipPrinter } from '../../devices/slip-printer/slip-printer.ts';
import type { DocumentRenderer } from '../../documents/document-renderer.ts';
import type { FontLibrary } from '../../documents/embedded-fonts.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import { openJobs } from '../../store/jobs/jobs.ts';
import type { Store } from '../../store/store.ts';
import { drawSlip } from './draw-slip.ts';
import { createSlipPress } from './slip-press.ts';
import { keepSlipRecord } from './slip-record.ts';
import type { SlipService } from './slip-service.ts';
import { watchSlipPrinter } from './watch-slip-printer.ts';

/** Opens the service and settles at once what was under way when the kiosk last stopped. */
export function openSlipService(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  /** Undefined where none is configured. */
  readonly printer: SlipPrinter | undefined;
  readonly renderer: DocumentRenderer;
  readonly fonts: FontLibrary;
  readonly clock: Clock;
  readonly log: Log;
}): SlipService {
  const { store, audit, printer, renderer, fonts, clock, log } = parts;
  const jobs = openJobs({ database: store.database, clock, kind: 'print-slip' });
  const record = keepSlipRecord({ jobs, audit, database: store.database });
  record.recover();
  if (!printer) return noSlips;
  const press = createSlipPress({ record, printer, log });
  const watch = watchSlipPrinter({ printer, clock });

  return {
    state: watch.state,
    printerSays: watch.printerSays,
    onChange: watch.onChange,
    askNow: watch.askNow,
    print: async (slip, onProgress) => {
      onProgress('drawing');
      const pictures = await drawSlip(slip, { renderer, fonts, paper: printer.paper });
      if (!pictures.ok) {
        log.error('slip-not-drawn', { slip: slip.kind, reason: pictures.error.code });
        return { kind: 'not-printed', trouble: 'not-drawn' };
      }
      const outcome = await press.print({
        key: randomUUID(),
        slip: slip.kind,
        pictures: pictures.value.pictures,
        millimetres: pictures.value.millimetres,
        onSending: () => onProgress('printing'),
      });
      watch.askNow();
      return outcome;
    },
    close: () => {
      watch.close();
      press.close();
    },
  };
}

const noSlips: SlipService = {
  state: () => ({ kind: 'absent' }),
  printerSays: () => undefined,
  onChange: () => () => {},
  askNow: () => {},
  print: async () => ({ kind: 'not-printed', trouble: 'no-printer' }),
  close: () => {},
};
