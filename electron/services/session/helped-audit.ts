import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { EventKind } from '../../store/audit/event-catalogue.ts';

/** What a resident does at the screen; whatever else is recorded meanwhile belongs to nobody who stands there. */
const matters: ReadonlySet<EventKind> = new Set<EventKind>([
  'identity-read',
  'second-proof-given',
  'card-refused',
  'code-asked-for',
  'code-signed-here',
  'loss-reported',
  'card-checked',
  'print-intended',
  'slip-intended',
  'question-left',
]);

/** The same log, which puts the helper's id on whatever belongs to the matter they help with. */
export function recordHelper(audit: AuditLog, helper: () => number | undefined): AuditLog {
  return {
    record: (kind, details) => {
      const id = matters.has(kind) ? helper() : undefined;
      audit.record(kind, id === undefined ? details : { ...details, helper: id });
    },
  };
}
