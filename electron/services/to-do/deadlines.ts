import type { ToDoKind } from '../../contract/staff/lines.ts';

const hour = 3_600_000;

/** How long a matter may wait (ms): the centre's promise for questions is two days, what concerns a card is for the next. */
export const mayWait: Readonly<Record<ToDoKind, number>> = {
  'uncertain-print': 24 * hour,
  'untaken-card': 24 * hour,
  question: 48 * hour,
  'refused-report': 24 * hour,
  'undelivered-message': 48 * hour,
};
