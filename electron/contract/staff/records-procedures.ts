import { z } from 'zod';
import { type Need, procedure } from '../declare.ts';
import { exportedLog, logLevel, recordFilter } from './records-views.ts';

const nothing = z.strictObject({});
const technicianOrAdministrator: Need = { oneOf: ['technician', 'administrator'] };

const step = <I extends z.ZodType>(input: I) =>
  procedure({
    needs: technicianOrAdministrator,
    input,
    output: z.strictObject({}),
    errors: ['moved-on'],
  });

export const recordsProcedures = {
  /** The audit log. */
  'records.open': step(nothing),
  /** From the audit log to the technical one, and back. */
  'records.show': step(z.strictObject({ log: exportedLog })),
  'records.turn': step(z.strictObject({ to: z.enum(['older', 'newer']) })),
  'records.openFilter': step(nothing),
  'records.filter': step(recordFilter),
  /** This level and worse. */
  'records.filterLog': step(z.strictObject({ level: logLevel })),
  'records.check': step(nothing),
  'records.openExport': step(nothing),
  /** Look once more which sticks are there. */
  'records.lookForSticks': step(nothing),
  /** null: into the kiosk's own folder. */
  'records.export': step(z.strictObject({ stick: z.string().max(200).nullable() })),
} as const;
