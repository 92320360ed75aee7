import type { ToDoKind } from '../../contract/staff/lines.ts';

const hour = 3_600_000;

/** How long a matter may wait (ms): the centre's promise for questions is two days, what concerns a card is for the next
 * day. */
export const mayWait: Readonly<Record<ToDoKind, number>> = {
  'uncertain-print': 24 * hour,
  'untaken-card': 24 * hour,
  question: 48 * hour,
  'refused-report': 24 * hour,
  'undelivered-message': 48 * hour,
  // Something may lie behind a door that is not shut.
  'door-difference': 2 * hour,
  'left-papers': 24 * hour,
  'pickup-message': 24 * hour,
  'wrong-pickup-codes': 24 * hour,
};
