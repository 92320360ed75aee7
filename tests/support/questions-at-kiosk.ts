import { silentLog } from '../../electron/foundation/log.ts';
import { openQuestionBook } from '../../electron/services/questions/question-book.ts';
import { openQuestionDesk } from '../../electron/services/questions/question-desk.ts';
import { openAuditLog } from '../../electron/store/audit/audit-log.ts';
import { openOutbox } from '../../electron/store/outbox.ts';
import type { Store } from '../../electron/store/store.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { temporaryStore } from './temporary-store.ts';

/** Both sides of the questions of one kiosk: residents leave them, staff answer them. */
export function questionsAtKiosk(
  options: { store?: Store; clock?: ManualClock; drawNumber?: () => string } = {},
) {
  const { store = temporaryStore(), clock = manualClock(), ...own } = options;
  const audit = openAuditLog(store.database, clock);
  const book = openQuestionBook({ store, audit, clock, log: silentLog, ...own });
  const isService = (id: string) => id === 'senior-card';
  const desk = openQuestionDesk({ store, audit, clock, isService });
  const leave = (text: string, phone: string | null = null): string => {
    const left = book.leave({ text, phone });
    if (!left.ok) throw new Error(left.error.code);
    return left.value.number;
  };
  /** What the audit log holds of questions, oldest first. */
  const events = () =>
    store.database
      .prepare<[], { kind: string; details: string }>(
        `SELECT kind, details FROM audit_event WHERE kind LIKE 'question-%' ORDER BY number`,
      )
      .all();
  return { store, clock, book, desk, outbox: openOutbox(store, clock), leave, events };
}
