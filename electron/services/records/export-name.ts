import type { ExportedLog } from '../../contract/staff/records-views.ts';

const eightHours = 8 * 3_600_000;

/** `changming-xinhualu-hall-1-audit-2026-11-21-0214`: whose it is and, in Shanghai's time, when it was made. */
export function exportName(kioskId: string, log: ExportedLog, now: number): string {
  const moment = new Date(now + eightHours).toISOString();
  const kiosk = kioskId.replace(/[^A-Za-z0-9-]/g, '_');
  return `changming-${kiosk}-${log}-${moment.slice(0, 10)}-${moment.slice(11, 16).replace(':', '')}`;
}
