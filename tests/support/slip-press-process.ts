/**
 * A process of its own that prints one slip, to be killed in the middle: with a data folder, the printer's line and the
 * file of a picture as arguments. Prints what became of it.
 */
import { readFileSync } from 'node:fs';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { openEscPosSlipPrinter } from '../../electron/devices/slip-printer/escpos-slip-printer.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { silentLog } from '../../electron/foundation/log.ts';
import { createSlipPress } from '../../electron/services/slips/slip-press.ts';
import { keepSlipRecord } from '../../electron/services/slips/slip-record.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { openJobs } from '../../electron/store/jobs/jobs.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { paperDots } from './slip-picture.ts';

const [folder = '', line = '', file = ''] = process.argv.slice(2);
const opened = openDatabase(folder, systemClock.now(), silentLog);
if (!opened.ok) throw new Error(opened.error.code);
const { database } = opened.value;
const printer = openEscPosSlipPrinter({
  line: openLine(line, { clock: systemClock }),
  widthDots: paperDots,
  clock: systemClock,
});
while ((await printer.status()) === 'offline') await new Promise((resolve) => setImmediate(resolve));
const record = keepSlipRecord({
  jobs: openJobs({ database, clock: systemClock, kind: 'print-slip' }),
  audit: openAuditLog(database, systemClock),
  database,
});
const press = createSlipPress({ record, printer, log: silentLog });
const outcome = await press.print({
  key: 'job-1',
  slip: 'what-to-bring',
  pictures: [readFileSync(file)],
  millimetres: 60,
  onSending: () => {},
});
console.log(outcome.kind);
await printer.close();
