import { Records } from './records.tsx';
import { RecordsCheck } from './records-check.tsx';
import { RecordsExport } from './records-export.tsx';
import { RecordsFilter } from './records-filter.tsx';
import { RecordsLog } from './records-log.tsx';

/** What draws each screen of the records. */
export const recordsScreens = {
  records: Records,
  'records-check': RecordsCheck,
  'records-export': RecordsExport,
  'records-filter': RecordsFilter,
  'records-log': RecordsLog,
} as const;
